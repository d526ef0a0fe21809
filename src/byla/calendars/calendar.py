"""Working days: all days but public holidays, Saturdays and Sundays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, islice
from typing import Self

from byla.calendars.holidays import Holidays
from byla.words import Words, words

SATURDAY, SUNDAY = 5, 6
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The working days of a country. Every question raises OutsideCalendar for a day the holiday list says
    nothing of.

    A calendar is equal to itself alone: it is read once, and clocks remember what they read on it.
    """

    holidays: Holidays
    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})

    def as_known_on(self, day: date) -> Self:
        """The same calendar as one would have read it on that day."""
        return replace(self, holidays=self.holidays.as_known_on(day))

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on that day."""
        return not self.holidays.on(day) and day.weekday() not in self.weekend

    def why_not_working(self, day: date) -> Words | None:
        """The holiday, or the weekend, that makes it no working day; None for a working day."""
        for holiday in self.holidays.on(day):
            return words(
                "calendars.holiday", name=holiday.name, original=holiday.original, article=holiday.article
            )
        return words(f"calendars.{WEEKDAYS[day.weekday()]}") if day.weekday() in self.weekend else None

    def next_working_day(self, day: date) -> date:
        """The first working day after `day`."""
        return self.working_day_on_or_after(day + ONE_DAY)

    def working_day_on_or_after(self, day: date) -> date:
        """`day` itself where it is a working day, else the first one after it."""
        return next(self._working_days(day, ONE_DAY))

    def working_day(self, nth: int, *, after: date) -> date:
        """The nth working day after a day (`nth` from 1), or before it where `nth` is negative; the day
        itself for 0."""
        if nth == 0:
            return after
        step = ONE_DAY if nth > 0 else -ONE_DAY
        return next(islice(self._working_days(after + step, step), abs(nth) - 1, None))

    def working_days(self, first: date, last: date) -> int:
        """How many working days there are from `first` to `last`, both included; 0 where `last` is the
        earlier."""
        return sum(self.is_working_day(first + ONE_DAY * number) for number in range((last - first).days + 1))

    def _working_days(self, start: date, step: timedelta) -> Iterator[date]:
        return (day for number in count() if self.is_working_day(day := start + step * number))
