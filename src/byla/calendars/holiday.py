"""One public holiday: when it falls, since when, and under which article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same day every year: 16 February."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        return date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class FromEaster:
    """So many days after Easter Sunday of the western churches: 0 is Easter Sunday, 1 is Easter Monday."""

    days: int

    def in_year(self, year: int) -> date:
        return easter_sunday(year) + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first Sunday of May: `NthWeekday(nth=1, weekday=6, month=5)`; Monday is 0, as in `date.weekday`."""

    nth: int
    weekday: int
    month: int

    def in_year(self, year: int) -> date:
        first = date(year, self.month, 1)
        to_first_such_day = (self.weekday - first.weekday()) % A_WEEK
        return first + timedelta(days=to_first_such_day + A_WEEK * (self.nth - 1))


Rule = Fixed | FromEaster | NthWeekday


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A line of the holiday list.

    A holiday is dated twice: it falls on days from `since` to `until`, and the list knows of it from
    `known_from`, the day on which the act became known. Likewise `until` counts only for those who ask from
    `until_known_from` on. `mark` is how well the source is known: V, V22, N, I or M.
    """

    name: str
    original: str
    rule: Rule
    since: date
    known_from: date
    article: str
    source: str
    mark: str
    until: date | None = None
    until_known_from: date | None = None

    def falls_in(self, year: int, *, known_on: date | None) -> date | None:
        """Its day in that year, as known on `known_on` (None: as known today); None where it was no holiday
        then."""
        day = self.rule.in_year(year)
        if known_on is not None and self.known_from > known_on:
            return None
        end_known = known_on is None or self.until_known_from is None or self.until_known_from <= known_on
        ended = self.until is not None and end_known and day > self.until
        return None if day < self.since or ended else day


def easter_sunday(year: int) -> date:
    """Easter Sunday of the western churches: the Sunday after the Paschal full moon, by the Gregorian epact
    (the age of the moon on 1 January)."""
    golden, century = year % 19 + 1, year // 100 + 1
    leap_days_left_out, moon_correction = 3 * century // 4 - 12, (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + moon_correction - leap_days_left_out) % 30
    # The tables never let two full moons of one 19-year cycle fall on the same day.
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full_moon = date(year, 3, 1) + timedelta(days=43 - epact if epact <= 23 else 73 - epact)
    return full_moon + timedelta(days=A_WEEK - (full_moon.weekday() + 1) % A_WEEK)
