"""Rows 10, 11 and 12: what a reason may rest on, when it is added and when the decision is signed."""

from __future__ import annotations

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    FACT,
    PREPARED,
    REFUSING,
    SIGNED,
    adds_reason,
    heard,
    records_fact,
    refusal_drafted,
    threat,
)

from byla.procedures.lt.residence_permit.codes import (
    Bearing,
    Classification,
    Declared,
    FactKind,
    Nature,
    Reliability,
)
from byla.procedures.lt.residence_permit.entries import FactRecorded


def adding(*facts: dict[str, object], **other: object) -> list[str]:
    """What stands in the way of a reason on these statements."""
    renewal = threat()
    numbers = [records_fact(renewal, **fact) for fact in facts]
    answers = {"reason": "A reason.", "facts": numbers, **other}
    return refusals(renewal.tries("add_reason", answers, on=PREPARED))


ALONE = ["residence_permit.nationality_or_opinion_alone"]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["nationality"], ALONE),
        (["opinion"], ALONE),
        (["nationality", "opinion"], ALONE),
        (["nationality", "service"], []),
        (["opinion", "link"], []),
    ],
)
def test_row_10_nationality_or_opinion_alone_never_support_a_reason(
    kinds: list[str], expected: list[str]
) -> None:
    assert adding(*({"kind": kind} for kind in kinds)) == expected


FOR_HER = {"kind": "work", "bearing": "for"}
MIGHT_BE = {"kind": "link", "nature": "hypothesis"}
NO_TIE = ["residence_permit.hypotheses_without_link"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([{"kind": "nationality"}, FOR_HER], ALONE),  # what speaks for her supports nothing against her
        ([FOR_HER], ALONE),
        ([{"kind": "nationality"}, MIGHT_BE], NO_TIE),  # a Belarusian who could be recruited
        ([{"kind": "opinion"}, MIGHT_BE, FOR_HER], NO_TIE),
        ([MIGHT_BE, FOR_HER], NO_TIE),
        ([{"kind": "nationality"}, MIGHT_BE, {"kind": "service"}], []),
    ],
)
def test_rows_10_and_12_no_statement_beside_them_makes_up_for_what_they_lack(
    facts: list[dict[str, object]], expected: list[str]
) -> None:
    assert adding(*facts) == expected


DOUBTFUL = {"reliability": "doubtful"}
IN_DOUBT = ["residence_permit.doubtful_alone"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([DOUBTFUL], IN_DOUBT),
        ([DOUBTFUL, DOUBTFUL], IN_DOUBT),
        ([DOUBTFUL, {"kind": "nationality"}], IN_DOUBT),
        ([DOUBTFUL, FOR_HER], IN_DOUBT),
        ([DOUBTFUL, {"reliability": "probable"}], []),
        ([DOUBTFUL, MIGHT_BE], NO_TIE),  # a doubtful fact makes no fact of what might be
        ([DOUBTFUL, {"kind": "link"}], []),
    ],
)
def test_vai_10_and_row_11_what_is_doubtful_is_no_established_fact(
    facts: list[dict[str, object]], expected: list[str]
) -> None:
    assert adding(*facts) == expected


def test_row_11_a_reason_rests_on_at_least_one_statement() -> None:
    assert adding() == ["residence_permit.no_fact"]
    renewal = threat()
    records_fact(renewal)
    answers: dict[str, object] = {"reason": "A reason.", "facts": []}
    assert refusals(renewal.tries("add_reason", answers, on=PREPARED)) == ["facts: casefile.missing_choices"]


@pytest.mark.parametrize(
    "field", ["source", "dated", "kind", "nature", "reliability", "bearing", "classification"]
)
def test_row_11_every_statement_says_where_from_how_reliable_and_of_what_kind(field: str) -> None:
    answers = {name: value for name, value in FACT.items() if name != field}
    (said,) = refusals(threat().tries("record_fact", answers, on=PREPARED))
    assert said.startswith(f"{field}: casefile.missing_")


def test_row_11_nobody_may_leave_reliability_open_any_more() -> None:
    answers = {**FACT, "reliability": "not_stated"}
    outcome = threat().tries("record_fact", answers, on=PREPARED)
    assert refusals(outcome) == ["reliability: casefile.not_an_option"]


LINKED = {"individual_link": "She wrote to her former superior in 2025."}


@pytest.mark.parametrize(
    ("natures", "link", "expected"),
    [
        (["hypothesis"], {}, ["residence_permit.hypotheses_without_link"]),
        (["hypothesis", "hypothesis"], {}, ["residence_permit.hypotheses_without_link"]),
        (["hypothesis"], LINKED, []),
        (["hypothesis", "fact"], {}, []),
        (["assessment"], {}, []),
    ],
)
def test_row_12_hypotheses_alone_need_a_tie_to_the_person(
    natures: list[str], link: dict[str, object], expected: list[str]
) -> None:
    assert adding(*({"nature": nature} for nature in natures), **link) == expected


# The same when the decision is signed, for what was corrected since or written by an older Byla


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("kind=nationality", "nationality_or_opinion_alone"),
        ("nature=hypothesis", "hypotheses_without_link"),
        ("reliability=doubtful", "doubtful_alone"),
        ("struck=", "reason_without_fact"),
    ],
)
def test_a_correction_that_takes_the_ground_from_a_reason_stops_the_signature(change: str, code: str) -> None:
    renewal = heard()
    fact = renewal.matter.facts[0].number
    field, _, value = change.partition("=")
    correction: dict[str, object] = {"what": f"{fact}.{field}", "value": value, "reason": "Looked again."}
    renewal.takes("correct_entry", correction, on=DRAFTED)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert f"residence_permit.{code}" in renewal.bars("sign_decision", on=SIGNED, by=ONA)


def test_c_300_11_a_reason_on_what_can_no_longer_be_told_stops_the_signature() -> None:
    renewal = heard()
    fact = str(renewal.takes("record_fact", WITHHELD, on=DRAFTED))
    adds_reason(renewal, fact)
    emptied: dict[str, object] = {"what": f"{fact}.essence", "value": "", "reason": "Not to be told."}
    renewal.takes("correct_entry", emptied, on=DRAFTED)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert "residence_permit.statement_untold" in renewal.bars("sign_decision", on=SIGNED, by=ONA)


def test_row_11_what_was_recorded_before_reliability_was_asked_carries_nothing() -> None:
    renewal = threat()
    body = FactRecorded(
        statement="Served.",
        source="Questionnaire",
        dated=PREPARED,
        kind=FactKind.SERVICE,
        nature=Nature.FACT,
        reliability=Reliability.NOT_STATED,
        bearing=Bearing.AGAINST,
        declared=Declared.AS_DECLARED,
        classification=Classification.UNCLASSIFIED,
        reference=None,
        essence=None,
    )
    number = renewal.desk.writes(renewal.file, body, by=RUTA, on=PREPARED)
    answers: dict[str, object] = {"reason": "A reason.", "facts": [str(number)]}
    outcome = renewal.tries("add_reason", answers, on=PREPARED)
    assert refusals(outcome) == ["residence_permit.reliability_not_stated"]


def test_a_reason_that_was_withdrawn_is_gone_from_the_draft() -> None:
    renewal = refusal_drafted()
    kept = renewal.matter.reasons[0].number
    adds_reason(renewal, records_fact(renewal))
    other: dict[str, object] = {"reason": str(kept), "because": "It was long ago."}
    renewal.takes("withdraw_reason", other, on=DRAFTED)
    assert [one.number for one in renewal.matter.reasons] != [kept]
    assert threat().bars("withdraw_reason", on=PREPARED) == ["residence_permit.no_reason"]


# Classified content is never stored

WITHHELD = {
    **FACT,
    "classification": "withheld",
    "statement": "",
    "reference": "VSD 12-3",
    "essence": "Ties.",
}


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({**FACT, "statement": ""}, "statement_missing"),
        ({**FACT, "essence": "Ties."}, "withheld_needs_mark"),
        ({**FACT, "reference": "VSD 12-3"}, "withheld_needs_mark"),
        ({**WITHHELD, "statement": "The source is …"}, "withheld_is_not_stored"),
        ({**WITHHELD, "essence": ""}, "reference_and_essence"),
        ({**WITHHELD, "reference": ""}, "reference_and_essence"),
    ],
)
def test_of_what_is_withheld_only_reference_and_essence_are_taken(
    answers: dict[str, object], code: str
) -> None:
    outcome = threat().tries("record_fact", answers, on=PREPARED)
    assert refusals(outcome) == [f"residence_permit.{code}"]


def test_a_withheld_statement_is_told_by_its_essence() -> None:
    renewal = threat()
    renewal.takes("record_fact", WITHHELD, on=PREPARED)
    assert renewal.matter.facts[0].says.told == "Ties."


def test_what_a_reason_lacks_is_settled_by_withdrawing_it() -> None:
    renewal = heard()
    fact = renewal.matter.facts[0].number
    struck: dict[str, object] = {"what": f"{fact}.struck", "reason": "Somebody else's."}
    renewal.takes("correct_entry", struck, on=DRAFTED)
    step = renewal.state.procedure.next_step(renewal.state, situation(RUTA, DRAFTED))
    assert step == "withdraw_reason"
    assert renewal.bars(step, on=DRAFTED) == []
