"""Charter 41: the person is heard on everything that the decision rests on, and what they said stays said."""

from __future__ import annotations

from datetime import date

from tests.desk_in_memory import ONA, refusals
from tests.procedures.residence_permit.renewal import (
    CIRCUMSTANCES,
    DRAFTED,
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
    invites,
    records_fact,
)

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
    assert refusals(renewal.tries("invite_to_hearing", early, on=DRAFTED)) == [
        "residence_permit.before_its_cause"
    ]
