"""Every code about other states' alerts has an English text with its parameters, and no text is left over."""

from __future__ import annotations

from dataclasses import fields

import pytest
from tests import frozen
from tests.procedures.alert_elsewhere.elsewhere import PAGES
from tests.procedures.residence_permit.renewal import SIGNED
from tests.texts import ENGLISH, EveryText

from byla.casefile import Body, fields_of, owner_of
from byla.procedures.lt.alert_elsewhere import ENTRIES, codes
from byla.procedures.lt.alert_elsewhere.shown import FOUND, RECEIVED
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT

CODE = "alert_elsewhere"
STEPS = [one for one in RESIDENCE_PERMIT.steps if owner_of(RESIDENCE_PERMIT.code, one) == CODE]
FIELDS = {f"{CODE}.{step.code}.{name}" for step in STEPS for name in fields_of(step.form)}
LISTS = {"found": codes.Found, "exception35": codes.Exception35, "asked": codes.Asked, "reply": codes.Reply}
ASKED = {name.rpartition(".")[2] for name in FIELDS}
LABELS = {*FOUND, *RECEIVED} | {one.name for kind in ENTRIES for one in fields(kind)} - ASKED
REPLIES = ("only_told", "not_asked", "awaited", "silent", "objects", "does_not_object")
NEEDED = (
    {kind.TYPE.code for kind in ENTRIES}
    | {f"{CODE}.{step.code}{end}" for step in STEPS for end in ("", ".why")}
    | FIELDS
    | {f"{CODE}.{name}.{value.value}" for name, one in LISTS.items() for value in one}
    | {f"{CODE}.label.{name}" for name in LABELS}
    | {f"{CODE}.reply_shown.{one}" for one in REPLIES}
)


class TestTexts(EveryText):
    package = "procedures/lt/alert_elsewhere"
    code = CODE
    needed = NEEDED
    optional = {f"{field}.hint" for field in FIELDS}


@pytest.mark.parametrize("kind", ENTRIES)
def test_a_frozen_entry_is_read_and_written(kind: type[Body]) -> None:
    assert isinstance(frozen.read(kind, 1), kind)
    assert frozen.written(kind, kind.TYPE.version)


@pytest.mark.parametrize("how", PAGES)
def test_everything_that_the_page_says_can_be_said(how: str) -> None:
    assert all(ENGLISH.say(one) for one in PAGES[how]().page(SIGNED))
