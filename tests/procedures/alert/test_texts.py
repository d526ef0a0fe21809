"""Every code that alerts can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

import pytest
from tests.procedures.alert.sis import (
    ENTERED,
    LEFT,
    REFUSED_ENTRY,
    changes,
    consults,
    enters,
    in_sis,
    left,
    listed,
    served,
)
from tests.texts import ENGLISH, SOURCE, EveryText

from byla.casefile import fields_of, owner_of
from byla.procedures.lt.alert import ENTRIES, codes
from byla.procedures.lt.alert.shown import CONSULTED, PACKS
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.entry_ban import ENTRY_BAN

PACKAGE = "procedures/lt/alert"
STEPS = {
    one.code: one
    for procedure in (DEPARTURE, ENTRY_BAN)
    for one in procedure.steps
    if owner_of(procedure.code, one) == "alert"
}
FIELDS = {f"{code}.{name}" for code, step in STEPS.items() for name in fields_of(step.form)}
LISTS = [
    one for one in vars(codes).values() if isinstance(one, type) and issubclass(one, Enum) and len(one) > 0
]


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


LABELS = re.findall(r'words\("alert\.label\.([a-z_]+)"', (SOURCE / PACKAGE / "shown.py").read_text())
OF_ENTRIES = ("imposed", "cause", "assessment")
NEEDED = (
    {kind.TYPE.code for kind in ENTRIES}
    | {f"alert.{code}{end}" for code in STEPS for end in ("", ".why")}
    | {f"alert.{field}" for field in FIELDS}
    | {
        f"alert.{_snake(one.__name__)}.{value.value}"
        for one in LISTS
        if one is not codes.AlertKind
        for value in one
    }
    | {f"alert.label.{name}" for name in (*LABELS, *PACKS, *CONSULTED, *OF_ENTRIES)}
    | {f"alert.owed.{one.value}" for one in codes.PackAct}
    | {f"alert.holds.{one.value}" for one in codes.AlertKind}
    | {"alert.holds_none", "alert.no_answer", "alert.looked_at"}
)
HINTS = {f"alert.{field}.hint" for field in FIELDS}


class TestTexts(EveryText):
    package = PACKAGE
    code = "alert"
    needed = NEEDED
    optional = HINTS


PAGES = [
    lambda: enters(served()),
    lambda: changes(left(in_sis(served())), LEFT),
    lambda: consults(in_sis(listed(), REFUSED_ENTRY), "before_a_permit", REFUSED_ENTRY),
]


@pytest.mark.parametrize("make", PAGES)
def test_everything_that_the_page_says_can_be_said(make) -> None:
    for on in (ENTERED, date(2026, 5, 13), date(2031, 5, 1)):
        assert all(ENGLISH.say(one) for one in make().page(on=on))
