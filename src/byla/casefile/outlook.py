"""The outlook of a file: what must happen next, what may happen, by whom, and what stands in the way of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from byla.access import Policy
from byla.calendars import Clock, Reading
from byla.casefile.decide import not_permitted
from byla.casefile.file import File
from byla.casefile.refusal import Refusal
from byla.casefile.situation import Situation
from byla.casefile.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """One step as it looks today: `bars` hold for everybody, `forbidden` for the one who asks."""

    step: Step[Any, Any]
    bars: tuple[Refusal, ...]
    forbidden: tuple[Refusal, ...]

    @property
    def open(self) -> bool:
        """Whether somebody may take it today."""
        return not self.bars

    @property
    def mine(self) -> bool:
        """Whether the one who asks may take it today."""
        return not self.bars and not self.forbidden


@dataclass(frozen=True, slots=True)
class Timed:
    """A clock and what it shows today."""

    clock: Clock
    reading: Reading


def prospects(file: File[Any], situation: Situation, policy: Policy) -> tuple[Prospect, ...]:
    """Every step of the procedure that does not open a file, in the procedure's order."""
    return tuple(
        Prospect(
            step=step,
            bars=tuple(step.bars(file, situation)),
            forbidden=tuple(not_permitted(step, file, situation, policy)),
        )
        for step in file.procedure.steps
        if not step.opens
    )


def timed(file: File[Any], situation: Situation) -> tuple[Timed, ...]:
    """Every clock of the file with its reading today; the most urgent first, the finished last."""
    read = [Timed(clock, clock.read(situation.calendar, situation.on)) for clock in file.procedure.clocks(file, situation)]
    return tuple(sorted(read, key=lambda one: (one.reading.over, one.reading.day is None, one.reading.day or situation.on)))
