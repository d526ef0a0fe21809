"""When a matter has ended for good, so that the term begins for which its file is kept (lt/retention, unconfirmed)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from tests.desk_in_memory import JOB, RUTA, situation
from tests.procedures.residence_permit.renewal import (
    SERVED,
    Renewal,
    lodged,
    permit_held,
    refusal_drafted,
    serves,
    signs,
)
from tests.procedures.residence_permit.six_questions import PERMANENT
from tests.procedures.residence_permit.test_card import AFTER, collected, ordered, permanent
from tests.procedures.residence_permit.test_ending import AFTER as TAKEN_BACK
from tests.procedures.residence_permit.test_ending import taken_back

from byla.casefile import File
from byla.procedures.lt.residence_permit.end import end_of_matter

Make = Callable[[], Renewal]
LATER = date(2040, 1, 2)  # Monday
LAST_DAY_TO_APPEAL, FINAL = date(2026, 4, 27), date(2026, 4, 28)  # Monday, Tuesday


def end(case: Renewal, on: date, file: File | None = None) -> tuple[str, date] | None:
    found = end_of_matter(file or case.state, situation(RUTA, on))
    return None if found is None else (found.said.code, found.day)


def refused() -> Renewal:
    """Refused on Wednesday 8 April, served on Monday 13 April: fourteen days to appeal."""
    case = refusal_drafted()
    signs(case)
    return case


def refused_and_served() -> Renewal:
    case = refused()
    serves(case)
    return case


def lapsed() -> Renewal:
    case = ordered()
    case.takes("lapse_permit", on=AFTER, by=JOB)
    return case


TABLE = [
    # the file, the day on which one looks, what ended it and when
    (lodged, LATER, None),
    (refused, LATER, None),  # nobody was served, so the term for appeal never began
    (refused_and_served, SERVED, None),
    (refused_and_served, LAST_DAY_TO_APPEAL, None),
    (refused_and_served, FINAL, ("residence_permit.became_final", LAST_DAY_TO_APPEAL)),
    (taken_back, TAKEN_BACK, ("residence_permit.application_taken_back", TAKEN_BACK)),
    (permit_held, date(2026, 4, 30), None),
    (permit_held, date(2026, 5, 1), ("residence_permit.permit_ran_out", date(2026, 4, 30))),
    (partial(permit_held, **PERMANENT), LATER, None),  # the card runs out, the right does not
    (collected, AFTER, None),
    (lapsed, AFTER, ("residence_permit.permit_lapsed", AFTER)),
    (permanent, LATER, None),
]


@pytest.mark.parametrize(("make", "on", "expected"), TABLE)
def test_a_matter_ends_when_nothing_more_can_come_of_it(make: Make, on: date, expected) -> None:
    assert end(make(), on) == expected


def test_a_permit_whose_renewal_is_asked_for_has_not_ended() -> None:
    """33(3): whoever asked in time stays; and the renewal may be decided on what stands in this file."""
    case = lodged()
    assert end(case, LATER, case.desk[case.earlier]) is None
