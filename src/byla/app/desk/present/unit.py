"""A unit's load as its lead sees it: in whose hands the files are, what is late, and why."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.present.outcomes import of_unit
from byla.app.desk.present.said import named, text
from byla.app.desk.present.worklist import names_of, row
from byla.app.registry import step_called
from byla.app.store.listing import NOBODY
from byla.app.store.who import Who, office
from byla.app.store.workload import InHand, LateOn, Workload, workload
from byla.casefile import Situation, UnknownStep, UserId

Context = dict[str, Any]


def unit_pages(who: Who, now: Situation) -> Context:
    """The context of desk/unit.html: every unit in which the reader serves."""
    house = office(who.authority)
    units = [house.units[code] for code in sorted(now.actor.reader.units) if code in house.units]
    return {"units": [_unit(one.code, one.name, who, now) for one in units]}


def _unit(code: str, name: str, who: Who, now: Situation) -> Context:
    load = workload(now.actor.reader, code, now.on)
    house = office(who.authority)
    absent = {user for user in house.names if house.absent(user, now.on)}
    names = names_of(list(load.latest), who)
    return {
        "name": name,
        "waiting": sum(one.waiting for one in load.in_hand),
        "late": sum(one.late for one in load.in_hand),
        "in_hand": [_in_hand(one, house.names, absent) for one in _in_order(load, code, who, now)],
        "late_on": [_late_on(one) for one in load.late],
        "files": [row(one, names.get(one.file_id, []), now) for one in load.latest],
        "outcomes": of_unit(code, who, now),
    }


def _in_order(load: Workload, unit: str, who: Who, now: Situation) -> list[InHand]:
    """What is in nobody's hands first; then everybody who serves in the unit or still holds a file of it, by name."""
    held = {one.official: one for one in load.in_hand}
    house = office(who.authority)
    for user in house.officials_of(unit, now.on):
        held.setdefault(user, InHand(official=user, waiting=0, late=0, soon=0))
    return sorted(
        held.values(),
        key=lambda one: (one.official != "", house.names.get(UserId(one.official), one.official)),
    )


def _in_hand(one: InHand, names: Any, absent: set[UserId]) -> Context:
    held_by = one.official or NOBODY
    return {
        "name": names.get(one.official, one.official) if one.official else _("In nobody's hands"),
        "absent": one.official in absent,
        "waiting": one.waiting,
        "late": one.late,
        "soon": one.soon,
        "href": f"{reverse('desk:worklist')}?view=unit&held_by={held_by}",
    }


def _late_on(one: LateOn) -> Context:
    try:
        kind, step = step_called(one.next_step, one.procedure)
        waits_for = named(kind.code, step)
    except UnknownStep:
        waits_for = ""
    return {
        "clock": text(f"{one.procedure}.clock.{one.clock}"),
        "waits_for": waits_for,
        "files": one.files,
        "oldest": one.oldest,
    }
