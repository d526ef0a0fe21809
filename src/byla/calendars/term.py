"""A term on its way: the last day as it stands, and the steps that led there.

How a pause moves a term is a convention of ours, for the statute says only that the clock stops. **The last
day moves by as many days as the clock stood**: calendar days, or working days where the term is counted in
working days. Only then is it looked at whether that day is a working day. So no day of waiting is charged to
the authority, and none is lost to the applicant. A clock stands at the earliest from the first day of its
term; days in two pauses at once are counted once; a pause that begins after the term has ended stops nothing.
Where only the roll-over was left to run, the term ends on the first working day once the clock runs again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from byla.calendars.calendar import ONE_DAY, Calendar
from byla.calendars.errors import NotAClock
from byla.calendars.happenings import Extension, Pause
from byla.calendars.period import Period, Unit
from byla.calendars.reckoning import Direction, Reckoning
from byla.words import Words, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """`last` is the last day so far, before non-working days are skipped; `stood` the days that the clock has
    stood."""

    event: date
    unit: Unit
    reckoning: Reckoning
    calendar: Calendar
    direction: Direction
    rolls_over: bool
    last: date
    counts_from: date
    stood: int = 0
    steps: tuple[Words, ...] = ()

    def counted(self, period: Period, article: str) -> Self:
        """The period laid on the calendar: number, short month, two working days."""
        rules = self.reckoning
        end = rules.plain_end(period, self.event, self.calendar, self.direction)
        term = self._to(end, words("calendars.period", period=period.said(), article=article, day=end))
        in_months = period.unit in {Unit.MONTHS, Unit.YEARS} and period.length == int(period.length)
        if in_months and end.day != self.event.day:
            term = term._to(
                end, words("calendars.short_month", number=self.event.day, day=end, article=rules.same_number)
            )
        longer = rules.second_working_day(self.event, end, self.calendar, self.direction)
        if longer is None or rules.two_working_days is None:
            return term
        return term._to(
            longer, words("calendars.two_working_days", day=longer, article=rules.two_working_days)
        )

    def is_over_before(self, day: date) -> bool:
        """Whether the term had ended when the day came."""
        return day > self.rolled().last

    def is_stopped_by(self, pause: Pause) -> bool:
        """Whether the term was still running when the pause began."""
        return not self.is_over_before(self._first_day_of(pause))

    def paused(self, pause: Pause) -> Self:
        """The clock stood and runs again, unless the term had ended before."""
        if not self.is_stopped_by(pause):
            too_late = words("calendars.pause_too_late", since=pause.since, article=pause.article)
            return self._to(self.last, too_late)
        start = self._first_day_of(pause)
        end = max(pause.until or start, start)
        days = (
            self.calendar.working_days(start, end - ONE_DAY) if self._in_working_days else (end - start).days
        )
        last = self._moved(self.last, days) if start <= self.last else end
        code = "calendars.paused_working_days" if self._in_working_days else "calendars.paused"
        step = words(code, since=pause.since, until=end, days=days, article=pause.article, day=last)
        return replace(self._to(last, step), stood=self.stood + days, counts_from=end)

    def extended(self, extension: Extension) -> Self:
        """Made longer, unless it had ended. Raises NotAClock where the extension would shorten it."""
        since, article = extension.since, extension.article
        if self.is_over_before(since):
            return self._to(self.last, words("calendars.extension_too_late", since=since, article=article))
        origin = self.event if extension.total else self.last
        last = self.reckoning.plain_end(extension.period, origin, self.calendar, self.direction)
        last = self._moved(last, self.stood) if extension.total else last
        if last < self.last:
            raise NotAClock(
                f"The extension of {since} ends on {last}, before the term that it extends ({self.last})."
            )
        code = "calendars.extended_in_total" if extension.total else "calendars.extended"
        return self._to(
            last, words(code, since=since, period=extension.period.said(), article=article, day=last)
        )

    def rolled(self) -> Self:
        """On the next working day where `last` is none, each day skipped with its name."""
        if not self.rolls_over or self.direction is Direction.BEFORE:
            return self
        term = self
        while (reason := self.calendar.why_not_working(term.last)) is not None:
            skipped = words(
                "calendars.skipped", day=term.last, reason=reason, article=self.reckoning.roll_over
            )
            term = term._to(term.last + ONE_DAY, skipped)
        return term

    def capped(self, ceiling: Period, article: str) -> Self:
        """Never later than the ceiling. A non-working day does not move it: the longer reading would let an
        authority pass a limit that the statute sets. Unconfirmed."""
        limit = self.reckoning.plain_end(ceiling, self.event, self.calendar, self.direction)
        if self.last <= limit:
            return self
        return self._to(limit, words("calendars.ceiling", period=ceiling.said(), article=article, day=limit))

    @property
    def _in_working_days(self) -> bool:
        return self.unit is Unit.WORKING_DAYS

    def _first_day_of(self, pause: Pause) -> date:
        return max(pause.since, self.counts_from)

    def _moved(self, day: date, days: int) -> date:
        return (
            self.calendar.working_day(days, after=day)
            if self._in_working_days
            else day + timedelta(days=days)
        )

    def _to(self, last: date, step: Words) -> Self:
        return replace(self, last=last, steps=(*self.steps, step))
