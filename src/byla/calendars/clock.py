"""A clock: what started it, which article sets its term, what stopped it, what extended it, and so on which
day it ends.

The value of a clock is never a stored date. It is a date together with the steps that led there, read afresh
for the day on which one asks, and in the words in which the applicant may read them:

    clock = Clock(
        code="residence_permit.decision",
        article="lt/utpi:33#renewal",
        trigger=Trigger("the application was lodged", date(2026, 1, 30)),
        period=Period(2, Unit.MONTHS),
        reckoning=NATIONAL_LT,
        pauses=(Pause(since=date(2026, 2, 10), until=date(2026, 2, 20), article="lt/utpi:33(4)"),),
    )
    clock.read(calendar, on=date(2026, 3, 2)).day      # 2026-04-09, a Thursday
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from byla.calendars.calendar import ONE_DAY, Calendar
from byla.calendars.errors import NotAClock
from byla.calendars.happenings import Extension, Happening, Pause
from byla.calendars.period import Period
from byla.calendars.reading import Reading, State
from byla.calendars.reckoning import Direction, Reckoning
from byla.calendars.term import Term
from byla.words import Words, words

MOST_KEPT = 4_096
"""Readings that a process remembers. Files of one day and article have equal clocks, and a page has read the clocks of
a file before the act that follows on it."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """The event that starts a clock, in words, and the day on which it happened."""

    event: Words | str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A term that runs.

    `ceiling` is the longest that the statute allows in all. `rolls_over` is False for what is no time to act
    in: a bar, the last day of a document; such a day stays where it is, working day or not. `met` is the day
    on which what the term is for happened; from then on the clock shows how it stood on that day.
    """

    code: str
    article: str
    trigger: Trigger
    period: Period
    reckoning: Reckoning
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Extension, ...] = ()
    ceiling: Period | None = None
    ceiling_article: str | None = None
    rolls_over: bool = True
    direction: Direction = Direction.AFTER
    met: date | None = None

    def __post_init__(self) -> None:
        if (self.ceiling is None) != (self.ceiling_article is None):
            raise NotAClock(f"{self.code}: a ceiling needs its article, and an article its ceiling.")
        if self.ceiling is not None and self.pauses:
            raise NotAClock(
                f"{self.code}: no statute that we know both stops and caps a term. Drop one of the two."
            )
        if self.direction is Direction.BEFORE and (self.pauses or self.extensions or self.ceiling):
            raise NotAClock(f"{self.code}: a period counted backwards is not stopped, extended or capped.")

    def read(self, calendar: Calendar, on: date) -> Reading:
        """The clock as it stood on `on`: what happened later is not looked at. Raises OutsideCalendar."""
        if self.met is None or on < self.met:
            return _read(self, calendar, on)
        last = _read(self, calendar, self.met)
        step = words("calendars.met", day=self.met)
        return replace(last, state=State.MET, steps=(*last.steps, step))

    def read_anew(self, calendar: Calendar, on: date) -> Reading:
        """The clock on that day as if it had not been met, and nothing were remembered. Raises OutsideCalendar."""
        if on < self.trigger.day and self.direction is Direction.AFTER:
            return Reading(day=None, state=State.NOT_STARTED, steps=(self._started(),))
        term = self._begun(calendar).counted(self.period, self.article)
        for happening in self._until(on):
            if isinstance(happening, Extension):
                term = term.extended(happening)
            elif happening.is_open(on) and term.is_stopped_by(happening):
                return self._standing(term, happening)
            else:
                term = term.paused(happening)
        return self._ended(term, on)

    def _started(self) -> Words:
        return words("calendars.started", event=self.trigger.event, day=self.trigger.day)

    def _begun(self, calendar: Calendar) -> Term:
        event = self.trigger.day
        not_counted = words("calendars.day_not_counted", day=event, article=self.reckoning.day_not_counted)
        return Term(
            event=event,
            unit=self.period.unit,
            reckoning=self.reckoning,
            calendar=calendar,
            direction=self.direction,
            rolls_over=self.rolls_over,
            last=event,
            counts_from=event + ONE_DAY,
            steps=(self._started(), not_counted),
        )

    def _until(self, on: date) -> list[Happening]:
        """What had happened by that day, in its order; of one day, the extension before the pause."""
        everything: list[Happening] = [*self.extensions, *self.pauses]
        return sorted((one for one in everything if one.since <= on), key=lambda one: one.since)

    def _standing(self, term: Term, pause: Pause) -> Reading:
        stands = words("calendars.stands", since=pause.since, article=pause.article)
        return Reading(day=None, state=State.PAUSED, steps=(*term.steps, stands))

    def _ended(self, term: Term, on: date) -> Reading:
        term = term.rolled()
        if self.ceiling is not None and self.ceiling_article is not None:
            term = term.capped(self.ceiling, self.ceiling_article)
        late_by = max(0, (on - term.last).days)
        state = State.EXPIRED if late_by else State.RUNNING
        steps = (*term.steps, words("calendars.last_day", day=term.last))
        return Reading(day=term.last, state=state, steps=steps, late_by=late_by)


@lru_cache(maxsize=MOST_KEPT)
def _read(clock: Clock, calendar: Calendar, on: date) -> Reading:
    return clock.read_anew(calendar, on)
