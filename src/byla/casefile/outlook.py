"""The outlook of a file: what must happen next, what may happen, by whom, and what stands in the way of the
rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from byla.access import Policy
from byla.calendars import Reading, State
from byla.casefile.deadline import Bound, Deadline
from byla.casefile.decide import not_permitted
from byla.casefile.file import File
from byla.casefile.general import GENERAL_STEPS
from byla.casefile.refusal import Refusal
from byla.casefile.role import Role
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


def reason(file: File[Any], situation: Situation, code: str) -> Refusal | None:
    """What in this very file asks for a step: the first thing in the way of what the matter aims at that the step takes
    away. None where nothing stands there any more, and for a file that aims at nothing.
    """
    aim = file.procedure.aim(file.matter)
    bars = () if aim is None else file.procedure.step(aim).bars(file, situation)
    return next((one for one in bars if one.settled_by == code), None)


def own_term(file: File[Any], situation: Situation, code: str) -> Timed | None:
    """The deadline that its procedure gives a step, the first to end where there are several; None without one."""
    own = (one for one in _waiting(file, situation) if code in one.deadline.kept_by)
    return min(own, key=lambda one: one.urgency, default=None)


def term_of_matter(file: File[Any], situation: Situation) -> Timed | None:
    """The deadline of the whole matter, while it waits; None where none does."""
    whole = (one for one in _waiting(file, situation) if one.deadline.of_matter)
    return min(whole, key=lambda one: one.urgency, default=None)


def owed(file: File[Any], situation: Situation) -> Timed | None:
    """The deadline that ends first among those in which the house or a body must still do something.

    While all of these stand still for the person's sake it is the person's own term, for the house goes on after it.
    What a person may do or must not do, without anybody waiting for it, is in no list of work.
    """
    work = (
        one
        for one in _waiting(file, situation)
        if one.deadline.kept_by or one.deadline.binds is not Bound.PERSON
    )
    return min(work, key=_who_owes, default=None)


def _waiting(file: File[Any], situation: Situation) -> Iterator[Timed]:
    """The deadlines that wait for what they are for. The others are not read."""
    for one in file.procedure.deadlines(file, situation):
        if one.met is None:
            yield Timed(one, one.read(situation.calendar, situation.on))


def _who_owes(one: Timed) -> tuple[bool, bool, date]:
    return (one.reading.day is None, one.deadline.binds is Bound.PERSON, one.reading.day or date.max)


TURNS = (Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD, Role.ASSESSOR)
"""Whose turn a step is that several roles may take: the first of them."""


def turn(file: File[Any], situation: Situation) -> str:
    """Whose turn it is: `person` while the term in which the next step waits for the person lasts, else the role that
    takes it. Empty where nothing comes next.
    """
    code = file.procedure.next_step(file, situation)
    if code is None:
        return ""
    term = own_term(file, situation, code)
    if term is not None and term.deadline.binds is Bound.PERSON and term.reading.state is not State.EXPIRED:
        return Bound.PERSON.value
    roles = file.procedure.step(code).roles
    return next((one.value for one in TURNS if one in roles), "")
