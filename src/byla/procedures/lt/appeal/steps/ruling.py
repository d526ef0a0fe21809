"""What the court orders before it decides: admission, a term that it restores, interim measures, its dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Attachment,
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    day,
    form,
    held,
    line,
    refusal,
    yes_no,
)
from byla.procedures.lt.appeal.effect import BY_ORDER
from byla.procedures.lt.appeal.entries import AdmissionRuled, CourtDateSet, InterimRuled
from byla.procedures.lt.appeal.gates import admitted, pending
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.term import DECIDE, RESTORED, is_late, last_day
from byla.procedures.lt.gates import in_order


@form
class RecordAdmission:
    """Whether the court admitted the complaint, whether it restored a term that was missed, when, and its ruling."""

    admitted: bool = yes_no()
    restored: bool = yes_no()
    ruled_on: date = day()
    ruling: Attachment = attachment()


def _ruled_already(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    yield from pending(file, situation)
    if file.matter.admission is not None:
        yield refusal("appeal.admission_ruled_already", DECIDE, day=file.matter.admission.day)


def _late_or_in_time(
    file: File[Appeal], form: RecordAdmission, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Whether a late complaint is admitted is the court's to say; here only that it says so of one that is late."""
    appeal = file.matter
    yield from in_order(AdmissionRuled, form.ruled_on, appeal.lodged, DECIDE)
    late = is_late(appeal, situation)
    if form.admitted and late and not form.restored:
        last = held(last_day(held(appeal.lodged).says, situation))
        yield refusal("appeal.late_and_not_restored", "lt/utpi:138(1)", RESTORED, last=last)
    if form.restored and not (late and form.admitted):
        yield refusal("appeal.nothing_to_restore", RESTORED)


def _ruled(
    file: File[Appeal], form: RecordAdmission, situation: Situation, others: Files
) -> Iterator[Record]:
    body = AdmissionRuled(admitted=form.admitted, restored=form.restored, ruling=form.ruling)
    yield Record(body=body, true_from=form.ruled_on)


RECORD_ADMISSION: Step[Appeal, RecordAdmission] = Step(
    code="record_admission",
    form=RecordAdmission,
    roles=frozenset({Role.CASEWORKER}),
    under=(DECIDE, RESTORED),
    adverse=True,
    bars=_ruled_already,
    objections=_late_or_in_time,
    records=_ruled,
)


@form
class RecordInterim:
    """Whether the court ordered that the decision waits, when, and its ruling."""

    suspends: bool = yes_no()
    ruled_on: date = day()
    ruling: Attachment = attachment()


def _before_lodging(
    file: File[Appeal], form: RecordInterim, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(InterimRuled, form.ruled_on, file.matter.lodged, BY_ORDER)


def _interim(
    file: File[Appeal], form: RecordInterim, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=InterimRuled(suspends=form.suspends, ruling=form.ruling), true_from=form.ruled_on)


RECORD_INTERIM: Step[Appeal, RecordInterim] = Step(
    code="record_interim",
    form=RecordInterim,
    roles=frozenset({Role.CASEWORKER}),
    under=(BY_ORDER,),
    adverse=True,
    bars=pending,
    objections=_before_lodging,
    records=_interim,
)


@form
class SetCourtDate:
    """When and where the court sits."""

    sits_on: date = day(future=True)
    where: str = line()


def _sits_before_lodging(
    file: File[Appeal], form: SetCourtDate, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(CourtDateSet, form.sits_on, file.matter.lodged, DECIDE)


def _date_set(
    file: File[Appeal], form: SetCourtDate, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=CourtDateSet(sits_on=form.sits_on, where=form.where))


SET_COURT_DATE: Step[Appeal, SetCourtDate] = Step(
    code="set_court_date",
    form=SetCourtDate,
    roles=frozenset({Role.CASEWORKER}),
    under=(DECIDE,),
    bars=admitted,
    objections=_sits_before_lodging,
    records=_date_set,
)
