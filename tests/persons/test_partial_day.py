"""Days of birth of which only a part is known."""

from __future__ import annotations

from datetime import date

import pytest

from byla.persons import PartialDay, full_years


@pytest.mark.parametrize(
    ("year", "month", "day", "first", "last", "text"),
    [
        (1980, None, None, date(1980, 1, 1), date(1980, 12, 31), "1980"),
        (1980, 2, None, date(1980, 2, 1), date(1980, 2, 29), "1980-02"),
        (1981, 2, None, date(1981, 2, 1), date(1981, 2, 28), "1981-02"),
        (1981, 2, 3, date(1981, 2, 3), date(1981, 2, 3), "1981-02-03"),
    ],
)
def test_it_is_every_day_that_it_can_be(
    year: int, month: int | None, day: int | None, first: date, last: date, text: str
) -> None:
    when = PartialDay(year=year, month=month, day=day)
    assert (when.first, when.last, str(when)) == (first, last, text)


@pytest.mark.parametrize(("month", "day"), [(2, 30), (13, 1), (0, 1), (None, 5)])
def test_there_is_no_such_day(month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError):
        PartialDay(year=1980, month=month, day=day)


@pytest.mark.parametrize(
    ("born", "on", "ages"),
    [
        (PartialDay(year=2008, month=3, day=15), date(2026, 3, 14), (17, 17)),
        (PartialDay(year=2008, month=3, day=15), date(2026, 3, 15), (18, 18)),
        (PartialDay(year=2008), date(2026, 3, 15), (17, 18)),
        (PartialDay(year=2008, month=2, day=29), date(2026, 2, 28), (17, 17)),
        (PartialDay(year=2008, month=2, day=29), date(2026, 3, 1), (18, 18)),
    ],
)
def test_the_age_is_between_two_numbers_where_the_day_is_not_known(
    born: PartialDay, on: date, ages: tuple[int, int]
) -> None:
    assert born.ages_on(on) == ages


def test_a_year_is_full_on_the_birthday() -> None:
    assert full_years(date(2000, 5, 5), date(2001, 5, 4)) == 0
    assert full_years(date(2000, 5, 5), date(2001, 5, 5)) == 1
