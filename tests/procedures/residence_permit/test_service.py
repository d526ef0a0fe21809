"""Row 24: service is an event with a proof, and the term for appeal runs from it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    DOCUMENT,
    SERVED,
    SIGNED,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
)

from byla.calendars import State
from byla.casefile import tasks, timed
from byla.procedures.lt.what_follows import OPEN_BAN


def appeal(renewal, on: date):
    """What the clock of the appeal shows."""
    found = [one for one in timed(renewal.state, situation(RUTA, on)) if one.deadline.code == "appeal"]
    return found[0] if found else None


def test_row_24_138_1_the_term_runs_from_service_and_not_from_the_decision() -> None:
    renewal = refusal_drafted()
    signs(renewal)  # Wednesday 8 April
    assert appeal(renewal, SERVED) is None
    serves(renewal)  # Monday 13 April
    clock = appeal(renewal, SERVED)
    assert clock is not None
    assert clock.reading.day == date(2026, 4, 27)  # Monday, fourteen days on


def test_row_24_service_is_true_from_its_own_day_whenever_it_is_recorded() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    serves(renewal, recorded=date(2026, 4, 15))  # Wednesday; served on Monday 13 April
    clock = appeal(renewal, date(2026, 4, 15))
    assert clock is not None
    assert clock.reading.day == date(2026, 4, 27)


def test_row_54_abti_66_4_a_term_that_ends_on_a_holiday_ends_on_the_next_working_day() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    serves(renewal, on=date(2026, 4, 17))  # Friday; 1 May is a holiday, and a Friday
    clock = appeal(renewal, date(2026, 4, 17))
    assert clock is not None
    assert clock.reading.day == date(2026, 5, 4)


def test_the_last_day_is_told_and_stays_as_it_was_told() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    number = serves(renewal)
    told = renewal.state.custody.told[-1][1]
    assert (told.clock, told.day, told.article, told.in_entry) == (
        "appeal",
        date(2026, 4, 27),
        "lt/utpi:138(1)",
        number - 1,
    )
    assert [one.settled_by for one in tasks(renewal.state, situation(RUTA, SERVED))] == [OPEN_BAN]
    later: dict[str, object] = {
        "what": f"{number - 1}.true_from",
        "value": "2026-04-14",
        "reason": "The receipt says so.",
    }
    renewal.takes("correct_entry", later, on=date(2026, 4, 20))
    assert [one.settled_by for one in tasks(renewal.state, situation(RUTA, date(2026, 4, 20)))] == [
        "settle_difference",
        OPEN_BAN,  # the refusal is for a threat
    ]


def test_once_the_term_has_passed_nobody_is_late() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    serves(renewal)
    clock = appeal(renewal, date(2026, 6, 1))
    assert clock is not None
    assert (clock.reading.late_by, clock.reading.state) == (0, State.MET)
    assert clock.deadline.met == date(2026, 4, 27)


def test_nothing_is_served_before_it_is_signed() -> None:
    bars = renewal_drafted().bars("serve_decision", on=SIGNED)
    assert bars == ["residence_permit.not_signed", "residence_permit.no_proof_of_service"]


def test_row_24_127_1_service_is_proved_by_a_document_on_file() -> None:
    renewal = renewal_drafted()
    signs(renewal)
    assert renewal.bars("serve_decision", on=SERVED) == ["residence_permit.no_proof_of_service"]
    answers: dict[str, object] = {
        "recipient": "person",
        "served_on": "2026-04-13",
        "method": "in_person",
        "language": "lt",
        "proof": "1",
    }
    proof = {"issuer": "Post", "dated": "2026-04-13", "language": "lt", "came_in": "2026-04-13"}
    renewal.takes("record_document", {"document": DOCUMENT, "kind": "proof_of_service", **proof}, on=SERVED)
    assert refusals(renewal.tries("serve_decision", answers, on=SERVED)) == ["proof: casefile.not_an_option"]


def test_the_day_of_service_is_not_before_that_of_the_signature() -> None:
    renewal = renewal_drafted()
    signs(renewal)
    proof = {"issuer": "Post", "dated": "2026-04-13", "language": "lt", "came_in": "2026-04-13"}
    number = renewal.takes(
        "record_document", {"document": DOCUMENT, "kind": "proof_of_service", **proof}, on=SERVED
    )
    answers: dict[str, object] = {
        "recipient": "person",
        "served_on": "2026-04-07",
        "method": "in_person",
        "language": "lt",
        "proof": str(number),
    }
    assert refusals(renewal.tries("serve_decision", answers, on=SERVED)) == ["lt.before_its_cause"]


@pytest.mark.parametrize(("dated", "proves"), [("2026-04-07", False), ("2026-04-08", True)])
def test_row_24_138_1_what_is_older_than_the_decision_proves_no_service_of_it(
    dated: str, proves: bool
) -> None:
    renewal = refusal_drafted()
    signs(renewal)  # Wednesday 8 April
    receipt = {"issuer": "Post", "dated": dated, "language": "lt", "came_in": "2026-04-13"}
    renewal.takes("record_document", {"document": DOCUMENT, "kind": "proof_of_service", **receipt}, on=SERVED)
    bars = renewal.bars("serve_decision", on=SERVED)
    assert bars == ([] if proves else ["residence_permit.no_proof_of_service"])
    next_step = renewal.state.procedure.next_step(renewal.state, situation(RUTA, SERVED))
    assert next_step == ("serve_decision" if proves else "record_document")


def test_a_decision_is_served_once() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    serves(renewal)
    assert renewal.bars("serve_decision", on=SERVED) == ["residence_permit.served_already"]
