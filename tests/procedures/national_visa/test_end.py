"""When nothing more happens here about an application for a visa, so that the term begins for which it is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.national_visa.visa import (
    LAST_DAY_TO_APPEAL,
    PUT,
    Visa,
    answered,
    handed_over,
    lodged,
    not_accepted,
    put,
    served,
    taken_back,
)

from byla.procedures.lt.national_visa.course import end_of_matter

LATER = date(2040, 1, 2)  # Monday
TABLE = [
    (lodged, LATER, None),
    (lambda: handed_over(answered(put(lodged()))), PUT, ("national_visa.handed_over", PUT)),
    (lambda: taken_back(lodged()), PUT, ("national_visa.application_taken_back", PUT)),
    (not_accepted, LATER, None),  # nobody was served, so the term for appeal never began
    (lambda: served(not_accepted()), LAST_DAY_TO_APPEAL, None),
    (lambda: served(not_accepted()), date(2026, 3, 24), ("national_visa.became_final", LAST_DAY_TO_APPEAL)),
]


@pytest.mark.parametrize(("make", "on", "expected"), TABLE)
def test_it_ends_when_it_leaves_the_house_or_nobody_can_appeal(
    make: Callable[[], Visa], on: date, expected
) -> None:
    found = end_of_matter(make().state, situation(RUTA, on))
    assert (None if found is None else (found.said.code, found.day)) == expected
