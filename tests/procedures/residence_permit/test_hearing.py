"""Charter 41: the person is heard on everything that the decision rests on, and what they said stays said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    CIRCUMSTANCES,
    DRAFTED,
    INVITED,
    POVILAS,
    PREPARED,
    REFUSING,
    SIGNED,
    THREAT,
    VILTE,
    Renewal,
    adds_reason,
    asked,
    balances,
    concludes,
    heard,
    hears,
    invites,
    reasoned,
    records_fact,
)

from byla.casefile import differences, timed

CAME = date(2026, 4, 3)  # Friday, the day after the last day for an answer


def heard_before_the_conclusion() -> Renewal:
    """Reasons and circumstances are on file, the person was asked and said nothing; then the threat is concluded on."""
    renewal = asked()
    concludes(renewal, POVILAS, outcome="no_threat")
    adds_reason(renewal, records_fact(renewal))
    renewal.takes("record_circumstances", dict(CIRCUMSTANCES), on=PREPARED)
    invites(renewal)
    renewal.takes("lapse_hearing", on=CAME)
    renewal.takes("give_conclusion", {**THREAT, "concluded_on": CAME.isoformat()}, on=CAME, by=VILTE)
    (threat,) = renewal.matter.threats
    assert threat.conclusion is not None
    weighed = {
        "conclusion": str(threat.conclusion.number),
        "assessment": "They are hers.",
        "weight": "carries",
    }
    renewal.takes("assess_conclusion", weighed, on=DRAFTED)
    return balances(renewal, on=DRAFTED)


def test_charter_41_a_conclusion_that_came_after_the_invitation_is_heard_on() -> None:
    renewal = heard_before_the_conclusion()
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.not_heard_on_conclusion"]
    again: dict[str, object] = {"method": "written", "language": "be", "answer_until": "2026-04-20"}
    renewal.takes("invite_to_hearing", {**again, "dispatched_on": DRAFTED.isoformat()}, on=DRAFTED)
    renewal.takes("lapse_hearing", on=date(2026, 4, 21))
    balances(renewal, on=date(2026, 4, 21))
    renewal.takes("draft_decision", REFUSING, on=date(2026, 4, 21))
    assert renewal.bars("sign_decision", on=date(2026, 4, 21), by=ONA) == []


def test_charter_41_no_invitation_is_dated_before_the_conclusion_that_it_is_about() -> None:
    renewal = heard_before_the_conclusion()
    early = {
        "method": "written",
        "language": "be",
        "dispatched_on": "2026-04-02",
        "answer_until": "2026-04-20",
    }
    assert refusals(renewal.tries("invite_to_hearing", early, on=DRAFTED)) == ["lt.before_its_cause"]


TRAVELS: dict[str, object] = {"kind": "travel", "statement": "Travelled to Brest three times in 2025."}


def lacks(case: Renewal) -> list[str]:
    """What stands in the way of a refusal that was drafted and balanced on Tuesday 7 April."""
    balances(case, on=DRAFTED)
    case.takes("draft_decision", REFUSING, on=DRAFTED)
    return case.bars("sign_decision", on=SIGNED, by=ONA)


def test_charter_41_and_c_249_13_a_statement_that_no_reason_relied_on_was_not_put_to_the_person() -> None:
    case = reasoned()
    travels = records_fact(case, **TRAVELS)  # on file, and in no reason
    hears(case)
    case.takes("add_reason", {"reason": "She keeps going there.", "facts": [travels]}, on=DRAFTED)
    assert lacks(case) == ["residence_permit.not_heard_on_fact"]
    (bar,) = case.desk.bars("sign_decision", case.file, by=ONA, on=SIGNED)
    assert (bar.cited, bar.settled_by) == (("eu/charter:41", "eu/cjeu:c-249-13"), "invite_to_hearing")


def test_charter_41_another_reason_on_what_was_put_to_the_person_needs_no_other_hearing() -> None:
    case = heard()
    put = [str(case.matter.facts[0].number)]
    case.takes("add_reason", {"reason": "It was an elite unit.", "facts": put}, on=DRAFTED)
    assert lacks(case) == []


MIGHT_BE = {"kind": "link", "nature": "hypothesis", "statement": "She could be recruited."}
TIE = {"individual_link": "She wrote to her former superior in 2025."}


def test_charter_41_and_row_12_what_ties_the_person_to_a_hypothesis_is_put_to_them() -> None:
    case = reasoned()
    might_be = [records_fact(case, **MIGHT_BE)]
    first = adds_reason(case, *might_be, individual_link="Her brother serves.")
    hears(case)
    assert lacks(case) == []
    case.takes("withdraw_reason", {"reason": str(first), "because": "He does not."}, on=DRAFTED)
    case.takes("add_reason", {"reason": "Recruitment.", "facts": might_be, **TIE}, on=DRAFTED)
    assert lacks(case) == ["residence_permit.not_heard_on_link"]


def test_charter_41_a_tie_that_was_corrected_since_is_put_to_the_person_again() -> None:
    case = reasoned()
    reason = adds_reason(case, records_fact(case, **MIGHT_BE), **TIE)
    hears(case)
    corrected = {"what": f"{reason}.individual_link", "value": "She met her superior.", "reason": "Misread."}
    case.takes("correct_entry", corrected, on=DRAFTED)
    assert lacks(case) == ["residence_permit.not_heard_on_link"]


def test_charter_41_an_answer_that_was_written_down_wrongly_is_weighed_as_it_was_given() -> None:
    case = heard()
    answer = case.matter.hearings[0].heard
    assert answer is not None
    corrected = {"what": f"{answer.number}.answer", "value": "My sister served.", "reason": "Miswritten."}
    case.desk.takes("correct_entry", case.file, corrected, by=RUTA, on=DRAFTED)
    case.takes("draft_decision", REFUSING, on=DRAFTED)
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == [
        "residence_permit.fact_not_weighed",
        "residence_permit.not_proportionate_yet",
    ]
    assert lacks(case) == []


# The day that the invitation sets

SUNDAY, TUESDAY = date(2026, 4, 5), date(2026, 4, 7)
"""Easter of 2026 is on 5 April; Monday the 6th is a holiday too, so that the term ends on Tuesday the 7th."""


def invited(method: str, until: date) -> Renewal:
    case = reasoned()
    letter = {"dispatched_on": INVITED.isoformat(), "method": method, "language": "be"}
    case.takes("invite_to_hearing", {**letter, "answer_until": until.isoformat()}, on=INVITED)
    return case


def test_vai_a_term_to_answer_that_ends_on_easter_ends_on_the_next_working_day() -> None:
    case = invited("written", SUNDAY)
    assert case.bars("lapse_hearing", on=TUESDAY) == ["residence_permit.hearing_open"]
    assert case.bars("lapse_hearing", on=TUESDAY + timedelta(days=1)) == []
    (clock,) = [
        one.reading.day
        for one in timed(case.state, situation(RUTA, INVITED))
        if one.deadline.code == "hearing_answer"
    ]
    assert clock == TUESDAY
    assert differences(case.state, situation(RUTA, INVITED)) == ()


@pytest.mark.parametrize(
    ("method", "until", "why"),
    [
        ("oral", SUNDAY, ["residence_permit.shut_on_the_day"]),
        ("oral", date(2026, 4, 6), ["residence_permit.shut_on_the_day"]),  # Easter Monday
        ("oral", TUESDAY, []),
        ("written", SUNDAY, []),
    ],
)
def test_nobody_is_asked_to_come_on_a_day_on_which_the_house_is_shut(
    method: str, until: date, why: list[str]
) -> None:
    letter = {"dispatched_on": INVITED.isoformat(), "method": method, "language": "be"}
    tried = reasoned().tries("invite_to_hearing", {**letter, "answer_until": until.isoformat()}, on=INVITED)
    assert refusals(tried) == why
