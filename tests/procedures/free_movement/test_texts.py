"""Every code that Art. 98^1 asks for has an English text with its parameters, and none is left."""

from __future__ import annotations

from dataclasses import fields

import pytest
from tests import frozen
from tests.procedures.following import SIGNED
from tests.procedures.free_movement import moving, test_ban, test_departure
from tests.texts import ENGLISH, EveryText

from byla.casefile import Body, fields_of, owner_of
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.free_movement import ENTRIES, PersonIs

STEPS = [one for one in DEPARTURE.steps if owner_of(DEPARTURE.code, one) == "free_movement"]
FIELDS = {f"free_movement.{step.code}.{name}" for step in STEPS for name in fields_of(step.form)}


class TestTexts(EveryText):
    package = "procedures/lt/free_movement"
    code = "free_movement"
    needed = (
        {kind.TYPE.code for kind in ENTRIES}
        | {f"free_movement.{step.code}{end}" for step in STEPS for end in ("", ".why")}
        | FIELDS
        | {f"free_movement.person_is.{one.value}" for one in PersonIs}
        | {f"free_movement.label.{one.name}" for kind in ENTRIES for one in fields(kind)}
    )
    optional = {f"{field}.{beside}" for field in FIELDS for beside in ("hint", "when")}


@pytest.mark.parametrize("kind", ENTRIES)
def test_a_frozen_entry_is_read_and_written(kind: type[Body]) -> None:
    assert isinstance(frozen.read(kind, 1), kind)
    assert frozen.written(kind, kind.TYPE.version)


HOW = [
    lambda: test_departure.weighed(**moving.URGENT),
    lambda: test_ban.weighed(moving.ban_opened(who=moving.is_citizen)),
]


@pytest.mark.parametrize("make", HOW)
def test_everything_that_the_page_says_can_be_said(make) -> None:
    assert all(ENGLISH.say(one) for one in make().page(SIGNED))
