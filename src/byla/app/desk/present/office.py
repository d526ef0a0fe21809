"""The office as its page shows it: people, mandates, absences, units, and what a keeper may do."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.next_steps import NextSteps
from byla.app.desk.present.people import People
from byla.app.desk.present.said import article, named, text
from byla.app.desk.present.timeline import timeline
from byla.app.registry import PROCEDURES
from byla.app.store.show import Shown
from byla.casefile import GENERAL_STEPS, Role, UserId
from byla.office import Days, MandateHeld, Office

Context = dict[str, Any]
MACHINES = frozenset({Role.JOB, Role.IMPORT})


def office_page(shown: Shown) -> Context:
    """The context of desk/office.html."""
    order: Office = shown.file.matter
    on = shown.situation.on
    return {
        "authority": order.name,
        "actions": NextSteps.of(shown).may(),
        "people": _people(order, on),
        "mandates": [_mandate(one, order, on) for one in order.mandates if not _gone(one.days, on)],
        "absences": _absences(order, on),
        "units": _units(order, on),
        "accepted_law": _accepted_law(order, on),
        "agencies": [{"name": name, "code": code} for code, name in sorted(order.agencies.items())],
        "roles": [
            {"name": text(f"office.role.{one.value}"), "may": _may(one)}
            for one in Role
            if one not in MACHINES
        ],
        "entries": timeline(People(shown=shown)),
    }


def _gone(days: Days, on: date) -> bool:
    return days.until is not None and days.until < on


def _name(order: Office, user: UserId) -> str:
    return order.names.get(user, str(user))


def _people(order: Office, on: date) -> list[Context]:
    """Those who serve today or later."""
    people = []
    for place in order.placements:
        if _gone(place.days, on):
            continue
        body = order.agencies.get(place.agency, place.agency) if place.agency else ""
        unit = order.units[place.unit].name if place.unit in order.units and place.unit is not None else body
        held = sorted(text(f"office.role.{one.value}") for one in order.roles_of(place.user, on))
        people.append(
            {"name": _name(order, place.user), "username": place.user, "unit": unit, "roles": held}
            | _standing(order, place.user, place.days, on)
        )
    return sorted(people, key=lambda one: one["name"])


def _standing(order: Office, user: UserId, days: Days, on: date) -> Context:
    if not days.hold(on):
        return {"standing": _("From {day}").format(day=days.since.isoformat()), "colour": "grey"}
    if order.absent(user, on):
        return {"standing": _("Absent"), "colour": "yellow"}
    return {"standing": _("At work"), "colour": "green"}


def _mandate(one: MandateHeld, order: Office, on: date) -> Context:
    hand = order.hand_of(one, on)
    if hand == one.holder:
        standing = {"standing": _("In force"), "colour": "green"}
    elif hand is not None:
        standing = {"standing": _("Signed by {name}").format(name=_name(order, hand)), "colour": "yellow"}
    else:
        standing = {"standing": _("Nobody signs today"), "colour": "red"}
    return standing | {
        "person": _name(order, one.holder),
        "scope": _scope(one.kind),
        "first": one.days.since,
        "last": one.days.until,
        "document": one.basis,
    }


def _scope(kind: str) -> str:
    """Which steps need the mandate, by their names."""
    needing = [
        f"{text(f'desk.matter.{procedure.code}')}: {named(procedure.code, step)}"
        for procedure in PROCEDURES.values()
        for step in procedure.steps
        if step.mandate == kind
    ]
    return ", ".join(needing) or kind


def _absences(order: Office, on: date) -> list[Context]:
    return [
        {
            "person": _name(order, one.user),
            "first": one.days.since,
            "last": one.days.until,
            "deputy": "" if by is None else _name(order, by),
        }
        for one in order.absences
        if not _gone(one.days, on)
        for by in [order.substitute_of(one.user, max(on, one.days.since))]
    ]


def _accepted_law(order: Office, on: date) -> list[Context]:
    return [
        {
            "official": _name(order, one.by),
            "acts": ", ".join(map(article, one.acts)),
            "first": one.since,
            "last": one.until,
            "reason": one.reason,
        }
        for one in order.accepted_law
        if one.until >= on
    ]


def _units(order: Office, on: date) -> list[Context]:
    found = []
    for unit in order.units.values():
        serving = order.officials_of(unit.code, on)
        leads = [_name(order, one) for one in serving if Role.UNIT_LEAD in order.roles_of(one, on)]
        if not _gone(unit.days, on):
            found.append(
                {"name": unit.name, "kind": unit.code, "head": ", ".join(leads), "count": len(serving)}
            )
    return found


def _may(role: Role) -> str:
    """The steps that the role opens, by procedure."""
    said = []
    for procedure in PROCEDURES.values():
        own = [one for one in procedure.steps if role in one.roles and one not in GENERAL_STEPS]
        if own:
            names = ", ".join(named(procedure.code, one) for one in own)
            said.append(f"{text(f'desk.matter.{procedure.code}')}: {names}")
    return ". ".join(said) or _("Reads; takes no step of a procedure.")
