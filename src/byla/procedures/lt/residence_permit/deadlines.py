"""Which clocks of a file have started, whom each binds, and whether what it waits for has happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.calendars import Clock
from byla.casefile import Body, Bound, Deadline, File, Situation
from byla.procedures.lt.residence_permit.clocks import (
    to_answer,
    to_appeal,
    to_apply_again,
    to_ask_for_data,
    to_assess,
    to_decide,
    to_decide_on_notice,
    to_supply_data,
)
from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.entries import DecisionSigned
from byla.procedures.lt.residence_permit.matter import Matter, Standing


def deadlines(file: File[Matter], situation: Situation) -> tuple[Deadline, ...]:
    """Every deadline that an entry of the file has started."""
    parts = (_of_the_application, _of_notices, _of_assessments, _of_the_hearing, _of_the_decision)
    return tuple(one for part in parts for one in part(file.matter, situation))


def _of_the_application(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    lodged, letters = matter.application, matter.data_requests
    if lodged is None:
        return
    yield Deadline(clock=to_decide(lodged, letters, situation), met=_day(matter.signed))
    nothing_missing = matter.checked is not None and not matter.checked.says.missing
    if letters or not nothing_missing:
        met = letters[0].asked.day if letters else None
        yield Deadline(clock=to_ask_for_data(lodged, situation), met=met)
    for letter in letters[-1:]:
        yield Deadline(clock=to_supply_data(letter), binds=Bound.PERSON, met=_day(letter.received))


def _of_notices(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    if matter.withdrawal is None:
        return
    for notice in (one.notice for one in matter.assessments):
        if notice is not None:
            clock = to_decide_on_notice(notice, matter.withdrawal.says, situation)
            yield Deadline(clock=clock, met=_day(matter.signed))


def _of_assessments(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    for assessment in matter.assessments:
        for clock in to_assess(assessment, matter.application, situation):
            yield Deadline(clock=clock, binds=Bound.ASSESSOR, met=_day(assessment.conclusion))


def _of_the_hearing(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    if matter.hearing is not None:
        met = _day(matter.hearing.heard or matter.hearing.lapsed)
        yield Deadline(clock=to_answer(matter.hearing), binds=Bound.PERSON, met=met)


def _of_the_decision(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    if matter.served is not None:
        yield _passing(to_appeal(matter.served.day, situation), situation)
    if matter.signed is not None and matter.signed.says.operative is Operative.REFUSE:
        yield _passing(to_apply_again(matter.signed.day, DecisionSigned, situation), situation)


def _passing(clock: Clock, situation: Situation) -> Deadline:
    """A term in which nobody owes anything: once it has passed it is over, and nobody is late."""
    last = clock.read(situation.calendar, situation.on).day
    passed = last is not None and situation.on > last
    return Deadline(clock=clock, binds=Bound.PERSON, met=last if passed else None)


def _day(happened: Standing[Body] | None) -> date | None:
    return None if happened is None else happened.day
