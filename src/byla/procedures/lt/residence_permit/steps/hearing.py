"""Hearing the person before a decision against them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    DateTold,
    File,
    Files,
    Nothing,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.clocks import HEARING
from byla.procedures.lt.residence_permit.codes import HearingMethod, Language
from byla.procedures.lt.residence_permit.codes.representation import Scope
from byla.procedures.lt.residence_permit.entries import HearingLapsed, InvitedToHearing, PersonHeard
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.letters import (
    appointed_on_working_day,
    last_day_to_answer,
    leaves_time,
    to_be_told,
)
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.representation import (
    chosen,
    person_or_representative,
    without_power,
)


@form
class InviteToHearing:
    """When the invitation was dispatched, in which language, how the person may answer, and until when."""

    dispatched_on: date = day()
    method: HearingMethod = choice()
    language: Language = choice()
    answer_until: date = day(future=True)


def _nothing_to_hear_on(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not file.matter.reasons:
        yield refusal("residence_permit.no_reason", HEARING, settled_by="add_reason")
    hearing = file.matter.hearing
    if hearing is not None and not hearing.over:
        until = last_day_to_answer(file, hearing.invitation, situation)
        yield refusal("residence_permit.hearing_open", HEARING, settled_by="record_hearing", until=until)


def _invited_in_order(
    file: File[Matter], form: InviteToHearing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    concluded = (one.conclusion for one in file.matter.threats)
    for what in (*file.matter.reasons, *concluded):
        yield from in_order(InvitedToHearing, form.dispatched_on, what)
    yield from leaves_time(form.dispatched_on, form.answer_until, situation)
    yield from appointed_on_working_day(form.method, form.answer_until, situation)


def _invited(
    file: File[Matter], form: InviteToHearing, situation: Situation, others: Files
) -> Iterator[Record]:
    invitation = InvitedToHearing(method=form.method, language=form.language, answer_until=form.answer_until)
    oral = form.method is HearingMethod.ORAL
    told = DateTold(
        clock="hearing_answer",
        day=form.answer_until if oral else to_be_told(form.answer_until, situation),
        article=HEARING,
        in_entry=file.version + 1,
    )
    yield Record(body=invitation, true_from=form.dispatched_on)
    yield Record(body=told, true_from=form.dispatched_on)


INVITE_TO_HEARING: Step[Matter, InviteToHearing] = Step(
    code="invite_to_hearing",
    form=InviteToHearing,
    roles=frozenset({Role.CASEWORKER}),
    under=(HEARING,),
    bars=_nothing_to_hear_on,
    objections=_invited_in_order,
    records=_invited,
)


@form
class RecordHearing:
    """When, how and by whom the invitation was answered, and what was said."""

    heard_on: date = day()
    answered_by: str = choice(person_or_representative)
    method: HearingMethod = choice()
    answer: str = text(longest=50_000)


def _not_invited(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """An answer that comes after the day has lapsed is recorded too: nobody stops listening."""
    yield from under_way(file, situation)
    if file.matter.hearing is None:
        yield refusal("residence_permit.not_invited", HEARING, settled_by="invite_to_hearing")
    elif file.matter.hearing.heard is not None:
        yield refusal("residence_permit.heard_already", HEARING, day=file.matter.hearing.heard.day)


def _heard_wrongly(
    file: File[Matter], form: RecordHearing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(PersonHeard, form.heard_on, held(file.matter.hearing).invitation)
    yield from without_power(file.matter, chosen(form.answered_by), Scope.BE_HEARD, form.heard_on)


def _heard(file: File[Matter], form: RecordHearing, situation: Situation, others: Files) -> Iterator[Record]:
    invitation = held(file.matter.hearing).invitation.number
    body = PersonHeard(
        invitation=invitation,
        method=form.method,
        answer=form.answer,
        representative=chosen(form.answered_by),
    )
    yield Record(body=body, true_from=form.heard_on)


RECORD_HEARING: Step[Matter, RecordHearing] = Step(
    code="record_hearing",
    form=RecordHearing,
    roles=frozenset({Role.CASEWORKER}),
    under=(HEARING,),
    bars=_not_invited,
    objections=_heard_wrongly,
    records=_heard,
)


def _day_has_not_passed(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from _not_invited(file, situation)
    hearing = file.matter.hearing
    if hearing is None:
        return
    until = last_day_to_answer(file, hearing.invitation, situation)
    if hearing.lapsed is not None and hearing.over:
        yield refusal("residence_permit.lapsed_already", HEARING, day=hearing.lapsed.day)
    elif situation.on <= until:
        yield refusal("residence_permit.hearing_open", HEARING, settled_by="record_hearing", until=until)


def _lapsed(file: File[Matter], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=HearingLapsed(invitation=held(file.matter.hearing).invitation.number))


LAPSE_HEARING: Step[Matter, Nothing] = Step(
    code="lapse_hearing",
    form=Nothing,
    roles=frozenset({Role.JOB, Role.CASEWORKER}),
    under=(HEARING,),
    bars=_day_has_not_passed,
    records=_lapsed,
)
