"""From court to practice: a file that rests on what a court found faulty elsewhere is put before a named official, who
looks at it by a day and says what follows for it. Nothing follows by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from byla.calendars import NATIONAL_LT, Clock, Period, Trigger, Unit
from byla.casefile import (
    Deadline,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Standing,
    Step,
    Task,
    UserId,
    choice,
    form,
    refusal,
    text,
)
from byla.procedures.lt.courts.entries import FaultLookedAt, FaultPut, Finding
from byla.procedures.lt.courts.points import BOUND
from byla.words import words

LOOKING = frozenset({"look_at_fault"})


def waiting(matter: Any) -> tuple[Standing[FaultPut], ...]:
    """What was put before an official and nobody looked at; of what came of one appeal the newest counts."""
    newest = {one.says.appeal: one for one in matter.faults_put}
    return tuple(one for one in newest.values() if _looked(matter, one) is None)


def _looked(matter: Any, put: Standing[FaultPut]) -> Standing[FaultLookedAt] | None:
    return next((one for one in matter.faults_looked_at if one.says.put == put.number), None)


def faults_to_look_at(file: File[Any]) -> Iterator[Task]:
    """Before whom it was put, by when, and why."""
    for one in waiting(file.matter):
        said = one.says
        yield Task(
            said=words(
                "lt.fault_to_look_at",
                official=said.official,
                until=said.until,
                case=said.case,
                decision=said.decision,
                because=said.because,
            ),
            settled_by="look_at_fault",
        )


def fault_deadlines(file: File[Any]) -> Iterator[Deadline]:
    """The days that were set to look; on the one that is no working day, the next."""
    for one in file.matter.faults_put:
        looked = _looked(file.matter, one)
        if looked is None and one not in waiting(file.matter):
            continue
        clock = Clock(
            code="fault",
            article=BOUND,
            trigger=Trigger(words(FaultPut.TYPE.code), one.day),
            period=Period((one.says.until - one.day).days, Unit.DAYS),
            reckoning=NATIONAL_LT,
        )
        yield Deadline(clock=clock, met=None if looked is None else looked.day, kept_by=LOOKING)


def _before(file: File[Any], official: UserId) -> tuple[Standing[FaultPut], ...]:
    return tuple(one for one in waiting(file.matter) if one.says.official == official)


def _options(file: File[Any], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(one.number),
            words("lt.fault_of_case", case=one.says.case, faults=" · ".join(one.says.faults)),
        )
        for one in _before(file, situation.actor.id)
    ]


@form
class LookAtFault:
    """Which finding of a court, what it means for this file, and why."""

    put: str = choice(_options)
    finding: Finding = choice()
    reason: str = text(longest=20_000)


def _nothing_waits(file: File[Any], situation: Situation) -> Iterable[Refusal]:
    if not waiting(file.matter):
        yield refusal("lt.no_fault_to_look_at", BOUND)


def _of_another(file: File[Any], situation: Situation) -> Iterable[Refusal]:
    """Whoever it was put before looks, and nobody in their place."""
    found = waiting(file.matter)
    if found and not _before(file, situation.actor.id):
        yield refusal("lt.fault_put_before_another", BOUND, official=found[0].says.official)


def _looked_at(file: File[Any], form: LookAtFault, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=FaultLookedAt(put=int(form.put), finding=form.finding, reason=form.reason))


LOOK_AT_FAULT: Step[Any, LookAtFault] = Step(
    code="look_at_fault",
    form=LookAtFault,
    roles=frozenset({Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD}),
    under=(BOUND,),
    adverse=True,
    texts="lt",
    bars=_nothing_waits,
    forbids=_of_another,
    records=_looked_at,
)
"""Every procedure that decides has it."""
