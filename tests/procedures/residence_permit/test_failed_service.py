"""Row 24: what comes back, is refused or finds nobody is on record; it counts as service only where the law says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, RUTA, book, refusals, situation
from tests.procedures.residence_permit.renewal import (
    DOCUMENT,
    SERVED,
    Renewal,
    refusal_drafted,
    serves,
    signs,
)

from byla.casefile import timed
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.deemed import COUNTS_AS_SERVICE, DEEMED, counts_as_service

CAME_BACK = date(2026, 4, 20)  # Monday


def signed() -> Renewal:
    renewal = refusal_drafted()
    signs(renewal)  # Wednesday 8 April
    return renewal


def attempts(renewal: Renewal, failure: str, on: date = CAME_BACK) -> int:
    """The letter, and what became of it; the number of the attempt."""
    envelope: dict[str, object] = {
        "document": DOCUMENT,
        "kind": "proof_of_service",
        "issuer": "Post",
        "dated": on.isoformat(),
        "language": "lt",
        "came_in": on.isoformat(),
    }
    proof = renewal.takes("record_document", envelope, on=on)
    said: dict[str, object] = {
        "method": "registered_post",
        "failure": failure,
        "recipient": "person",
        "known_on": on.isoformat(),
        "proof": str(proof),
    }
    return renewal.takes("record_service_attempt", said, on=on)


def next_step(renewal: Renewal) -> str | None:
    return RESIDENCE_PERMIT.next_step(renewal.state, situation(RUTA, CAME_BACK))


@pytest.mark.parametrize("failure", ["returned", "receipt_refused", "address_unknown", "abroad"])
def test_row_24_138_1_no_term_runs_from_an_attempt_that_failed(failure: str) -> None:
    renewal = signed()
    attempts(renewal, failure)
    assert renewal.matter.served is None
    assert "appeal" not in [one.deadline.code for one in timed(renewal.state, situation(RUTA, CAME_BACK))]


def test_the_envelope_that_came_back_proves_no_service() -> None:
    renewal = signed()
    attempts(renewal, "returned")
    assert "residence_permit.no_proof_of_service" in renewal.bars("serve_decision", on=CAME_BACK)


@pytest.mark.parametrize(
    ("failure", "then"),
    [
        ("receipt_refused", "deem_served"),
        ("returned", "record_document"),  # another way is tried
        ("address_unknown", "record_document"),
        ("abroad", "record_document"),
    ],
)
def test_a_file_whose_letter_failed_has_a_way_on(failure: str, then: str) -> None:
    renewal = signed()
    attempts(renewal, failure)
    assert next_step(renewal) == then
    assert renewal.bars(then, on=CAME_BACK) == []
    if then == "record_document":
        serves(renewal, on=date(2026, 4, 27))
        assert renewal.matter.served is not None


def test_a_refused_receipt_counts_from_the_day_of_the_refusal() -> None:
    renewal = signed()
    attempt = attempts(renewal, "receipt_refused")
    renewal.takes("deem_served", {"attempt": str(attempt), "language": "be"}, on=date(2026, 4, 22))
    served = renewal.matter.served
    assert served is not None
    assert (served.day, served.says.attempt) == (CAME_BACK, attempt)
    clocks = {one.deadline.code: one.reading.day for one in timed(renewal.state, situation(RUTA, CAME_BACK))}
    assert clocks["appeal"] == date(2026, 5, 4)  # Monday, fourteen days on
    assert renewal.state.custody.told[-1][1].day == date(2026, 5, 4)


@pytest.mark.parametrize(
    ("reading", "counts"),
    [
        ("never", {"receipt_refused": False, "returned": False, "address_unknown": False, "abroad": False}),
        ("refused_receipt", {"receipt_refused": True, "returned": False, "address_unknown": False}),
        ("refused_or_returned", {"receipt_refused": True, "returned": True, "abroad": False}),
    ],
)
def test_each_reading_of_the_law_on_deemed_service(reading: str, counts: Mapping[str, bool]) -> None:
    for failure, expected in counts.items():
        renewal = signed()
        attempts(renewal, failure)
        now = situation(RUTA, CAME_BACK)
        otherwise = replace(now, book=ReadAs(reading))  # type: ignore[arg-type]
        assert bool(counts_as_service(renewal.state, otherwise)) is expected, failure


class ReadAs:
    """The book of law with another reading of the question."""

    def __init__(self, code: str) -> None:
        self.code = code

    def on(self, day: date, *, known: date):
        return book().on(day, known=known).with_reading(DEEMED, self.code)


def test_every_reading_in_the_law_says_what_counts() -> None:
    assert set(COUNTS_AS_SERVICE) == set(situation(RUTA, SERVED).law().parameter(DEEMED).codes)


def test_gdpr_22_no_machine_says_that_a_decision_counts_as_served() -> None:
    renewal = signed()
    attempt = attempts(renewal, "receipt_refused")
    outcome = renewal.tries(
        "deem_served", {"attempt": str(attempt), "language": "be"}, on=CAME_BACK, by=IMPORT
    )
    assert "casefile.adverse_needs_person" in refusals(outcome)


def test_nothing_is_attempted_before_it_is_signed_or_without_a_document() -> None:
    assert "residence_permit.not_signed" in refusal_drafted().bars("record_service_attempt", on=SERVED)
    assert "residence_permit.no_proof_of_service" in signed().bars("record_service_attempt", on=SERVED)
