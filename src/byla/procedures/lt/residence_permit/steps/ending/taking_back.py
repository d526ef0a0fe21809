"""The applicant takes the application back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    refusal,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.codes import DocumentKind, EndedBy
from byla.procedures.lt.residence_permit.entries import ApplicationTakenBack, RenewalEnded
from byla.procedures.lt.residence_permit.gates import application_under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.steps.ending.declining import renewed_permit
from byla.words import words


def _letters(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The letters on file, one of which says so."""
    return [
        Option(
            str(one.number),
            words("residence_permit.numbered", number=one.number, text=one.says.document.name),
        )
        for one in file.matter.documents
        if one.says.kind is DocumentKind.CORRESPONDENCE
    ]


@form
class TakeBackApplication:
    """When the applicant took the application back, and the letter that says so."""

    taken_back_on: date = day()
    document: str = choice(_letters)


def _no_letter(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from application_under_way(file, situation)
    if not _letters(file, situation):
        yield refusal("residence_permit.no_letter", settled_by="record_document")


def _after_lodging(
    file: File[Matter], form: TakeBackApplication, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(ApplicationTakenBack, form.taken_back_on, file.matter.application)


def _taken_back(
    file: File[Matter], form: TakeBackApplication, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=ApplicationTakenBack(document=int(form.document)), true_from=form.taken_back_on)
    for permit in renewed_permit(file, form):
        ended = RenewalEnded(renewal=file.id, how=EndedBy.TAKEN_BACK, decision=None)
        yield Record(body=ended, true_from=form.taken_back_on, file=permit)


TAKE_BACK_APPLICATION: Step[Matter, TakeBackApplication] = Step(
    code="take_back_application",
    form=TakeBackApplication,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:33",),
    adverse=True,
    bars=_no_letter,
    touches=renewed_permit,
    objections=_after_lodging,
    records=_taken_back,
)
