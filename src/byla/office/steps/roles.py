"""Roles and clearances: given between two days, ended, never by and to the same person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    UserId,
    choice,
    day,
    form,
    number,
    refusal,
    text,
)
from byla.office.days import Days
from byla.office.entries import ClearanceEnded, ClearanceGiven, RoleEnded, RoleGiven
from byla.office.held import ClearanceHeld, RoleHeld
from byla.office.office import Office
from byla.office.steps.choices import OfficeFile, clearances, officials, roles, roles_held, said
from byla.office.steps.objections import (
    KEEPER,
    a_keeper_remains,
    ended_in_order,
    from_then,
    in_order,
    not_oneself,
    serving,
)

OF_A_BODY = frozenset({Role.ASSESSOR, Role.BORDER_OFFICER})
CASE_ROLES = frozenset({Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD}) | OF_A_BODY
APART = (frozenset({Role.OFFICE_KEEPER}), CASE_ROLES, frozenset({Role.AUDITOR}))
"""Nobody has roles of two of these on one day: who gives out roles sees no case, and nobody audits their
own work.
"""


@form
class GiveRole:
    """To whom, which role, from when to when; open-ended without a last day."""

    user: str = choice(officials)
    role: str = choice(roles)
    since: date = day(future=True)
    until: date | None = day(required=False, future=True)


def _role_unfit(file: OfficeFile, form: GiveRole, situation: Situation, others: Files) -> Iterator[Refusal]:
    office, user, role = file.matter, UserId(form.user), Role(form.role)
    yield from in_order(form.since, form.until)
    yield from not_oneself(user, situation)
    yield from serving(office, user, form.since)
    place = office.placement(user, form.since)
    if place is not None and (place.agency is None) is (role in OF_A_BODY):
        yield refusal("office.role_of_others", "lt/utpi:4(4)", role=said(role))
    days = Days(form.since, form.until)
    at_once = [one.role for one in office.roles if one.user == user and one.days.meet(days)]
    if role in at_once:
        yield refusal("office.role_already", user=user, role=said(role))
    yield from _not_apart(role, at_once)


def _not_apart(role: Role, at_once: list[Role]) -> Iterator[Refusal]:
    for other in at_once:
        sides = {side for side in APART if role in side or other in side}
        if len(sides) > 1:
            yield refusal("office.roles_apart", "eu/gdpr:32(4)", role=said(role), other=said(other))


def _role(file: OfficeFile, form: GiveRole, situation: Situation, others: Files) -> Iterator[Record]:
    body = RoleGiven(user=UserId(form.user), role=Role(form.role), since=form.since, until=form.until)
    yield Record(body=body, true_from=from_then(form.since, situation))


@form
class EndRole:
    """Which role of whom, and the last day."""

    given: str = choice(roles_held)
    last_day: date = day(future=True)


def _held(file: OfficeFile, form: EndRole) -> RoleHeld:
    return next(one for one in file.matter.roles if str(one.entry) == form.given)


def _role_end_unfit(
    file: OfficeFile, form: EndRole, situation: Situation, others: Files
) -> Iterator[Refusal]:
    held = _held(file, form)
    yield from ended_in_order(held.days.since, form.last_day)
    if held.role is Role.OFFICE_KEEPER:
        yield from a_keeper_remains(file.matter, held.user)


def _role_ended(file: OfficeFile, form: EndRole, situation: Situation, others: Files) -> Iterator[Record]:
    held = _held(file, form)
    body = RoleEnded(given=held.entry, user=held.user, last_day=form.last_day)
    yield Record(body=body, true_from=from_then(form.last_day, situation))


@form
class GiveClearance:
    """To whom, up to which level, between which days, under which permission."""

    user: str = choice(officials)
    level: int = number(least=1, most=3)
    since: date = day(future=True)
    until: date | None = day(required=False, future=True)
    basis: str = text(longest=500)


def _clearance_unfit(
    file: OfficeFile, form: GiveClearance, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(form.since, form.until)
    yield from not_oneself(form.user, situation)
    yield from serving(file.matter, form.user, form.since)


def _clearance(
    file: OfficeFile, form: GiveClearance, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ClearanceGiven(
        user=UserId(form.user), level=form.level, since=form.since, until=form.until, basis=form.basis
    )
    yield Record(body=body, true_from=from_then(form.since, situation))


@form
class EndClearance:
    """Which clearance of whom, and the last day."""

    given: str = choice(clearances)
    last_day: date = day(future=True)


def _cleared(file: OfficeFile, form: EndClearance) -> ClearanceHeld:
    return next(one for one in file.matter.clearances if str(one.entry) == form.given)


def _clearance_end_unfit(
    file: OfficeFile, form: EndClearance, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from ended_in_order(_cleared(file, form).days.since, form.last_day)


def _clearance_ended(
    file: OfficeFile, form: EndClearance, situation: Situation, others: Files
) -> Iterator[Record]:
    held = _cleared(file, form)
    body = ClearanceEnded(given=held.entry, user=held.user, last_day=form.last_day)
    yield Record(body=body, true_from=from_then(form.last_day, situation))


GIVE_ROLE: Step[Office, GiveRole] = Step(
    code="give_role",
    form=GiveRole,
    roles=KEEPER,
    under=("eu/gdpr:32(4)",),
    objections=_role_unfit,
    records=_role,
)
END_ROLE: Step[Office, EndRole] = Step(
    code="end_role", form=EndRole, roles=KEEPER, objections=_role_end_unfit, records=_role_ended
)
GIVE_CLEARANCE: Step[Office, GiveClearance] = Step(
    code="give_clearance", form=GiveClearance, roles=KEEPER, objections=_clearance_unfit, records=_clearance
)
END_CLEARANCE: Step[Office, EndClearance] = Step(
    code="end_clearance",
    form=EndClearance,
    roles=KEEPER,
    objections=_clearance_end_unfit,
    records=_clearance_ended,
)
