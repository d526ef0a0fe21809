"""Every code that the procedure can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from tests.procedures.national_visa.visa import (
    SERVED,
    answered,
    handed_over,
    lodged,
    mediated,
    not_accepted,
    put,
    refused,
    served,
)
from tests.texts import ENGLISH, SOURCE, needed, said

from byla.casefile import fields_of
from byla.procedures.lt.national_visa import NATIONAL_VISA
from byla.procedures.lt.national_visa.course import STAGES
from byla.procedures.lt.national_visa.shown import HEADINGS
from byla.procedures.lt.questionnaire import QuestionnaireOutcome
from byla.words.catalogue import parameters_of

PACKAGE = "procedures/lt/national_visa"
LABELS = {*re.findall(r'_line\("([a-z_]+)"', (SOURCE / PACKAGE / "shown.py").read_text()), *HEADINGS}
PATTERNS = (
    {f"section.{code}" for code in ("summary", "stop", "questionnaire", "ending")}
    | {f"label.{code}" for code in LABELS}
    | {
        f"{kind}.{one.value}"
        for one in QuestionnaireOutcome
        for kind in ("questionnaire_outcome", "handed_over_with")
    }
    | {f"lack.{code}" for code in ("questionnaire", "stopped")}
    | {f"count.{one.code}" for one in NATIONAL_VISA.counts}
    | {"court.regional_administrative_court", "clock.appeal", "yes", "no_longer"}
    | {"kept_apart", "nothing_read_of_deciding"}
)
NEEDED = needed(NATIONAL_VISA, stages=STAGES) | {f"national_visa.{code}" for code in PATTERNS}
SAID = {code for code, _ in said(PACKAGE)} | {
    f"national_visa.{one}" for one in ("entry_apart", "nothing_apart")
}
HINTS = {
    f"national_visa.{step.code}.{field}.hint"
    for step in NATIONAL_VISA.steps
    for field in fields_of(step.form)
}
OF_ENTRIES = {
    f"national_visa.label.{field.name}" for entry in NATIONAL_VISA.entries for field in fields(entry)
}


def test_every_text_that_a_page_asks_for_exists() -> None:
    assert sorted((NEEDED | SAID) - ENGLISH.texts.keys()) == []


@pytest.mark.parametrize(("code", "given"), sorted(set(said(PACKAGE))))
def test_every_text_gets_its_parameters(code: str, given: frozenset[str]) -> None:
    text = ENGLISH.texts[code]
    assert isinstance(text, str)
    assert parameters_of(text) <= given


def test_no_text_is_left_over() -> None:
    own = {code for code in ENGLISH.texts if code.startswith("national_visa.")}
    assert sorted(own - NEEDED - SAID - HINTS - OF_ENTRIES) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda: lodged("RUS", lodged_with="consulate"),
        lambda: refused(put(lodged("UKR", "BLR"))),
        lambda: answered(put(lodged()), "crimea"),
        lambda: handed_over(mediated(answered(put(lodged("RUS", lodged_with="consulate"))))),
        lambda: served(not_accepted()),
    ],
)
def test_everything_that_a_files_page_says_can_be_said(make) -> None:
    page = make().page(on=SERVED)
    assert all(ENGLISH.say(one) for one in page)


def test_the_page_says_that_nothing_here_decides_on_a_visa() -> None:
    assert "national_visa.nothing_read_of_deciding" in {one.code for one in lodged().page(on=SERVED)}
