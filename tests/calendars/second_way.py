"""The same dates, reckoned another way: a day at a time, as one would on a wall calendar.

Nothing here uses `Reckoning`, `Term` or `Clock`. The walk starts on the day after the event and strikes out one
day after another until the term has run out. Holidays come from the PyPI package, not from our list.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

import holidays

from byla.calendars import Period, Unit

ONE_DAY = timedelta(days=1)
PUBLIC_HOLIDAYS = frozenset(holidays.country_holidays("LT", years=range(2010, 2044)))


@cache
def is_working(day: date) -> bool:
    """Neither weekend nor holiday."""
    return day.isoweekday() < 6 and day not in PUBLIC_HOLIDAYS


def last_day(event: date, period: Period, *, stood: Collection[date] = (), eu: bool = False) -> date:
    """Walk from the day after the event to the last day of the term.

    `stood` are the days on which the clock stood. In a term of working days they are passed over; in any other
    each of them that fell before the term had run out is walked again behind it.
    """
    day, full, owed, working = event, 0, 0, 0
    too_few = 2 if eu and not (period.unit is Unit.DAYS and period.length == 1) else 0
    while full < period.length or working < too_few:
        day += ONE_DAY
        working += is_working(day)
        if period.unit is Unit.WORKING_DAYS:
            full += is_working(day) and day not in stood
        else:
            full += counts(day, event, period.unit)
            owed += day in stood
    while owed:
        day += ONE_DAY
        owed -= day not in stood
    while day in stood or not is_working(day):
        day += ONE_DAY
    return day


def counts(day: date, event: date, unit: Unit) -> bool:
    """Whether one more unit is full at the end of this day."""
    match unit:
        case Unit.DAYS:
            return True
        case Unit.WEEKS:
            return day.weekday() == event.weekday()
        case Unit.MONTHS:
            return is_day_of_month(day, event)
        case _:
            return day.month == event.month and is_day_of_month(day, event)


def is_day_of_month(day: date, event: date) -> bool:
    """The same number as the event's, or the last day of a month that has no such number."""
    last_of_month = (day + ONE_DAY).month != day.month
    return day.day == event.day or (last_of_month and day.day < event.day)
