"""Row 42: what lies apart is gone once the decision is final, and not a day before; the passage relied on stays."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import JOB, refusals
from tests.procedures.residence_permit.renewal import (
    FACT,
    PREPARED,
    SERVED,
    SIGNED,
    Renewal,
    answers,
    renewal_drafted,
    serves,
    signs,
    threat,
)
from tests.procedures.residence_permit.test_ending import AFTER, taken_back
from tests.procedures.residence_permit.test_questionnaire import person, registers

LAST_DAY_TO_APPEAL = date(2026, 4, 27)  # Monday; served on Monday 13 April
FINAL = date(2026, 4, 28)  # Tuesday


def apart(case: Renewal) -> list[int]:
    """The entries from which something still lies apart."""
    return [number for file, number in case.desk.asides if file == case.file]


def served() -> Renewal:
    case = renewal_drafted()
    signs(case)
    serves(case)
    return case


TOO_EARLY = [
    (renewal_drafted, SIGNED, "residence_permit.not_served"),
    (served, SERVED, "residence_permit.not_final"),
    (served, LAST_DAY_TO_APPEAL, "residence_permit.not_final"),
]


@pytest.mark.parametrize(("make", "on", "expected"), TOO_EARLY)
def test_while_it_may_have_to_be_weighed_it_stays(make, on: date, expected: str) -> None:
    case = make()
    assert refusals(case.tries("erase_special_answers", on=on, by=JOB)) == [expected]
    assert apart(case)


def test_once_the_decision_is_final_the_night_destroys_it_and_the_entry_stays() -> None:
    case = served()
    answered = case.matter.questionnaire.answers[0]
    case.takes("erase_special_answers", on=FINAL, by=JOB)
    assert apart(case) == []
    assert case.matter.questionnaire.answers == (answered,)
    assert refusals(case.tries("erase_special_answers", on=FINAL, by=JOB)) == [
        "residence_permit.nothing_apart"
    ]


def test_what_lies_apart_goes_at_once_where_the_application_was_taken_back() -> None:
    case = taken_back()
    assert apart(case)
    case.takes("erase_special_answers", on=AFTER, by=JOB)
    assert apart(case) == []


def test_the_passage_relied_on_outlives_it() -> None:
    case = threat()
    (number,) = apart(case)
    passage = {"of": f"{number}.crimea", "passage": "Answer to crimea", "reliability": "established"}
    case.takes("quote_opinion", {**passage, "bearing": "against"}, on=PREPARED)
    (fact,) = case.matter.facts
    del case.desk.asides[case.file, number]
    assert (fact.says.kind.value, fact.says.statement) == ("opinion", "Answer to crimea")
    assert fact.number in case.matter.questionnaire.quoted


SAID = "Answer to crimea."
STATEMENT = [
    ("Answer to crimea.", True),
    ("  ANSWER to\nCrimea. ", True),  # the same words, written otherwise
    ("She wrote: Answer to crimea. She wrote more.", True),
    ("Answer to crime", True),  # a part of it
    ("Answer", False),  # too short to be anybody's words
    ("She crossed the border in 2019.", False),
]


@pytest.mark.parametrize(("statement", "kept_out"), STATEMENT)
def test_gdpr_9_an_answer_kept_apart_enters_the_record_by_no_other_door(
    statement: str, kept_out: bool
) -> None:
    tried = threat().tries("record_fact", {**FACT, "statement": statement}, on=PREPARED)
    assert refusals(tried) == (["residence_permit.words_kept_apart"] if kept_out else [])


def test_gdpr_9_a_short_answer_keeps_no_statement_out() -> None:
    """Of a no it cannot be said whose it is."""
    case = answers(registers(person("BLR")), crimea="No.")
    said = {**FACT, "statement": "No. She crossed the border in 2019."}
    assert refusals(case.tries("record_fact", said, on=PREPARED)) == []


@pytest.mark.parametrize(
    ("passage", "taken"), [("Answer to", True), (SAID, True), ("Answer to Crimea", False)]
)
def test_vai_10_a_passage_is_quoted_in_the_words_of_the_answer(passage: str, taken: bool) -> None:
    case = threat()
    (number,) = apart(case)
    said = {"of": f"{number}.crimea", "passage": passage, "reliability": "established", "bearing": "against"}
    tried = case.tries("quote_opinion", dict(said), on=PREPARED)
    assert refusals(tried) == ([] if taken else ["residence_permit.not_its_words"])
