"""What the course of several matters has alike: the step that leads to the aim, and terms that merely pass."""

from __future__ import annotations

from typing import Any

from byla.calendars import Clock
from byla.casefile import Bound, Deadline, File, Situation


def leading_to(aim: str, file: File[Any], situation: Situation) -> str | None:
    """What takes away the first thing in the way of the aim, else the aim itself; None where nothing takes it away."""
    first = next(iter(file.procedure.step(aim).bars(file, situation)), None)
    return aim if first is None else first.settled_by


def passing(clock: Clock, situation: Situation) -> Deadline:
    """A term of the person in which nobody owes anything: once it has passed it is over, and nobody is late."""
    last = clock.read(situation.calendar, situation.on).day
    passed = last is not None and situation.on > last
    return Deadline(clock=clock, binds=Bound.PERSON, met=last if passed else None)
