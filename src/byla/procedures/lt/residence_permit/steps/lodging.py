"""Lodging an application to renew a permit, and registering it: three days that are kept apart."""

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
    form,
    line,
    refusal,
)
from byla.procedures.lt.residence_permit.clocks import DECIDE, to_apply_again
from byla.procedures.lt.residence_permit.codes import Basis, Channel, Language
from byla.procedures.lt.residence_permit.entries import (
    ApplicationLodged,
    ApplicationRegistered,
    RenewalLodged,
    RenewalRefused,
)
from byla.procedures.lt.residence_permit.gates import is_person, own_units, under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.order import in_order


@form
class LodgeApplication:
    """Who applies, to renew which permit, when and how."""

    applicant: str = line(longest=60)
    earlier_permit: str = line(longest=60)
    lodged_on: date = day()
    basis: Basis = choice()
    channel: Channel = choice()
    language: Language = choice()
    travel_document_until: date = day(future=True)
    unit: str = choice(own_units)


def _of_applicant_and_permit(file: File[Matter], form: LodgeApplication) -> tuple[FileId, ...]:
    return FileId(form.applicant), FileId(form.earlier_permit)


def _not_renewable(
    file: File[Matter], form: LodgeApplication, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from _no_law_for(form.lodged_on, situation)
    if not is_person(others.get(FileId(form.applicant))):
        yield refusal("residence_permit.no_such_person", given=form.applicant)
    earlier = others.get(FileId(form.earlier_permit))
    if earlier is None or not isinstance(earlier.matter, Matter) or earlier.matter.permit is None:
        yield refusal(
            "residence_permit.no_such_permit", given=form.earlier_permit, settled_by="register_permit"
        )
        return
    if earlier.matter.permit.says.holder != form.applicant:
        yield refusal("residence_permit.permit_of_another", permit=earlier.number)
    yield from in_order(ApplicationLodged, form.lodged_on, earlier.matter.permit)
    yield from _renewed_already(earlier)
    yield from _barred_for_a_year(earlier.matter, form.lodged_on, situation)


def _no_law_for(lodged_on: date, situation: Situation) -> Iterator[Refusal]:
    act = DECIDE.partition(":")[0]
    if situation.book.version(act, day=lodged_on, known=situation.on) is None:
        yield refusal("residence_permit.no_law_for_day", day=lodged_on)


def _renewed_already(earlier: File[Matter]) -> Iterator[Refusal]:
    """One file is one matter: a permit has one renewal at a time."""
    matter = earlier.matter
    if matter.replaced is not None:
        yield refusal("residence_permit.replaced_already", permit=earlier.number)
    elif matter.renewals and (matter.refused is None or matter.refused.number < matter.renewals[-1].number):
        yield refusal("residence_permit.renewal_pending", permit=earlier.number)


def _barred_for_a_year(earlier: Matter, lodged_on: date, situation: Situation) -> Iterator[Refusal]:
    """UTPI 35(2): no new application within a year of the decision to refuse."""
    if earlier.refused is None:
        return
    bar = to_apply_again(earlier.refused.day, RenewalRefused, situation).read(
        situation.calendar, situation.on
    )
    if bar.day is not None and lodged_on <= bar.day:
        yield refusal("residence_permit.barred", "lt/utpi:35(2)", refused=earlier.refused.day, until=bar.day)


def _lodged(
    file: File[Matter], form: LodgeApplication, situation: Situation, others: Files
) -> Iterator[Record]:
    earlier = FileId(form.earlier_permit)
    lodged = ApplicationLodged(
        applicant=FileId(form.applicant),
        earlier_permit=earlier,
        basis=form.basis,
        channel=form.channel,
        language=form.language,
        travel_document_until=form.travel_document_until,
    )
    yield Record(body=lodged, true_from=form.lodged_on)
    yield Record(body=Assigned(unit=form.unit, to=situation.actor.id))
    yield Record(body=RenewalLodged(renewal=file.id), true_from=form.lodged_on, file=earlier)


LODGE_APPLICATION: Step[Matter, LodgeApplication] = Step(
    code="lodge_application",
    form=LodgeApplication,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:26(1)(6)", "lt/utpi:35(2)"),
    opens=True,
    touches=_of_applicant_and_permit,
    objections=_not_renewable,
    records=_lodged,
)


@form
class RegisterApplication:
    """When the application reached the authority, and when it was registered."""

    received_on: date = day()
    registered_on: date = day()


def _registered_already(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if file.matter.registered is not None:
        yield refusal("residence_permit.registered_already", day=file.matter.registered.day)


def _three_dates(
    file: File[Matter], form: RegisterApplication, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(ApplicationRegistered, form.received_on, file.matter.application)
    if form.registered_on < form.received_on:
        yield refusal(
            "residence_permit.registered_before_received",
            registered=form.registered_on,
            received=form.received_on,
        )


def _registered(
    file: File[Matter], form: RegisterApplication, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=ApplicationRegistered(received=form.received_on), true_from=form.registered_on)


REGISTER_APPLICATION: Step[Matter, RegisterApplication] = Step(
    code="register_application",
    form=RegisterApplication,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:33",),
    bars=_registered_already,
    objections=_three_dates,
    records=_registered,
)
