"""Recording an application, looking again at what the law says of it, and that the Foreign Ministry mediates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from byla.casefile import (
    Assigned,
    Attachment,
    File,
    FileId,
    Files,
    Nothing,
    Record,
    Refusal,
    Role,
    Situation,
    Standing,
    Step,
    attachment,
    choice,
    day,
    file_of,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.gates import own_units, person_in
from byla.procedures.lt.national_visa.codes import LodgedWith
from byla.procedures.lt.national_visa.entries import ApplicationLodged, MediationFound
from byla.procedures.lt.national_visa.gates import of_applicant, under_way
from byla.procedures.lt.national_visa.law import (
    FOREIGNER,
    LITHUANIA,
    STOP,
    STOPPED,
    law_found,
    still_stopped,
)
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import PERSONS


@form
class RecordApplication:
    """Who applies, since when, who took the application in, and for what the visa is asked."""

    applicant: FileId = file_of("person")
    lodged_on: date = day()
    lodged_with: LodgedWith = choice()
    purpose: str = text(longest=2000)
    unit: str = choice(own_units)


def _of_applicant(file: File[VisaApplication], form: RecordApplication) -> tuple[FileId, ...]:
    return (form.applicant,)


def _no_foreigner(
    file: File[VisaApplication], form: RecordApplication, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """UTPI 2: a foreigner is who is no citizen of Lithuania, on the day of lodging; whoever is one needs no visa."""
    record: File[Any] | None = others.get(form.applicant)
    if record is None or record.procedure.code != "person":
        yield refusal("national_visa.no_such_person", given=form.applicant)
    elif LITHUANIA in record.matter.citizenships_on(form.lodged_on):
        yield refusal("national_visa.citizen_of_lithuania", FOREIGNER)


def _lodged(
    file: File[VisaApplication], form: RecordApplication, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ApplicationLodged(applicant=form.applicant, lodged_with=form.lodged_with, purpose=form.purpose)
    yield Record(body=body, true_from=form.lodged_on)
    yield Record(body=Assigned(unit=form.unit, to=situation.actor.id))
    matter = VisaApplication(lodged=Standing(1, form.lodged_on, body))
    yield Record(body=law_found(matter, person_in(others, form.applicant), situation))


RECORD_APPLICATION: Step[VisaApplication, RecordApplication] = Step(
    code="record_application",
    form=RecordApplication,
    roles=frozenset({Role.CASEWORKER}),
    under=(FOREIGNER, PERSONS, STOP),
    opens=True,
    touches=_of_applicant,
    objections=_no_foreigner,
    records=_lodged,
)


def _looked(
    file: File[VisaApplication], form: Nothing, situation: Situation, others: Files
) -> Iterator[Record]:
    """Read from the identity record as it is now, for the day of lodging."""
    applicant = person_in(others, held(file.matter.lodged).says.applicant)
    yield Record(body=law_found(file.matter, applicant, situation))


LOOK_AGAIN: Step[VisaApplication, Nothing] = Step(
    code="look_again",
    form=Nothing,
    roles=frozenset({Role.CASEWORKER}),
    under=(PERSONS, STOPPED),
    touches=of_applicant,
    bars=under_way,
    records=_looked,
)


@form
class RecordMediation:
    """The document that shows that the Foreign Ministry mediates, and its day."""

    document: Attachment = attachment()
    dated: date = day()


def _nothing_stopped(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not still_stopped(file.matter, situation):
        yield refusal("national_visa.nothing_stopped", STOP)


def _mediated(
    file: File[VisaApplication], form: RecordMediation, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=MediationFound(document=form.document), true_from=form.dated)


RECORD_MEDIATION: Step[VisaApplication, RecordMediation] = Step(
    code="record_mediation",
    form=RecordMediation,
    roles=frozenset({Role.CASEWORKER}),
    under=(STOP,),
    bars=_nothing_stopped,
    records=_mediated,
)
