"""What a clock shows on a day: a date, a state, and the steps that led there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from byla.words import Words


class State(StrEnum):
    """How a clock stands on the day of the question."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    PAUSED = "paused"
    EXPIRED = "expired"
    MET = "met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a clock shows on a day.

    `day` is the last day of the term; None while the clock stands or has not started, for then no one can
    know it. `late_by` counts the calendar days since `day`. Lateness is a fact, never an implied decision.
    """

    day: date | None
    state: State
    steps: tuple[Words, ...]
    late_by: int = 0

    @property
    def over(self) -> bool:
        """Whether what the term is for has happened, in time or late."""
        return self.state is State.MET
