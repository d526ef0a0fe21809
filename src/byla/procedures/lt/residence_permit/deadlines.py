"""Which clocks of a file have started, whom each binds, and whether what it waits for has happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.calendars import Clock
from byla.casefile import Body, Bound, Deadline, File, Situation
from byla.procedures.lt.alert_elsewhere import consulting_deadlines
from byla.procedures.lt.course import passing
from byla.procedures.lt.courts import fault_deadlines
from byla.procedures.lt.residence_permit.clocks import (
    to_answer,
    to_appeal,
    to_apply_again,
    to_ask_for_data,
    to_assess,
    to_collect,
    to_decide,
    to_decide_on_notice,
    to_explain,
    to_reassess,
    to_supply_data,
)
from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.dependants import to_decide_on_dependant
from byla.procedures.lt.residence_permit.entries import DecisionSigned
from byla.procedures.lt.residence_permit.matter import Matter, Standing

DECIDING = frozenset({"sign_decision"})
ASKING = frozenset({"check_completeness", "request_missing_data"})
SUPPLYING = frozenset({"record_data_received"})
CONCLUDING = frozenset({"give_conclusion"})
REASSESSING = frozenset({"uphold_conclusion", "revise_conclusion", "withdraw_conclusion"})
HEARING = frozenset({"record_hearing"})
COLLECTING = frozenset({"collect_card"})
EXPLAINING = frozenset({"record_explanation"})


def deadlines(file: File[Matter], situation: Situation) -> tuple[Deadline, ...]:
    """Every deadline that an entry of the file has started."""
    parts = (
        _of_the_application,
        _of_notices,
        _of_assessments,
        _of_an_explanation,
        _of_the_hearing,
        _of_the_decision,
        _of_the_card,
        _of_consultations,
    )
    own = (one for part in parts for one in part(file.matter, situation))
    return (*own, *fault_deadlines(file))


def _of_the_application(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    lodged, letters = matter.application, matter.data_requests
    if lodged is None:
        return
    yield _deciding(to_decide(lodged, letters, situation), matter)
    nothing_missing = matter.checked is not None and not matter.checked.says.missing
    if letters or not nothing_missing:
        met = letters[0].asked.day if letters else _day(matter.ended)
        yield Deadline(clock=to_ask_for_data(lodged, situation), met=met, kept_by=ASKING)
    for letter in letters[-1:]:
        yield _answering(to_supply_data(letter), SUPPLYING, letter.received or matter.ended)


def _of_notices(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    if matter.withdrawal is None:
        return
    follows = matter.family.follows
    if follows is not None:
        yield _deciding(to_decide_on_dependant(follows, situation), matter)
    for notice in (one.notice for one in matter.assessments):
        if notice is not None:
            yield _deciding(to_decide_on_notice(notice, matter.withdrawal.says, situation), matter)


def _of_assessments(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    for assessment in matter.assessments:
        for clock in to_assess(assessment, matter.application, situation):
            met = _day(assessment.conclusion or matter.ended)
            yield Deadline(clock=clock, binds=Bound.ASSESSOR, met=met, kept_by=CONCLUDING)
        if assessment.returned is not None:
            clock, met = to_reassess(assessment, situation), _day(assessment.reassessed or matter.ended)
            yield Deadline(clock=clock, binds=Bound.ASSESSOR, met=met, kept_by=REASSESSING)


def _of_an_explanation(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    letter = matter.explanation_letter
    if letter is not None:
        one = next(one for one in matter.contradictions if one.asked == letter)
        yield _answering(to_explain(letter), EXPLAINING, one.given or one.lapsed or matter.ended)


def _of_the_hearing(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    if matter.hearing is not None:
        answered = matter.hearing.heard or matter.hearing.lapsed or matter.ended
        yield _answering(to_answer(matter.hearing), HEARING, answered)


def _of_the_decision(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    if matter.served is not None:
        yield passing(to_appeal(matter.served.day, situation), situation)
    if matter.signed is not None and matter.signed.says.operative is Operative.REFUSE:
        yield passing(to_apply_again(matter.signed.day, DecisionSigned, situation), situation)


def _of_the_card(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    clock = to_collect(matter, situation)
    if clock is not None and matter.card.ordered is not None:
        met = _day(matter.card.collected or matter.card.lapse)
        yield Deadline(clock=clock, binds=Bound.PERSON, met=met, kept_by=COLLECTING)


def _of_consultations(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    yield from consulting_deadlines(matter.elsewhere, situation, _day(matter.answered))


def _deciding(clock: Clock, matter: Matter) -> Deadline:
    return Deadline(clock=clock, met=_day(matter.answered), kept_by=DECIDING, of_matter=True)


def _answering(clock: Clock, kept_by: frozenset[str], came: Standing[Body] | None) -> Deadline:
    """A term that a letter set for the person; the step records what came in it."""
    return Deadline(clock=clock, binds=Bound.PERSON, met=_day(came), kept_by=kept_by)


def _day(happened: Standing[Body] | None) -> date | None:
    return None if happened is None else happened.day
