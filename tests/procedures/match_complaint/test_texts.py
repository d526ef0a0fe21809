"""Every code that the procedure can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from tests.texts import ENGLISH, SOURCE, needed, said

from byla.casefile import fields_of
from byla.procedures.lt.match_complaint import MATCH_COMPLAINT
from byla.procedures.lt.match_complaint.course import STAGES
from byla.words.catalogue import parameters_of

PACKAGE = "procedures/lt/match_complaint"
LABELS = re.findall(r'_line\("([a-z_]+)"', (SOURCE / PACKAGE / "shown.py").read_text())
PATTERNS = (
    {f"section.{code}" for code in ("complaint", "outcome")}
    | {f"label.{code}" for code in LABELS}
    | {f"count.{one.code}" for one in MATCH_COMPLAINT.counts}
    | {"clock.answer"}
)
NEEDED = needed(MATCH_COMPLAINT, stages=STAGES) | {f"match_complaint.{code}" for code in PATTERNS}
SAID = {code for code, _ in said(PACKAGE)}
HINTS = {
    f"match_complaint.{step.code}.{field}.hint"
    for step in MATCH_COMPLAINT.steps
    for field in fields_of(step.form)
}
OF_ENTRIES = {
    f"match_complaint.label.{field.name}" for entry in MATCH_COMPLAINT.entries for field in fields(entry)
}


def test_every_text_that_a_page_asks_for_exists() -> None:
    assert sorted((NEEDED | SAID) - ENGLISH.texts.keys()) == []


@pytest.mark.parametrize(("code", "given"), sorted(set(said(PACKAGE))))
def test_every_text_gets_its_parameters(code: str, given: frozenset[str]) -> None:
    text = ENGLISH.texts[code]
    assert isinstance(text, str)
    assert parameters_of(text) <= given


def test_no_text_is_left_over() -> None:
    own = {code for code in ENGLISH.texts if code.startswith("match_complaint.")}
    assert sorted(own - NEEDED - SAID - HINTS - OF_ENTRIES) == []
