"""Every code that the procedure can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date

import pytest
from tests.procedures.entry_ban.ban import SIGNS, Banned, change, departed, imposed, listed, opened
from tests.texts import ENGLISH, SOURCE, needed, said

from byla.casefile import fields_of
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.codes import Whereabouts
from byla.procedures.lt.entry_ban.course import STAGES
from byla.procedures.lt.entry_ban.shown import CIRCUMSTANCES, HEADINGS
from byla.words.catalogue import parameters_of

PACKAGE = "procedures/lt/entry_ban"
LABELS = {
    *re.findall(r'_line\("([a-z_]+)"', (SOURCE / PACKAGE / "shown.py").read_text()),
    *HEADINGS,
    *CIRCUMSTANCES,
}
OF_THE_ALERT = ("alert", "packs", "consultations")
PATTERNS = (
    {f"section.{code}" for code in ("summary", "weighing", "ban", "list", "changes", *OF_THE_ALERT)}
    | {f"label.{code}" for code in LABELS}
    | {f"count.{one.code}" for one in ENTRY_BAN.counts}
    | {f"clock.{code}" for code in ("appeal", "review", "ban", "alert_review", "consultation")}
    | {"court.regional_administrative_court", "none", "nothing_said", "not_begun", "yes", "no"}
    | {"published", "not_published", "not_heard_for_a_harm"}
    | {f"runs_from.{one.value}" for one in Whereabouts}
)
NEEDED = needed(ENTRY_BAN, stages=STAGES) | {f"entry_ban.{code}" for code in PATTERNS}
SAID = {code for code, _ in said(PACKAGE)}
HINTS = {f"entry_ban.{step.code}.{field}.hint" for step in ENTRY_BAN.steps for field in fields_of(step.form)}
OF_ENTRIES = {f"entry_ban.label.{field.name}" for entry in ENTRY_BAN.entries for field in fields(entry)}


def test_every_text_that_a_page_asks_for_exists() -> None:
    assert sorted((NEEDED | SAID) - ENGLISH.texts.keys()) == []


@pytest.mark.parametrize(("code", "given"), sorted(set(said(PACKAGE))))
def test_every_text_gets_its_parameters(code: str, given: frozenset[str]) -> None:
    text = ENGLISH.texts[code]
    assert isinstance(text, str)
    assert parameters_of(text) <= given


def test_no_text_is_left_over() -> None:
    own = {code for code in ENGLISH.texts if code.startswith("entry_ban.")}
    assert sorted(own - NEEDED - SAID - HINTS - OF_ENTRIES) == []


@pytest.mark.parametrize("make", [opened, imposed, listed, departed])
def test_everything_that_a_files_page_says_can_be_said(make: Callable[[], Banned]) -> None:
    page = make().page(on=date(2026, 5, 11))
    assert all(ENGLISH.say(one) for one in page)


def test_what_became_of_a_ban_can_be_said() -> None:
    ban = departed().takes("change_ban", change("request", "lifted"), on=date(2028, 5, 2), by=SIGNS)
    assert all(ENGLISH.say(one) for one in ban.page(on=date(2028, 5, 2)))
