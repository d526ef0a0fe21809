"""UTPI 127(3^2): a term has the days that the law allowed when it was given, and the day that the person was told."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, confirmed
from tests.procedures.departure.leaving import SIGNS, more_days, served
from tests.procedures.residence_permit.readings import amended

from byla.procedures.lt.departure.term import LONGER, last_day

EXTENDED, LATER = date(2026, 5, 11), date(2026, 6, 1)  # Mondays

CHANGES = [
    ("fewer days are allowed, later", 60, LATER, 30, date(2026, 6, 28)),
    ("more days are allowed by then", 75, EXTENDED, 90, date(2026, 7, 13)),
]


@pytest.mark.parametrize(
    ("_case", "total", "since", "allowed", "expected"), CHANGES, ids=[one[0] for one in CHANGES]
)
def test_the_last_day_is_the_one_that_the_person_was_told(
    _case: str, total: int, since: date, allowed: int, expected: date
) -> None:
    one = served()
    values = {**confirmed().on(EXTENDED).provision(LONGER).values, "ceiling": {"days": allowed}}
    one.desk.book = amended(confirmed(), LONGER, since=since, values=values)
    one.takes("extend_term", more_days(total), on=EXTENDED, by=SIGNS)
    assert one.state.custody.told[-1][1].day == expected
    assert last_day(one.matter, one.desk.now(RUTA, LATER)) == expected
