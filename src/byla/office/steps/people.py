"""Who serves in the house: appointed, moved, gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import Files, Record, Refusal, Situation, Step, UserId, choice, day, form, line, refusal
from byla.office.days import Days
from byla.office.entries import OfficialAppointed, OfficialLeft
from byla.office.office import Office
from byla.office.steps.choices import OfficeFile, agencies, officials, units
from byla.office.steps.objections import KEEPER, a_keeper_remains, from_then, not_oneself


@form
class AppointOfficial:
    """A user name, and where the official serves: in a unit, or at an outside body."""

    user: str = line(longest=60)
    name: str = line()
    unit: str | None = choice(units, required=False)
    agency: str | None = choice(agencies, required=False)
    since: date = day(future=True)


def _appointment_unfit(
    file: OfficeFile, form: AppointOfficial, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if (form.unit is None) is (form.agency is None):
        yield refusal("office.unit_or_agency")
    later = Days(form.since)
    if any(one.user == form.user and one.days.meet(later) for one in file.matter.placements):
        yield refusal("office.serves_already", user=form.user, settled_by="move_official")
    if form.unit is not None:
        yield from _unit_closed_then(file.matter, form.unit, form.since)


def _unit_closed_then(office: Office, unit: str, since: date) -> Iterator[Refusal]:
    if not office.units[unit].days.hold(since):
        yield refusal("office.unit_not_open", unit=unit, day=since)


def _appointed(
    file: OfficeFile, form: AppointOfficial, situation: Situation, others: Files
) -> Iterator[Record]:
    body = OfficialAppointed(
        user=UserId(form.user), name=form.name, unit=form.unit, agency=form.agency, since=form.since
    )
    yield Record(body=body, true_from=from_then(form.since, situation))


@form
class MoveOfficial:
    """Who serves in which other unit, from which day."""

    user: str = choice(officials)
    unit: str = choice(units)
    since: date = day(future=True)


def _move_unfit(
    file: OfficeFile, form: MoveOfficial, situation: Situation, others: Files
) -> Iterator[Refusal]:
    place = file.matter.placement(UserId(form.user), form.since)
    if place is None:
        yield refusal("office.does_not_serve", user=form.user, day=form.since, settled_by="appoint_official")
    elif place.agency is not None:
        yield refusal("office.of_outside_body", user=form.user)
    elif place.unit == form.unit:
        yield refusal("office.in_unit_already", user=form.user, unit=form.unit)
    yield from not_oneself(form.user, situation)
    yield from _unit_closed_then(file.matter, form.unit, form.since)


def _moved(file: OfficeFile, form: MoveOfficial, situation: Situation, others: Files) -> Iterator[Record]:
    user = UserId(form.user)
    body = OfficialAppointed(
        user=user, name=file.matter.names[user], unit=form.unit, agency=None, since=form.since
    )
    yield Record(body=body, true_from=from_then(form.since, situation))


@form
class RecordLeaving:
    """Who leaves, and the last day of service."""

    user: str = choice(officials)
    last_day: date = day(future=True)


def _leaving_unfit(
    file: OfficeFile, form: RecordLeaving, situation: Situation, others: Files
) -> Iterator[Refusal]:
    user = UserId(form.user)
    if not any(one.user == user and one.days.hold(form.last_day) for one in file.matter.placements):
        yield refusal("office.does_not_serve", user=user, day=form.last_day)
    yield from a_keeper_remains(file.matter, user)


def _left(file: OfficeFile, form: RecordLeaving, situation: Situation, others: Files) -> Iterator[Record]:
    body = OfficialLeft(user=UserId(form.user), last_day=form.last_day)
    yield Record(body=body, true_from=from_then(form.last_day, situation))


APPOINT_OFFICIAL: Step[Office, AppointOfficial] = Step(
    code="appoint_official",
    form=AppointOfficial,
    roles=KEEPER,
    objections=_appointment_unfit,
    records=_appointed,
)
MOVE_OFFICIAL: Step[Office, MoveOfficial] = Step(
    code="move_official", form=MoveOfficial, roles=KEEPER, objections=_move_unfit, records=_moved
)
RECORD_LEAVING: Step[Office, RecordLeaving] = Step(
    code="record_leaving", form=RecordLeaving, roles=KEEPER, objections=_leaving_unfit, records=_left
)
