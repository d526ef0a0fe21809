"""Rows 57 and 58: what was declared stands beside what is documented, and the person is asked before it counts."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, ONA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    DOCUMENT,
    DRAFTED,
    PREPARED,
    Renewal,
    adds_reason,
    balances,
    hears,
    threat,
)

from byla.casefile import timed
from byla.procedures.lt.residence_permit.document import document

CARD: dict[str, object] = {
    "document": DOCUMENT,
    "kind": "other",
    "issuer": "Military commissariat of Hrodna",
    "dated": "2007-11-30",
    "language": "be",
    "came_in": "2026-03-17",
}
DIFFERS = "She answered that she did not serve; the card names two years of service."
LETTER: dict[str, object] = {
    "dispatched_on": "2026-03-18",
    "language": "be",
    "answer_until": "2026-03-27",  # Friday
}
LAST_DAY, DAY_AFTER = date(2026, 3, 27), date(2026, 3, 28)
EXPLAINED: dict[str, object] = {
    "explained_by": "person",
    "explained_on": "2026-03-25",
    "explanation": "The card is my sister's.",
}
UNEXPLAINED = ["residence_permit.contradiction_unexplained"]


def noted(documented: str | None = None) -> tuple[Renewal, str]:
    """A military card contradicts the answer on military service; the renewal, and the statement of it."""
    case = threat()
    paper = case.takes("record_document", dict(CARD), on=PREPARED)
    declared = f"{case.matter.questionnaire.answers[0].number}.military_service"
    said = {"declared": declared, "documented": documented or str(paper), "differs": DIFFERS}
    case.takes("note_contradiction", {**said, "kind": "service", "reliability": "established"}, on=PREPARED)
    return case, str(case.matter.contradictions[-1].noted.says.fact)


def asks(case: Renewal) -> None:
    number = str(case.matter.contradictions[-1].noted.number)
    case.takes("ask_explanation", {**LETTER, "contradictions": [number]}, on=PREPARED)


def reason(case: Renewal, fact: str, on: date) -> list[str]:
    """What stands in the way of a reason that rests on the statement."""
    return refusals(
        case.tries("add_reason", {"reason": "What she said is not true.", "facts": [fact]}, on=on)
    )


def test_both_stand_side_by_side_with_their_sources() -> None:
    case, _ = noted()
    (section,) = [
        one
        for one in case.state.procedure.sections(case.state, situation(ONA, PREPARED))
        if one.code == "contradictions"
    ]
    _, declared, documented, differs, explanation = section.rows[0]
    assert declared == "Answer to military_service."
    assert "Military commissariat of Hrodna" in str(documented)
    assert differs == DIFFERS
    assert "explanation_not_asked" in str(explanation)


def test_a_conclusion_too_can_say_otherwise_and_stays_an_assessment() -> None:
    case = threat()
    concluded = case.matter.threats[0].conclusion
    assert concluded is not None
    case, fact = noted(str(concluded.number))
    stated = case.matter.fact(int(fact))
    assert stated is not None
    assert stated.says.nature.value == "assessment"


def test_an_opinion_cannot_be_untrue() -> None:
    case, _ = noted()
    said = {"documented": str(case.matter.documents[0].number), "differs": DIFFERS, "kind": "service"}
    declared = f"{case.matter.questionnaire.answers[0].number}.crimea"
    tried = case.tries(
        "note_contradiction", {**said, "declared": declared, "reliability": "established"}, on=PREPARED
    )
    assert refusals(tried) == ["declared: casefile.not_an_option"]


@pytest.mark.parametrize("machine", [JOB, IMPORT])
def test_no_machine_notes_one(machine) -> None:
    case, _ = noted()
    assert "casefile.adverse_needs_person" in refusals(
        case.tries("note_contradiction", {}, on=PREPARED, by=machine)
    )


# What a reason may rest on, by what became of the letter


def not_asked() -> tuple[Renewal, str]:
    return noted()


def asked() -> tuple[Renewal, str]:
    case, fact = noted()
    asks(case)
    return case, fact


def explained() -> tuple[Renewal, str]:
    case, fact = asked()
    case.takes("record_explanation", dict(EXPLAINED), on=date(2026, 3, 25))
    return case, fact


def lapsed() -> tuple[Renewal, str]:
    case, fact = asked()
    case.takes("lapse_explanation", on=DAY_AFTER, by=JOB)
    return case, fact


@pytest.mark.parametrize(
    ("make", "expected"),
    [(not_asked, UNEXPLAINED), (asked, UNEXPLAINED), (explained, []), (lapsed, [])],
)
def test_row_58_35_1_2_a_reason_rests_on_it_only_once_the_person_could_explain(
    make, expected: list[str]
) -> None:
    case, fact = make()
    assert reason(case, fact, DAY_AFTER) == expected


def test_row_58_35_1_2_the_refusal_names_the_articles() -> None:
    for make, settled_by in ((not_asked, "ask_explanation"), (asked, "record_explanation")):
        case, fact = make()
        tried = case.tries("add_reason", {"reason": "Not true.", "facts": [fact]}, on=PREPARED)
        (refused,) = tried.refusals  # type: ignore[union-attr]
        assert (refused.cited, refused.settled_by) == (("lt/utpi:35(1)(2)", "eu/charter:41"), settled_by)


def test_the_day_must_have_passed_for_silence_to_be_recorded() -> None:
    case, _ = asked()
    assert case.bars("lapse_explanation", on=LAST_DAY, by=JOB) == ["residence_permit.explanation_awaited"]
    assert case.bars("lapse_explanation", on=DAY_AFTER, by=JOB) == []


def test_an_explanation_that_comes_late_is_taken() -> None:
    case, _ = lapsed()
    case.takes("record_explanation", {**EXPLAINED, "explained_on": "2026-03-28"}, on=DAY_AFTER)
    given = case.matter.contradictions[0].given
    assert given is not None
    assert given.says.explanation == "The card is my sister's."


def test_the_person_is_told_until_when_and_the_clock_says_the_same() -> None:
    case, _ = asked()
    clocks = {one.deadline.code: one.reading.day for one in timed(case.state, situation(ONA, PREPARED))}
    told = [one.day for _, one in case.state.custody.told if one.clock == "explanation_answer"]
    assert told == [LAST_DAY]
    assert clocks["explanation_answer"] == LAST_DAY


def test_struck_out_the_letter_was_never_sent_and_a_reason_on_it_no_longer_carries() -> None:
    case, fact = explained()
    case.takes("add_reason", {"reason": "What she said is not true.", "facts": [fact]}, on=DAY_AFTER)
    letter = case.matter.explanation_letter
    assert letter is not None
    struck: dict[str, object] = {"what": f"{letter.number}.struck", "reason": "It never went out."}
    case.takes("correct_entry", struck, on=DAY_AFTER)
    assert "residence_permit.contradiction_unexplained" in case.bars("sign_decision", on=DAY_AFTER, by=ONA)


def test_the_decision_holds_what_the_person_said_to_it() -> None:
    case, fact = explained()
    case.takes("add_reason", {"reason": "What she said is not true.", "facts": [fact]}, on=DAY_AFTER)
    draft = {"operative": "refuse", "grounds": ["lt/utpi:35(1)(2)"], "weighing": "The card is hers."}
    case.takes("draft_decision", dict(draft), on=DAY_AFTER)
    written = document(case.state, situation(ONA, DAY_AFTER), number="-")
    (told,) = [one for one in written["facts"] if one.get("statement") == DIFFERS]
    assert told["explanation"]["said"] == "The card is my sister's."


def test_row_58_35_1_2_what_was_explained_late_is_weighed_before_the_decision() -> None:
    case, fact = lapsed()
    adds_reason(case, fact)
    hears(case)
    case.takes("record_explanation", {**EXPLAINED, "explained_on": "2026-04-01"}, on=DRAFTED)
    assert "residence_permit.fact_not_weighed" in case.bars("sign_decision", on=DRAFTED, by=ONA)
    balances(case, on=DRAFTED)
    assert "residence_permit.fact_not_weighed" not in case.bars("sign_decision", on=DRAFTED, by=ONA)


# One letter at a time, and one explanation


def second(case: Renewal) -> str:
    """Another contradiction is noted; its number."""
    declared = f"{case.matter.questionnaire.answers[0].number}.profession"
    documented = str(case.matter.documents[-1].number)
    said = {"declared": declared, "documented": documented, "differs": "The card names another profession."}
    case.takes("note_contradiction", {**said, "kind": "service", "reliability": "established"}, on=PREPARED)
    return str(case.matter.contradictions[-1].noted.number)


@pytest.mark.parametrize(
    ("make", "on", "why"),
    [
        (asked, PREPARED, ["residence_permit.explanation_awaited"]),
        (explained, date(2026, 3, 25), []),
        (lapsed, DAY_AFTER, []),
    ],
)
def test_row_58_35_1_2_the_next_letter_goes_once_the_first_was_answered_or_its_day_has_passed(
    make, on: date, why: list[str]
) -> None:
    case, _ = make()
    number = second(case)
    letter = {
        **LETTER,
        "contradictions": [number],
        "dispatched_on": on.isoformat(),
        "answer_until": "2026-04-10",
    }
    assert refusals(case.tries("ask_explanation", letter, on=on)) == why


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (not_asked, ["residence_permit.no_explanation_asked"]),
        (asked, []),
        (explained, ["residence_permit.explained_already"]),
        (lapsed, []),
    ],
)
def test_row_58_35_1_2_what_the_person_explained_is_recorded_once_for_each_letter(
    make, why: list[str]
) -> None:
    case, _ = make()
    assert case.bars("record_explanation", on=DAY_AFTER) == why
