"""Rows 57 and 58: what was declared stands beside what is documented, and the person is asked before it counts."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    DOCUMENT,
    DRAFTED,
    FACT,
    PREPARED,
    Renewal,
    adds_reason,
    balances,
    hears,
    records_fact,
    threat,
    weighs,
)
from tests.procedures.residence_permit.six_questions import drafts, withdrawal
from tests.procedures.residence_permit.test_six_questions import found_out

from byla.casefile import timed
from byla.procedures.lt.residence_permit.codes import (
    Bearing,
    Classification,
    Declared,
    FactKind,
    Nature,
    Reliability,
)
from byla.procedures.lt.residence_permit.document import document
from byla.procedures.lt.residence_permit.entries import FactRecorded, ReasonAdded

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


# What says otherwise than the person is never a plain statement


def records(case: Renewal, **said: object) -> list[str]:
    """What stands in the way of recording a plain statement."""
    return refusals(case.tries("record_fact", {**FACT, **said}, on=PREPARED))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"declared": "as_declared"}, []),
        ({"declared": "not_declared"}, []),
        ({"declared": "otherwise"}, ["residence_permit.declared_otherwise"]),
        ({"declared": None}, ["residence_permit.declared_not_said"]),
        ({"declared": None, "kind": "employment"}, ["residence_permit.declared_not_said"]),
        ({"declared": None, "kind": "link"}, ["residence_permit.declared_not_said"]),
        ({"declared": None, "kind": "conviction"}, ["residence_permit.declared_not_said"]),
        ({"declared": None, "kind": "travel"}, []),  # what nobody declares cannot be contradicted
        ({"declared": None, "bearing": "for"}, []),
    ],
)
def test_row_58_whoever_records_a_statement_says_how_it_stands_to_what_the_person_declared(
    said: dict[str, object], why: list[str]
) -> None:
    assert records(threat(), **said) == why


def test_row_58_who_was_not_asked_declared_nothing() -> None:
    assert records(withdrawal(), declared=None) == []


def plain(declared: str | None) -> Renewal:
    """A reason rests on a plain statement, as an older Byla would have recorded it."""
    case = threat()
    stated = FactRecorded(**{**encoded_fact(), "declared": declared})  # type: ignore[arg-type]
    number = case.desk.writes(case.file, stated, by=RUTA, on=PREPARED)
    reason = ReasonAdded(text="She served.", facts=(number,), individual_link=None, shows=None)
    case.desk.writes(case.file, reason, by=RUTA, on=PREPARED)
    return case


def encoded_fact() -> dict[str, object]:
    said = {**FACT, "dated": PREPARED, "kind": FactKind.SERVICE, "nature": Nature.FACT}
    said |= {"reliability": Reliability.ESTABLISHED, "bearing": Bearing.AGAINST, "reference": None}
    return {**said, "classification": Classification.UNCLASSIFIED, "essence": None}


@pytest.mark.parametrize(
    ("declared", "why"),
    [
        (Declared.AS_DECLARED, set()),
        (Declared.OTHERWISE, {("residence_permit.declared_otherwise", "note_contradiction")}),
        (None, {("residence_permit.declared_not_said", "withdraw_reason")}),
    ],
)
def test_row_58_35_1_2_nothing_is_signed_on_a_plain_statement_that_contradicts_the_person(
    declared: Declared | None, why: set[tuple[str, str]]
) -> None:
    case = plain(declared)
    found = case.desk.bars("sign_decision", case.file, by=ONA, on=PREPARED)
    said = {(one.code, one.settled_by) for one in found if "declared" in one.code}
    assert said == why
    assert all("lt/utpi:35(1)(2)" in one.cited for one in found if "declared" in one.code)


LINK: dict[str, object] = {"link_kind": "armed_forces", "link_role": "Conscript"}


def linked(declared: str | None) -> Renewal:
    """The body names a link; the official says how it stands to what she declared, and the whole is drafted."""
    case = threat(**LINK)
    weighs(case, **({} if declared is None else {"declared": declared}))
    return case


def of_the_link(case: Renewal, on: date = PREPARED) -> list[tuple[str, str | None]]:
    found = case.desk.bars("sign_decision", case.file, by=ONA, on=on)
    return [(one.code, one.settled_by) for one in found if one.code.startswith("residence_permit.link_")]


def test_row_58_whoever_weighs_a_conclusion_that_names_a_link_says_how_it_stands_to_what_was_declared() -> (
    None
):
    case = threat(**LINK)
    conclusion = str(case.matter.threats[0].conclusion.number)  # type: ignore[union-attr]
    own = {"conclusion": conclusion, "assessment": "It is hers.", "weight": "carries"}
    tried = case.tries("assess_conclusion", dict(own), on=PREPARED)
    assert refusals(tried) == ["residence_permit.link_declared_not_said"]
    assert refusals(threat().tries("assess_conclusion", {}, on=PREPARED)) != refusals(tried)


def test_row_58_35_1_2_no_threat_is_relied_on_whose_link_contradicts_the_person_unexplained() -> None:
    unexplained = "residence_permit.link_contradiction_unexplained"
    assert of_the_link(linked("as_declared")) == of_the_link(linked("not_declared")) == []
    case = linked("otherwise")
    assert of_the_link(case) == [(unexplained, "note_contradiction")]
    conclusion = case.matter.threats[0].conclusion
    assert conclusion is not None
    declared = f"{case.matter.questionnaire.answers[0].number}.military_service"
    said = {"declared": declared, "documented": str(conclusion.number), "differs": DIFFERS}
    case.takes("note_contradiction", {**said, "kind": "service", "reliability": "probable"}, on=PREPARED)
    assert of_the_link(case) == [(unexplained, "ask_explanation")]
    asks(case)
    assert of_the_link(case) == [(unexplained, "record_explanation")]
    case.takes("record_explanation", dict(EXPLAINED), on=date(2026, 3, 25))
    assert of_the_link(case, on=date(2026, 3, 25)) == []


# A ground of untruth names the reason that shows it


def untruth(make, shows: str | None, ground: str = "lt/utpi:35(1)(2)") -> list[str]:
    """What a refusal as untrue lacks, of what row 58 asks for, with a reason on the statement of `make`."""
    case, fact = make()
    shown = {} if shows is None else {"shows": shows}
    case.takes("add_reason", {"reason": "Untrue.", "facts": [fact], **shown}, on=DAY_AFTER)
    draft = {"operative": "refuse", "grounds": [ground], "weighing": "The card is hers."}
    case.takes("draft_decision", dict(draft), on=DAY_AFTER)
    return [one for one in case.bars("sign_decision", on=DAY_AFTER, by=ONA) if "untru" in one]


def stated() -> tuple[Renewal, str]:
    case = threat()
    return case, records_fact(case)


@pytest.mark.parametrize(
    ("make", "shows", "lacks"),
    [
        (explained, "untrue_data", []),
        (explained, None, ["residence_permit.untruth_without_reason"]),
        (stated, "forged_document", []),
        (stated, "sham", []),
        (stated, None, ["residence_permit.untruth_without_reason"]),
    ],
)
def test_row_58_35_1_2_a_refusal_for_untruth_names_the_reason_that_shows_it(
    make, shows: str | None, lacks: list[str]
) -> None:
    assert untruth(make, shows) == lacks


def test_only_a_ground_of_untruth_asks_for_it() -> None:
    assert untruth(stated, None, "lt/utpi:35(1)(14)") == []


def test_row_58_35_1_2_that_data_are_untrue_rests_on_a_noted_contradiction() -> None:
    case, fact = stated()
    said: dict[str, object] = {"reason": "Untrue.", "facts": [fact], "shows": "untrue_data"}
    tried = case.tries("add_reason", said, on=PREPARED)
    assert refusals(tried) == ["residence_permit.untrue_without_contradiction"]
    (refused,) = tried.refusals  # type: ignore[union-attr]
    assert (refused.cited[0], refused.settled_by) == ("lt/utpi:35(1)(2)", "note_contradiction")


@pytest.mark.parametrize("ground", ["lt/utpi:50(1)(1)"])
def test_50_1_1_a_withdrawal_for_fraud_names_the_reason_that_shows_it(ground: str) -> None:
    case = drafts(found_out(), "withdraw", ground)
    assert "residence_permit.untruth_without_reason" in case.bars("sign_decision", on=DRAFTED, by=ONA)


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
