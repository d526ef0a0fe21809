"""The terms of a file: its deadlines as their clocks read today, and whom they make wait for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from byla.calendars import Reading, State
from byla.casefile.deadline import OUTSIDE, Bound, Deadline
from byla.casefile.file import File
from byla.casefile.role import Role
from byla.casefile.situation import Situation
from byla.casefile.task import Task

OF_THE_HOUSE = "office."
"""Before the code of a step by which the house's own order is put right; its keeper takes it."""
TURNS = (Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD, Role.ASSESSOR)
"""Whose turn a step is that several roles may take: the first of them."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Foremost:
    """What a list goes by in a file: a clock and its day, None while it stands; or, without a clock, the day since when
    something is owed at once.
    """

    day: date | None
    clock: str = ""
    binds: str = ""
    """Whom the clock binds; empty without one."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The deadlines of a file that wait for what they are for. They are read once, for all that is asked about them."""

    waiting: tuple[Timed, ...]

    def of_step(self, code: str) -> Timed | None:
        """The deadline that the procedure gives a step, the first to end where there are several; None without one."""
        own = (one for one in self.waiting if code in one.deadline.kept_by)
        return min(own, key=lambda one: one.urgency, default=None)

    def of_matter(self) -> Timed | None:
        """The deadline of the whole matter; None where none waits."""
        whole = (one for one in self.waiting if one.deadline.of_matter)
        return min(whole, key=lambda one: one.urgency, default=None)

    def foremost(self, tasks: Iterable[Task] = ()) -> Foremost | None:
        """What comes first of that in which somebody must still do something; None where nothing has a day or a clock.

        While the term of the whole matter runs, or something is owed at once, what the person must do meanwhile is not
        what the list goes by: the house goes on after it. What a person may do or must not do, without anybody waiting
        for it, is no work at all. With what is owed at once nobody is late, so a clock with which the house is comes
        before it.
        """
        at_once = [Foremost(day=one.since) for one in tasks if one.since is not None]
        work = [one for one in self.waiting if one.deadline.kept_by or one.deadline.binds is not Bound.PERSON]
        if at_once or any(one.deadline.of_matter and one.reading.day for one in work):
            work = [one for one in work if one.deadline.binds is not Bound.PERSON]
        late = [one for one in work if one.deadline.binds not in OUTSIDE and one.reading.late_by]
        found = map(_of_clock, work) if late else (*map(_of_clock, work), *at_once)
        return min(found, key=_who_owes, default=None)

    def turn(self, file: File[Any], next_step: str | None) -> str:
        """Whose turn it is: `person` or `another_state` while the term in which the next step waits for them lasts,
        else the role that takes it. Empty where nothing comes next.
        """
        if next_step is None:
            return ""
        term = self.of_step(next_step)
        if term is not None and _waits_outside(term):
            return term.deadline.binds.value
        if next_step.startswith(OF_THE_HOUSE):
            return Role.OFFICE_KEEPER.value
        roles = file.procedure.step(next_step).roles
        return next((one.value for one in TURNS if one in roles), "")


def terms(file: File[Any], situation: Situation) -> Terms:
    """The terms that wait; those that were met are not read."""
    deadlines = file.procedure.deadlines(file, situation)
    return Terms(tuple(_read(one, situation) for one in deadlines if one.met is None))


def timed(file: File[Any], situation: Situation) -> tuple[Timed, ...]:
    """Every deadline of the file with its reading today; the most urgent first, what was met last."""
    read = (_read(one, situation) for one in file.procedure.deadlines(file, situation))
    return tuple(sorted(read, key=lambda one: one.urgency))


def _read(deadline: Deadline, situation: Situation) -> Timed:
    return Timed(deadline, deadline.read(situation.calendar, situation.on))


def _waits_outside(term: Timed) -> bool:
    return term.deadline.binds in OUTSIDE and term.reading.state is not State.EXPIRED


def _of_clock(one: Timed) -> Foremost:
    deadline = one.deadline
    return Foremost(day=one.reading.day, clock=deadline.code, binds=deadline.binds.value)


def _who_owes(one: Foremost) -> tuple[date, bool]:
    return (one.day or date.max, one.binds == Bound.PERSON.value)
