"""Registering a permit that was granted on paper or in another system, so that what follows has a file to point to."""

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
    choice,
    day,
    file_of,
    form,
    line,
    no_such_unit,
    refusal,
)
from byla.procedures.lt.residence_permit.codes import Basis, PermitKind
from byla.procedures.lt.residence_permit.entries import PermitRegistered
from byla.procedures.lt.residence_permit.gates import fits_permit, is_person
from byla.procedures.lt.residence_permit.matter import Matter


@form
class RegisterPermit:
    """Who holds the permit, and what stands on it."""

    holder: FileId = file_of("person")
    kind: PermitKind = choice()
    number: str = line(longest=40)
    basis: Basis = choice()
    issued_on: date = day()
    valid_from: date = day()
    valid_until: date = day(future=True)
    unit: str = line(longest=60)


def _of_holder(file: File[Matter], form: RegisterPermit) -> tuple[FileId, ...]:
    return (form.holder,)


def _of_number(file: File[Matter], form: RegisterPermit) -> tuple[str, ...]:
    return (form.number,)


def _impossible(
    file: File[Matter], form: RegisterPermit, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from no_such_unit(form.unit, situation)
    if not is_person(others.get(form.holder)):
        yield refusal("residence_permit.no_such_person", given=form.holder)
    yield from fits_permit(form.basis, form.kind)
    if not form.issued_on <= form.valid_from <= form.valid_until:
        yield refusal("residence_permit.validity_upside_down", issued=form.issued_on, until=form.valid_until)
    yield from _number_taken(form, situation)


def _number_taken(form: RegisterPermit, situation: Situation) -> Iterator[Refusal]:
    """One permit is one file, and one number one permit; of files that the actor may not see, too."""
    for one in situation.known_as(form.number):
        permit = one.matter.permit
        if permit is None or permit.says.number.casefold() != form.number.casefold():
            continue
        if permit.says.holder == form.holder:
            yield refusal("residence_permit.permit_in_file", number=form.number, file=one.number)
        else:
            yield refusal("residence_permit.number_of_another", number=form.number, file=one.number)


def _permit(
    file: File[Matter], form: RegisterPermit, situation: Situation, others: Files
) -> Iterator[Record]:
    registered = PermitRegistered(
        holder=form.holder,
        kind=form.kind,
        number=form.number,
        basis=form.basis,
        issued=form.issued_on,
        valid_from=form.valid_from,
        valid_until=form.valid_until,
    )
    yield Record(body=registered, true_from=form.issued_on)
    yield Record(body=Assigned(unit=form.unit, to=None))


REGISTER_PERMIT: Step[Matter, RegisterPermit] = Step(
    code="register_permit",
    form=RegisterPermit,
    roles=frozenset({Role.CASEWORKER, Role.IMPORT}),
    under=("lt/utpi:51(2)",),
    opens=True,
    touches=_of_holder,
    looks_for=_of_number,
    objections=_impossible,
    records=_permit,
)
