"""A window: the statute says from when and until when an official may set a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.calendars.calendar import Calendar
from byla.calendars.clock import Trigger
from byla.calendars.errors import NotAClock
from byla.calendars.period import Period
from byla.calendars.reckoning import Direction, Reckoning
from byla.words import Words, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The first and the last day that may be set, and the steps that led there."""

    first: date
    last: date
    article: str
    steps: tuple[Words, ...]

    def why_not(self, day: date) -> Words | None:
        """Why a day may not be set; None where it may."""
        if day < self.first:
            return words("calendars.too_early", day=day, first=self.first, article=self.article)
        if day > self.last:
            return words("calendars.too_late", day=day, last=self.last, article=self.article)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A term that an official sets between a least and a most, such as 7 to 30 days to depart, UTPI 127(1).

    Both ends are bounds in calendar days on what may be set; neither moves for a non-working day.
    """

    code: str
    article: str
    trigger: Trigger
    least: Period
    most: Period
    reckoning: Reckoning

    def read(self, calendar: Calendar) -> Opening:
        """The days between which the official may choose. Raises NotAClock where the least is more than the
        most."""
        event, rules = self.trigger.day, self.reckoning
        first, last = (
            rules.plain_end(one, event, calendar, Direction.AFTER) for one in (self.least, self.most)
        )
        if first > last:
            raise NotAClock(f"{self.code}: the least, until {first}, is more than the most, until {last}.")
        steps = (
            words("calendars.started", event=self.trigger.event, day=event),
            words("calendars.day_not_counted", day=event, article=rules.day_not_counted),
            words("calendars.at_least", period=self.least.said(), article=self.article, day=first),
            words("calendars.at_most", period=self.most.said(), article=self.article, day=last),
        )
        return Opening(first=first, last=last, article=self.article, steps=steps)
