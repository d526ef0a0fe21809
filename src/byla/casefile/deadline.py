"""A deadline: a clock, whom it binds, and whether what it waits for has happened.

The same clocks bind the authority, the services that assess, the court and the person; each sees theirs with
the steps that led to its date. Missing one is a fact that a list shows; it is never a decision.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from byla.calendars import Calendar, Clock, Reading


class Bound(StrEnum):
    """Whom a clock binds."""

    AUTHORITY = "authority"
    ASSESSOR = "assessor"
    PERSON = "person"
    COURT = "court"
    ANOTHER_STATE = "another_state"
    """Another Member State that was asked."""


OUTSIDE = frozenset({Bound.PERSON, Bound.ANOTHER_STATE})
"""Whose day passes: nobody in the house is late with it, and the house goes on after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A clock of a file; `met` is the day on which what it waits for happened."""

    clock: Clock
    binds: Bound = Bound.AUTHORITY
    met: date | None = None
    kept_by: frozenset[str] = frozenset()
    """The codes of the steps that it gives a term to; empty for a term in which nobody owes a step: a right, a bar."""
    of_matter: bool = False
    """Whether it is the term of the whole matter; steps without a term of their own are measured by it."""

    @property
    def code(self) -> str:
        """The clock's code: `decision`. Its text is at `<procedure>.clock.<code>`."""
        return self.clock.code

    def read(self, calendar: Calendar, on: date) -> Reading:
        """The clock on that day; once met, as it stood on the day it was met, and that it was."""
        clock = self.clock if self.met is None else replace(self.clock, met=self.met)
        return clock.read(calendar, on)
