"""From court to practice: putting a file that may rest on what the court found faulty before a named official."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Assigned,
    File,
    FileId,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    UserId,
    day,
    file_of,
    form,
    held,
    line,
    refusal,
    text,
)
from byla.procedures.lt.appeal.entries import FaultPassedOn
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.telling import faults
from byla.procedures.lt.appeal.term import BOUND
from byla.procedures.lt.courts import DECIDES, UNDONE, FaultPut, waiting


@form
class PutBeforeOfficial:
    """Which file may rest on what the court found faulty, which official looks at it, by when, and why this file."""

    other: FileId = file_of(*DECIDES)
    official: str = line(longest=60)
    until: date = day(future=True)
    because: str = text(longest=4000)


def _nothing_faulty(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    """Only what a court undid names a faulty reason, or ground."""
    newest = file.matter.outcomes[-1].says if file.matter.outcomes else None
    if newest is None or newest.outcome not in UNDONE:
        yield refusal("appeal.nothing_faulty", BOUND, settled_by="record_outcome")


def _file(file: File[Appeal], form: PutBeforeOfficial) -> tuple[FileId, ...]:
    return (form.other,)


def _unfit(
    file: File[Appeal], form: PutBeforeOfficial, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Another file than the one that fell; an official of its unit who may touch it; a day that leaves time."""
    found = others.get(form.other)
    if found is None or form.other == held(file.matter.lodged).says.contests:
        yield refusal("appeal.not_another_file", BOUND, given=form.other)
        return
    if form.until <= situation.on:
        yield refusal("appeal.no_time_to_look", BOUND, until=form.until)
    unit, official = found.custody.unit, UserId(form.official)
    if official not in situation.staff.get(unit or "", frozenset()):
        yield refusal("casefile.not_of_unit", official=official, unit=unit or "–")
    elif official in found.custody.barred:
        yield refusal("casefile.assignee_barred", official=official)
    if any(one.says.appeal == file.id and one.says.official == official for one in waiting(found.matter)):
        yield refusal("appeal.put_already", BOUND, official=official)


def _put(
    file: File[Appeal], form: PutBeforeOfficial, situation: Situation, others: Files
) -> Iterator[Record]:
    """The file comes into the hands of whoever looks, so that it stands in their list with its day."""
    lodged, found, official = held(file.matter.lodged).says, others[form.other], UserId(form.official)
    body = FaultPut(
        appeal=file.id,
        case=lodged.case,
        decision=lodged.decision,
        faults=faults(file.matter),
        official=official,
        until=form.until,
        because=form.because,
    )
    yield Record(body=FaultPassedOn(file=form.other, official=official, until=form.until))
    yield Record(body=body, file=form.other)
    if found.custody.assignee != official:
        unit = held(found.custody.unit)
        yield Record(body=Assigned(unit=unit, to=official, note=form.because), file=form.other)


PUT_BEFORE_OFFICIAL: Step[Appeal, PutBeforeOfficial] = Step(
    code="put_before_official",
    form=PutBeforeOfficial,
    roles=frozenset({Role.CASEWORKER, Role.UNIT_LEAD}),
    under=(BOUND,),
    bars=_nothing_faulty,
    touches=_file,
    objections=_unfit,
    records=_put,
)
