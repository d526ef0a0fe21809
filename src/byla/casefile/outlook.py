"""The outlook of a file: what must happen next, what may happen, by whom, and what stands in the way of the
rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from byla.access import Policy
from byla.calendars import Reading
from byla.casefile.deadline import Deadline
from byla.casefile.decide import not_permitted
from byla.casefile.file import File
from byla.casefile.general import GENERAL_STEPS
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
    """A deadline and what its clock shows today."""

    deadline: Deadline
    reading: Reading

    @property
    def urgency(self) -> tuple[bool, date]:
        """The order of a list: what still waits first, what has a date before what stands, the earliest date
        first.
        """
        return (self.deadline.met is not None, self.reading.day or date.max)


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


def next_step(file: File[Any], situation: Situation, policy: Policy) -> str | None:
    """The code of the one step that must happen next; for an outside body, its own that leads furthest, or None."""
    if situation.actor.reader.agency is None:
        return file.procedure.next_step(file, situation)
    own = [one for one in prospects(file, situation, policy) if one.mine and one.step not in GENERAL_STEPS]
    return own[-1].step.code if own else None


def timed(file: File[Any], situation: Situation) -> tuple[Timed, ...]:
    """Every deadline of the file with its reading today; the most urgent first, what was met last."""
    deadlines = file.procedure.deadlines(file, situation)
    read = [Timed(one, one.read(situation.calendar, situation.on)) for one in deadlines]
    return tuple(sorted(read, key=lambda one: one.urgency))


def next_due(file: File[Any], situation: Situation) -> Timed | None:
    """The most urgent deadline among those that still wait; None where none does. The others are not read."""
    waiting = (one for one in file.procedure.deadlines(file, situation) if one.met is None)
    read = (Timed(one, one.read(situation.calendar, situation.on)) for one in waiting)
    return min(read, key=lambda one: one.urgency, default=None)
