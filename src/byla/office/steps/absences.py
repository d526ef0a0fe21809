"""Absence and substitution. A substitute acts on days of absence and not a day longer, whatever the order's
own days are.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import Files, Record, Refusal, Role, Situation, Step, UserId, choice, day, form, refusal
from byla.office.days import Days
from byla.office.entries import AbsenceEnded, AbsenceRecorded, SubstituteEnded, SubstituteNamed
from byla.office.held import Absence, Substitution
from byla.office.office import Office
from byla.office.steps.choices import OfficeFile, absences, officials, substitutions
from byla.office.steps.objections import KEEPER, ended_in_order, from_then, in_order, not_oneself, serving

KEEPER_OR_LEAD = KEEPER | {Role.UNIT_LEAD}


def _of_own_unit(office: Office, user: UserId, on: date, situation: Situation) -> Iterator[Refusal]:
    """A lead speaks for the officials of the lead's own unit; a keeper for all."""
    reader, place = situation.actor.reader, office.placement(user, on)
    if Role.OFFICE_KEEPER not in reader.roles and (place is None or place.unit not in reader.units):
        yield refusal("office.not_your_unit", user=user)


@form
class RecordAbsence:
    """Who is away, from the first day to the last. No reason is asked."""

    user: str = choice(officials)
    since: date = day(future=True)
    until: date = day(future=True)


def _absence_unfit(
    file: OfficeFile, form: RecordAbsence, situation: Situation, others: Files
) -> Iterator[Refusal]:
    user = UserId(form.user)
    yield from in_order(form.since, form.until)
    yield from serving(file.matter, user, form.since)
    yield from _of_own_unit(file.matter, user, form.since, situation)
    yield from _would_replace(file.matter, user, Days(form.since, form.until), situation)


def _would_replace(office: Office, user: UserId, days: Days, situation: Situation) -> Iterator[Refusal]:
    """Who declares somebody away must not thereby take over their work and their mandate."""
    for one in office.substitutions:
        if one.replaces == user and one.substitute == situation.actor.id and one.days.meet(days):
            yield refusal("office.substitute_records_absence", "eu/gdpr:32(4)", user=user)


def _absence(file: OfficeFile, form: RecordAbsence, situation: Situation, others: Files) -> Iterator[Record]:
    body = AbsenceRecorded(user=UserId(form.user), since=form.since, until=form.until)
    yield Record(body=body, true_from=from_then(form.since, situation))


@form
class RecordReturn:
    """Which absence ended early, and the first day back at work."""

    absence: str = choice(absences)
    back: date = day(future=True)


def _away(file: OfficeFile, form: RecordReturn) -> Absence:
    return next(one for one in file.matter.absences if str(one.entry) == form.absence)


def _return_unfit(
    file: OfficeFile, form: RecordReturn, situation: Situation, others: Files
) -> Iterator[Refusal]:
    away = _away(file, form)
    if form.back < away.days.since:
        yield refusal("office.ends_before_it_begins", since=away.days.since, until=form.back)
    if away.days.until is not None and form.back > away.days.until:
        yield refusal("office.return_is_no_extension", until=away.days.until, settled_by="record_absence")
    yield from _of_own_unit(file.matter, away.user, away.days.since, situation)


def _returned(file: OfficeFile, form: RecordReturn, situation: Situation, others: Files) -> Iterator[Record]:
    away = _away(file, form)
    body = AbsenceEnded(absence=away.entry, user=away.user, back=form.back)
    yield Record(body=body, true_from=from_then(form.back, situation))


@form
class NameSubstitute:
    """Who does whose work while the other is absent; for all absences to come without a last day."""

    replaces: str = choice(officials)
    substitute: str = choice(officials)
    since: date = day(future=True)
    until: date | None = day(required=False, future=True)


def _substitute_unfit(
    file: OfficeFile, form: NameSubstitute, situation: Situation, others: Files
) -> Iterator[Refusal]:
    office, substitute, replaces = file.matter, UserId(form.substitute), UserId(form.replaces)
    yield from in_order(form.since, form.until)
    if substitute == replaces:
        yield refusal("office.absent_one_substitutes")
        return
    yield from not_oneself(substitute, situation)
    yield from serving(office, substitute, form.since)
    yield from serving(office, replaces, form.since)
    one, other = office.placement(substitute, form.since), office.placement(replaces, form.since)
    if one is not None and other is not None and one.agency != other.agency:
        yield refusal("office.of_another_body", user=substitute)
    days = Days(form.since, form.until)
    for named in office.substitutions:
        if named.replaces == replaces and named.days.meet(days):
            yield refusal(
                "office.substitute_already", substitute=named.substitute, settled_by="end_substitution"
            )


def _named(file: OfficeFile, form: NameSubstitute, situation: Situation, others: Files) -> Iterator[Record]:
    body = SubstituteNamed(
        substitute=UserId(form.substitute),
        replaces=UserId(form.replaces),
        since=form.since,
        until=form.until,
    )
    yield Record(body=body, true_from=from_then(form.since, situation))


@form
class EndSubstitution:
    """Which substitution, and its last day."""

    named: str = choice(substitutions)
    last_day: date = day(future=True)


def _standing(file: OfficeFile, form: EndSubstitution) -> Substitution:
    return next(one for one in file.matter.substitutions if str(one.entry) == form.named)


def _end_unfit(
    file: OfficeFile, form: EndSubstitution, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from ended_in_order(_standing(file, form).days.since, form.last_day)


def _ended(file: OfficeFile, form: EndSubstitution, situation: Situation, others: Files) -> Iterator[Record]:
    standing = _standing(file, form)
    body = SubstituteEnded(named=standing.entry, substitute=standing.substitute, last_day=form.last_day)
    yield Record(body=body, true_from=from_then(form.last_day, situation))


RECORD_ABSENCE: Step[Office, RecordAbsence] = Step(
    code="record_absence",
    form=RecordAbsence,
    roles=KEEPER_OR_LEAD,
    objections=_absence_unfit,
    records=_absence,
)
RECORD_RETURN: Step[Office, RecordReturn] = Step(
    code="record_return", form=RecordReturn, roles=KEEPER_OR_LEAD, objections=_return_unfit, records=_returned
)
NAME_SUBSTITUTE: Step[Office, NameSubstitute] = Step(
    code="name_substitute", form=NameSubstitute, roles=KEEPER, objections=_substitute_unfit, records=_named
)
END_SUBSTITUTION: Step[Office, EndSubstitution] = Step(
    code="end_substitution", form=EndSubstitution, roles=KEEPER, objections=_end_unfit, records=_ended
)
