"""Every code that the parent of a Union citizen asks for has an English text with its parameters, and none is left."""

from __future__ import annotations

from dataclasses import fields

import pytest
from tests import frozen
from tests.procedures.residence_permit.renewal import SIGNED
from tests.procedures.union_citizen import parent
from tests.texts import ENGLISH, EveryText

from byla.casefile import Body, fields_of, owner_of
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.union_citizen import ENTRIES

STEPS = [one for one in DEPARTURE.steps if owner_of(DEPARTURE.code, one) == "union_citizen"]
FIELDS = {f"union_citizen.{step.code}.{name}" for step in STEPS for name in fields_of(step.form)}
RIGHTS = {f"union_citizen.right.{one}" for one in ("nobody", "not_examined", "none", "stands", "outweighed")}
NEEDED = (
    {kind.TYPE.code for kind in ENTRIES}
    | {f"union_citizen.{step.code}{end}" for step in STEPS for end in ("", ".why")}
    | FIELDS
    | RIGHTS
    | {f"union_citizen.label.{one.name}" for kind in ENTRIES for one in fields(kind)}
    | {"union_citizen.label.right"}
)


class TestTexts(EveryText):
    package = "procedures/lt/union_citizen"
    code = "union_citizen"
    needed = NEEDED
    optional = {f"{field}.hint" for field in FIELDS}


@pytest.mark.parametrize("kind", ENTRIES)
def test_a_frozen_entry_is_read_and_written(kind: type[Body]) -> None:
    assert isinstance(frozen.read(kind, 1), kind)
    assert frozen.written(kind, kind.TYPE.version)


@pytest.mark.parametrize("how", parent.HOW)
def test_everything_that_the_page_says_can_be_said(how: str) -> None:
    assert all(ENGLISH.say(one) for one in parent.HOW[how]().page(SIGNED))
