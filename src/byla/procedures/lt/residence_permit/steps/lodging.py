"""Lodging an application, and registering it: three days that are kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

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
    held,
    refusal,
)
from byla.procedures.lt.gates import in_order, own_units
from byla.procedures.lt.residence_permit.admissibility import FOREIGNER, LITHUANIA, STOP, stopped_at_lodging
from byla.procedures.lt.residence_permit.clocks import DECIDE, to_apply_again
from byla.procedures.lt.residence_permit.codes import (
    Act,
    Basis,
    Channel,
    Language,
    Operative,
    PermitKind,
)
from byla.procedures.lt.residence_permit.entries import (
    AdmissibilityChecked,
    ApplicationLodged,
    ApplicationRegistered,
    DecisionSigned,
    RenewalLodged,
)
from byla.procedures.lt.residence_permit.gates import (
    application_under_way,
    fits_permit,
    is_held,
    is_person,
    no_such_permit,
    not_held,
)
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.question import CARD, Question

AFTER_THE_END = "lt/utpi:#application-after-the-end"


@form
class LodgeApplication:
    """Who applies for which permit, when and how; and the permit that is held, where there is one."""

    applicant: FileId = file_of("person")
    kind: PermitKind = choice()
    earlier_permit: FileId | None = file_of("residence_permit", suits=is_held, required=False)
    lodged_on: date = day()
    basis: Basis = choice()
    channel: Channel = choice()
    language: Language = choice()
    travel_document_until: date = day(future=True)
    unit: str = choice(own_units)


def _of_applicant_and_permit(file: File[Matter], form: LodgeApplication) -> tuple[FileId, ...]:
    earlier = () if form.earlier_permit is None else (form.earlier_permit,)
    return (form.applicant, *earlier)


def _of_applicant(file: File[Matter], form: LodgeApplication) -> tuple[FileId, ...]:
    return (form.applicant,)


def _not_lodgeable(
    file: File[Matter], form: LodgeApplication, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from _no_law_for(form.lodged_on, situation)
    yield from fits_permit(form.basis, form.kind)
    applicant = form.applicant
    yield from _no_foreigner(others.get(applicant), form)
    earlier = _earlier(form, others)
    if form.earlier_permit is not None:
        yield from no_such_permit(earlier, form.earlier_permit)
    if earlier is not None:
        yield from _not_renewable(earlier, form)
    act = _act(form, earlier, situation)
    yield from _pending_already(situation.about(applicant), Question(form.kind, act))
    if Question(form.kind, act) != CARD:
        yield from barred_for_a_year_35_2(situation.about(applicant), form.lodged_on, situation)


def _no_foreigner(record: File[Any] | None, form: LodgeApplication) -> Iterator[Refusal]:
    """Art. 2: a foreigner is who is no citizen of Lithuania, on the day of lodging; whoever is one needs no permit."""
    if record is None or not is_person(record):
        yield refusal("residence_permit.no_such_person", given=form.applicant)
    elif LITHUANIA in record.matter.citizenships_on(form.lodged_on):
        yield refusal("residence_permit.citizen_of_lithuania", FOREIGNER)


def _no_law_for(lodged_on: date, situation: Situation) -> Iterator[Refusal]:
    act = DECIDE.partition(":")[0]
    if situation.book.version(act, day=lodged_on, known=situation.on) is None:
        yield refusal("residence_permit.no_law_for_day", day=lodged_on)


def _earlier(form: LodgeApplication, others: Files) -> File[Matter] | None:
    found = None if form.earlier_permit is None else others.get(form.earlier_permit)
    return found if found is not None and isinstance(found.matter, Matter) and found.matter.permit else None


def _act(form: LodgeApplication, earlier: File[Matter] | None, situation: Situation) -> Act:
    """A permit of the same kind is renewed; a permanent one is issued also to whoever holds a temporary one. What is
    asked for after the last day of a temporary permit is a first one, as the law is read.
    """
    if earlier is None or held(earlier.matter.permit).says.kind is not form.kind:
        return Act.FIRST_ISSUE
    return Act.FIRST_ISSUE if _after_the_end(form, earlier, situation) else Act.RENEWAL


def _after_the_end(form: LodgeApplication, earlier: File[Matter], situation: Situation) -> bool:
    """Whether a temporary permit had ended when the application was lodged; a permanent one does not end with its card
    (54(4)). Its last day is no term to act in, and moves over no holiday.
    """
    permit = held(earlier.matter.permit).says
    if permit.kind is PermitKind.PERMANENT or form.lodged_on <= permit.valid_until:
        return False
    return situation.law(form.lodged_on).reading(AFTER_THE_END) == "first_issue"


def _earlier_until(form: LodgeApplication, earlier: File[Matter] | None) -> date | None:
    """The last day of the temporary permit that this one would follow (125(1)(4)); a permanent one does not end with
    its card (54(4)).
    """
    if earlier is None:
        return None
    permit = held(earlier.matter.permit).says
    return permit.valid_until if permit.kind is form.kind is PermitKind.TEMPORARY else None


def _not_renewable(earlier: File[Matter], form: LodgeApplication) -> Iterator[Refusal]:
    permit = held(earlier.matter.permit)
    if permit.says.holder != form.applicant:
        yield refusal("residence_permit.permit_of_another", permit=earlier.number)
    if permit.says.kind is PermitKind.PERMANENT and form.kind is PermitKind.TEMPORARY:
        yield refusal("residence_permit.holds_permanent_permit", "lt/utpi:54(4)", permit=earlier.number)
    yield from in_order(ApplicationLodged, form.lodged_on, permit)
    yield from not_held(earlier)


def _pending_already(about: Sequence[File[Any]], question: Question) -> Iterator[Refusal]:
    """One file is one matter: what is asked is not asked twice at a time."""
    for one in about:
        if one.matter.question == question and one.matter.answered is None:
            yield refusal("residence_permit.application_pending", file=one.number)


def barred_for_a_year_35_2(
    about: Sequence[File[Any]], lodged_on: date, situation: Situation
) -> Iterator[Refusal]:
    """UTPI 35(2): no new application within a year of the decision to refuse, whoever may see its file."""
    for one in about:
        signed = one.matter.signed
        if signed is None or signed.says.operative is not Operative.REFUSE:
            continue
        clock = to_apply_again(signed.day, DecisionSigned, situation)
        last = clock.read(situation.calendar, situation.on).day
        if last is not None and signed.day <= lodged_on <= last:
            yield refusal("residence_permit.barred", "lt/utpi:35(2)", refused=signed.day, until=last)


def _lodged(
    file: File[Matter], form: LodgeApplication, situation: Situation, others: Files
) -> Iterator[Record]:
    earlier = _earlier(form, others)
    lodged = ApplicationLodged(
        applicant=form.applicant,
        kind=form.kind,
        act=_act(form, earlier, situation),
        earlier_permit=None if earlier is None else earlier.id,
        earlier_until=_earlier_until(form, earlier),
        basis=form.basis,
        channel=form.channel,
        language=form.language,
        travel_document_until=form.travel_document_until,
    )
    yield Record(body=lodged, true_from=form.lodged_on)
    yield Record(body=Assigned(unit=form.unit, to=situation.actor.id))
    law, person = situation.law(form.lodged_on), others[lodged.applicant].matter
    stopped = stopped_at_lodging(lodged, law, person, None if earlier is None else earlier.matter)
    if stopped:
        yield Record(body=AdmissibilityChecked(stopped=stopped), true_from=form.lodged_on)
    if earlier is not None and lodged.act is Act.RENEWAL:
        yield Record(body=RenewalLodged(renewal=file.id), true_from=form.lodged_on, file=earlier.id)


LODGE_APPLICATION: Step[Matter, LodgeApplication] = Step(
    code="lodge_application",
    form=LodgeApplication,
    roles=frozenset({Role.CASEWORKER}),
    under=(FOREIGNER, STOP, "lt/utpi:26(1)(6)", "lt/utpi:35(2)", "lt/utpi:35(4)"),
    opens=True,
    touches=_of_applicant_and_permit,
    concerns=_of_applicant,
    objections=_not_lodgeable,
    records=_lodged,
)


@form
class RegisterApplication:
    """When the application reached the authority, and when it was registered."""

    received_on: date = day()
    registered_on: date = day()


def _registered_already(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from application_under_way(file, situation)
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
