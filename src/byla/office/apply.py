"""What each entry does to the office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import singledispatch
from typing import TypeVar

from byla.casefile import Entry, LawAcceptance, Role, ServiceKey, UnknownEntry, UserId
from byla.office.days import Days
from byla.office.entries import (
    AbsenceEnded,
    AbsenceRecorded,
    AgencyNamed,
    ClearanceEnded,
    ClearanceGiven,
    LawAccepted,
    MandateEnded,
    MandateGiven,
    OfficeOpened,
    OfficialAppointed,
    OfficialLeft,
    RoleEnded,
    RoleGiven,
    ServiceKeyEnded,
    ServiceKeyNamed,
    SubstituteEnded,
    SubstituteNamed,
    UnitClosed,
    UnitOpened,
)
from byla.office.held import (
    Absence,
    ClearanceHeld,
    MandateHeld,
    Placement,
    RoleHeld,
    ServiceKeyHeld,
    Substitution,
    Unit,
)
from byla.office.office import Office

Held = TypeVar("Held", Placement, RoleHeld, ClearanceHeld, MandateHeld, Absence, Substitution)
A_DAY = timedelta(days=1)


def _ended(held: Held, last: date) -> Held:
    return replace(held, days=held.days.ended(last))


def _end_entry(several: Iterable[Held], entry: int, last: date) -> tuple[Held, ...]:
    """The same, but the one that `entry` gave ends with `last`."""
    return tuple(_ended(one, last) if getattr(one, "entry", None) == entry else one for one in several)


def _end_of(several: Iterable[Held], user: UserId, last: date) -> tuple[Held, ...]:
    """The same, but whatever `user` holds ends with `last`."""
    return tuple(_ended(one, last) if _holder(one) == user else one for one in several)


def _holder(held: Placement | RoleHeld | ClearanceHeld | MandateHeld | Absence | Substitution) -> UserId:
    if isinstance(held, MandateHeld):
        return held.holder
    return held.substitute if isinstance(held, Substitution) else held.user


@singledispatch
def apply(body: object, office: Office, entry: Entry) -> Office:
    """The office after one more entry."""
    raise UnknownEntry(f"office does not say what {type(body).__name__} does to it")


@apply.register
def _(body: OfficeOpened, office: Office, entry: Entry) -> Office:
    return replace(office, authority=entry.header.authority, name=body.name)


@apply.register
def _(body: UnitOpened, office: Office, entry: Entry) -> Office:
    unit = Unit(code=body.unit, name=body.name, days=Days(body.since))
    return replace(office, units={**office.units, body.unit: unit})


@apply.register
def _(body: UnitClosed, office: Office, entry: Entry) -> Office:
    unit = office.units[body.unit]
    closed = replace(unit, days=unit.days.ended(body.last_day))
    return replace(office, units={**office.units, body.unit: closed})


@apply.register
def _(body: AgencyNamed, office: Office, entry: Entry) -> Office:
    return replace(office, agencies={**office.agencies, body.agency: body.name})


@apply.register
def _(body: OfficialAppointed, office: Office, entry: Entry) -> Office:
    place = Placement(user=body.user, unit=body.unit, agency=body.agency, days=Days(body.since))
    before = _end_of(office.placements, body.user, body.since - A_DAY)
    return replace(office, placements=(*before, place), names={**office.names, body.user: body.name})


@apply.register
def _(body: OfficialLeft, office: Office, entry: Entry) -> Office:
    return replace(
        office,
        placements=_end_of(office.placements, body.user, body.last_day),
        roles=_end_of(office.roles, body.user, body.last_day),
        mandates=_end_of(office.mandates, body.user, body.last_day),
        substitutions=_end_of(office.substitutions, body.user, body.last_day),
        clearances=_end_of(office.clearances, body.user, body.last_day),
    )


@apply.register
def _(body: RoleGiven, office: Office, entry: Entry) -> Office:
    held = RoleHeld(entry=entry.number, user=body.user, role=body.role, days=Days(body.since, body.until))
    return replace(office, roles=(*office.roles, held))


@apply.register
def _(body: RoleEnded, office: Office, entry: Entry) -> Office:
    ended = replace(office, roles=_end_entry(office.roles, body.given, body.last_day))
    role = next((one.role for one in office.roles if one.entry == body.given), None)
    if role is not Role.SIGNATORY:
        return ended
    return replace(ended, mandates=_end_of(office.mandates, body.user, body.last_day))


@apply.register
def _(body: MandateGiven, office: Office, entry: Entry) -> Office:
    held = MandateHeld(
        id=body.mandate,
        kind=body.kind,
        holder=body.holder,
        days=Days(body.since, body.until),
        by_substitute=body.by_substitute,
        basis=body.basis,
    )
    return replace(office, mandates=(*office.mandates, held))


@apply.register
def _(body: MandateEnded, office: Office, entry: Entry) -> Office:
    ended = (_ended(one, body.last_day) if one.id == body.mandate else one for one in office.mandates)
    return replace(office, mandates=tuple(ended))


@apply.register
def _(body: AbsenceRecorded, office: Office, entry: Entry) -> Office:
    held = Absence(entry=entry.number, user=body.user, days=Days(body.since, body.until))
    return replace(office, absences=(*office.absences, held))


@apply.register
def _(body: AbsenceEnded, office: Office, entry: Entry) -> Office:
    return replace(office, absences=_end_entry(office.absences, body.absence, body.back - A_DAY))


@apply.register
def _(body: SubstituteNamed, office: Office, entry: Entry) -> Office:
    held = Substitution(
        entry=entry.number,
        substitute=body.substitute,
        replaces=body.replaces,
        days=Days(body.since, body.until),
    )
    return replace(office, substitutions=(*office.substitutions, held))


@apply.register
def _(body: SubstituteEnded, office: Office, entry: Entry) -> Office:
    return replace(office, substitutions=_end_entry(office.substitutions, body.named, body.last_day))


@apply.register
def _(body: ClearanceGiven, office: Office, entry: Entry) -> Office:
    held = ClearanceHeld(
        entry=entry.number, user=body.user, level=body.level, days=Days(body.since, body.until)
    )
    return replace(office, clearances=(*office.clearances, held))


@apply.register
def _(body: ClearanceEnded, office: Office, entry: Entry) -> Office:
    return replace(office, clearances=_end_entry(office.clearances, body.given, body.last_day))


@apply.register
def _(body: LawAccepted, office: Office, entry: Entry) -> Office:
    held = LawAcceptance(
        by=body.answerable, acts=body.acts, since=body.since, until=body.until, reason=body.reason
    )
    return replace(office, accepted_law=(*office.accepted_law, held))


@apply.register
def _(body: ServiceKeyNamed, office: Office, entry: Entry) -> Office:
    key = ServiceKey(agency=body.agency, key=body.key, since=body.since)
    return replace(office, service_keys=(*office.service_keys, ServiceKeyHeld(entry=entry.number, key=key)))


@apply.register
def _(body: ServiceKeyEnded, office: Office, entry: Entry) -> Office:
    keys = tuple(
        replace(one, key=replace(one.key, until=body.last_day)) if one.entry == body.named else one
        for one in office.service_keys
    )
    return replace(office, service_keys=keys)
