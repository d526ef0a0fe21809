"""Row 13, the individuality sheet: each statement against the person is weighed in words, once they could answer."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    CIRCUMSTANCES,
    DRAFTED,
    FACT,
    HEARD,
    PREPARED,
    PROPORTIONALITY,
    REFUSING,
    SIGNED,
    WEIGHING,
    Renewal,
    adds_reason,
    balances,
    heard,
    hears,
    invites,
    looks,
    reasoned,
    records_fact,
    refusal_drafted,
    threat,
    weighs,
    weighs_fact,
)

from byla.procedures.lt.residence_permit.codes import FactWeight
from byla.procedures.lt.residence_permit.document import document

LAPSED = date(2026, 4, 3)  # Friday
HER_WORK = {"kind": "work", "bearing": "for", "statement": "A nurse for ten years."}


def lacks(renewal: Renewal, on: date = SIGNED) -> list[str]:
    """What stands in the way of Ona's signature."""
    return [code.removeprefix("residence_permit.") for code in renewal.bars("sign_decision", on=on, by=ONA)]


def answered() -> Renewal:
    """Two statements against her and one for her; she answered, and nothing is weighed yet."""
    renewal = threat()
    weighs(renewal)
    adds_reason(renewal, records_fact(renewal), records_fact(renewal, kind="nationality"))
    records_fact(renewal, **HER_WORK)
    renewal.takes("record_circumstances", dict(CIRCUMSTANCES), on=PREPARED)
    invites(renewal)
    said: dict[str, object] = {
        "answered_by": "person",
        "heard_on": HEARD.isoformat(),
        "method": "written",
        "answer": "I have no ties.",
    }
    renewal.takes("record_hearing", said, on=HEARD)
    return looks(renewal, on=HEARD)


def drafted(renewal: Renewal) -> Renewal:
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    return renewal


def weighing(renewal: Renewal, number: int, **other: object) -> list[str]:
    """What stands in the way of weighing a statement so."""
    answers = {**WEIGHING, "fact": str(number), "answer": "She says no.", **other}
    return refusals(renewal.tries("weigh_fact", answers, on=HEARD))


def numbers(renewal: Renewal) -> list[int]:
    return [one.number for one in renewal.matter.facts]


def test_row_13_every_statement_against_the_person_is_weighed() -> None:
    renewal = answered()
    service, nationality, _ = numbers(renewal)
    everything = ["fact_not_weighed", "fact_not_weighed", "counter_fact_left_out", "not_proportionate_yet"]
    assert lacks(drafted(renewal)) == everything
    weighs_fact(renewal, service, on=HEARD)
    assert lacks(drafted(renewal)) == ["fact_not_weighed", "not_proportionate_yet"]
    weighs_fact(renewal, nationality, on=HEARD, weight="none")
    renewal.takes("assess_proportionality", PROPORTIONALITY, on=HEARD)
    assert lacks(drafted(renewal)) == []


def test_row_13_each_refusal_names_its_article() -> None:
    renewal = drafted(answered())
    found = renewal.desk.bars("sign_decision", renewal.file, by=ONA, on=SIGNED)
    cited = {one.code.removeprefix("residence_permit."): one.cited for one in found}
    assert cited == {
        "fact_not_weighed": ("lt/utpi:128(1)", "coe/echr:8#uner"),
        "counter_fact_left_out": ("eu/2003-109:12(3)", "coe/echr:8#uner"),
        "not_proportionate_yet": ("coe/echr:8", "eu/charter:52(1)", "eu/2003-109:12(3)"),
    }


def test_row_13_a_weight_is_a_word_and_never_a_number() -> None:
    assert [one.value for one in FactWeight] == ["decisive", "considerable", "slight", "none"]
    renewal = answered()
    assert weighing(renewal, numbers(renewal)[0], weight="7") == ["weight: casefile.not_an_option"]
    assert weighing(renewal, numbers(renewal)[0], because="") == ["because: casefile.missing_text"]


def test_row_13_uner_what_speaks_for_the_person_is_set_against_what_does_not() -> None:
    renewal = answered()
    service, nationality, work = numbers(renewal)
    for fact in (service, nationality):
        weighs_fact(renewal, fact, on=HEARD, counter_facts=[])
    renewal.takes("assess_proportionality", PROPORTIONALITY, on=HEARD)
    assert lacks(drafted(renewal)) == ["counter_fact_left_out"]
    weighs_fact(renewal, service, on=HEARD, counter_facts=[str(work)])
    renewal.takes("assess_proportionality", PROPORTIONALITY, on=HEARD)
    assert lacks(drafted(renewal)) == []


def test_charter_41_nobody_weighs_before_the_person_could_answer() -> None:
    assert reasoned().bars("weigh_fact", on=PREPARED) == ["residence_permit.not_invited"]
    waiting = heard(without="answer")
    assert waiting.bars("weigh_fact", on=HEARD) == ["residence_permit.hearing_open"]
    assert threat().bars("weigh_fact", on=PREPARED) == [
        "residence_permit.no_reason",
        "residence_permit.not_invited",
    ]


def test_charter_41_the_answer_to_each_statement_is_considered() -> None:
    renewal = answered()
    assert weighing(renewal, numbers(renewal)[0], answer=None) == ["residence_permit.answer_not_considered"]


def test_charter_41_where_nobody_answered_no_answer_is_made_up() -> None:
    renewal = heard(without="answer")
    renewal.takes("lapse_hearing", on=LAPSED)
    answers: dict[str, object] = {
        **WEIGHING,
        "fact": str(numbers(renewal)[0]),
        "answer": "She would deny it.",
    }
    assert refusals(renewal.tries("weigh_fact", answers, on=LAPSED)) == ["residence_permit.nobody_answered"]
    balances(renewal, on=DRAFTED)
    assert lacks(drafted(renewal)) == []


def test_charter_41_what_was_weighed_before_a_late_answer_is_weighed_again() -> None:
    renewal = heard(without="answer")
    renewal.takes("lapse_hearing", on=LAPSED)
    balances(renewal, on=LAPSED)
    late: dict[str, object] = {
        "answered_by": "person",
        "heard_on": "2026-04-06",
        "method": "written",
        "answer": "I was ill.",
    }
    renewal.takes("record_hearing", late, on=DRAFTED)
    again = ["fact_not_weighed", "not_proportionate_yet", "union_citizen.looked_before_heard"]
    assert lacks(drafted(renewal)) == again


def test_row_13_the_proportionality_is_newer_than_what_it_weighs() -> None:
    renewal = heard()
    weighs_fact(renewal, numbers(renewal)[0], on=DRAFTED, weight="slight")
    assert lacks(drafted(renewal)) == ["not_proportionate_yet"]
    renewal.takes("assess_proportionality", PROPORTIONALITY, on=DRAFTED)
    renewal.takes("record_circumstances", {"health": "Ill since March."}, on=DRAFTED)
    assert lacks(drafted(renewal)) == ["not_proportionate_yet"]


def test_row_13_proportionality_waits_for_the_weighing() -> None:
    found = answered().bars("assess_proportionality", on=HEARD)
    assert found == ["residence_permit.fact_not_weighed"] * 2


@pytest.mark.parametrize("part", list(PROPORTIONALITY))
def test_row_13_aim_suitability_alternatives_and_balance_are_all_said(part: str) -> None:
    answers = {name: said for name, said in PROPORTIONALITY.items() if name != part}
    outcome = heard().tries("assess_proportionality", answers, on=DRAFTED)
    assert refusals(outcome) == [f"{part}: casefile.missing_text"]


# Rows 10 and 12, once the official has said what each statement weighs


@pytest.mark.parametrize("kind", ["nationality", "opinion"])
def test_row_10_nationality_or_opinion_never_decides(kind: str) -> None:
    renewal = threat()
    weighs(renewal)
    adds_reason(renewal, records_fact(renewal), records_fact(renewal, kind=kind))
    renewal.takes("record_circumstances", dict(CIRCUMSTANCES), on=PREPARED)
    hears(renewal)
    number = numbers(renewal)[1]
    assert weighing(renewal, number, weight="decisive") == ["residence_permit.never_decisive"]
    assert weighing(renewal, number, weight="considerable") == []
    assert weighing(renewal, numbers(renewal)[0], weight="decisive") == []


@pytest.mark.parametrize(
    ("beside", "weightless", "code"),
    [
        ({"kind": "nationality"}, ["service"], ["nationality_or_opinion_alone"]),
        ({"kind": "opinion"}, ["service"], ["nationality_or_opinion_alone"]),
        ({"kind": "link", "nature": "hypothesis"}, ["service"], ["hypotheses_without_link"]),
        ({"kind": "travel"}, ["service"], []),
        ({"kind": "travel"}, ["service", "travel"], ["reason_without_weight"]),
    ],
)
def test_rows_10_and_12_what_weighs_nothing_does_not_make_up_for_the_rest(
    beside: dict[str, object], weightless: list[str], code: list[str]
) -> None:
    renewal = threat()
    weighs(renewal)
    adds_reason(renewal, records_fact(renewal), records_fact(renewal, **beside))
    renewal.takes("record_circumstances", dict(CIRCUMSTANCES), on=PREPARED)
    hears(renewal)
    for fact in renewal.matter.facts:
        weight = "none" if fact.says.kind.value in weightless else "slight"
        weighs_fact(renewal, fact.number, on=DRAFTED, weight=weight)
    renewal.takes("assess_proportionality", PROPORTIONALITY, on=DRAFTED)
    assert lacks(drafted(renewal)) == code


def test_vai_10_a_draft_takes_in_the_sheet_and_what_is_weighed_later_asks_for_a_new_one() -> None:
    renewal = refusal_drafted()
    sheet, draft = renewal.matter.sheet, renewal.matter.draft
    assert draft is not None
    assert sheet.proportionality is not None
    assert {*(one.number for one in sheet.weighed), sheet.proportionality.number} <= draft.says.rests_on()
    weighs_fact(renewal, numbers(renewal)[0], on=SIGNED)
    assert "draft_out_of_date" in lacks(renewal)
    again = refusal_drafted()
    again.takes("assess_proportionality", PROPORTIONALITY, on=SIGNED)
    assert lacks(again) == ["draft_out_of_date"]


# Where it is read


def test_vai_10_the_decision_tells_what_each_statement_weighs_and_why() -> None:
    renewal = refusal_drafted()
    written = document(renewal.state, situation(ONA, SIGNED), number="1")
    (fact,) = [one for one in written["facts"] if "entry" in one]
    assert fact["weighed"] == {
        "answer": "She says that there are no ties.",
        "set_against": [],
        "weight": "considerable",
        "because": WEIGHING["because"],
    }
    assert written["proportionality"] == PROPORTIONALITY


def test_the_page_shows_the_sheet() -> None:
    renewal = refusal_drafted()
    sections = {
        one.code: one for one in renewal.state.procedure.sections(renewal.state, situation(RUTA, SIGNED))
    }
    assert FACT["statement"] in sections["weighed"].rows[0]
    assert [one.value for one in sections["proportionality"].lines] == list(PROPORTIONALITY.values())


def test_echr_8_whether_it_is_proportionate_is_said_of_the_reasons_as_they_stand() -> None:
    renewal = heard()
    another = {"reason": "It was an elite unit.", "facts": [str(numbers(renewal)[0])]}
    renewal.takes("add_reason", another, on=DRAFTED)
    assert lacks(drafted(renewal)) == ["not_proportionate_yet"]
    renewal.takes("assess_proportionality", PROPORTIONALITY, on=DRAFTED)
    assert lacks(drafted(renewal)) == []
