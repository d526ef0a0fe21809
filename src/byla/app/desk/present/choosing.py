"""Answers that nobody types as a code: files by page or number, units and officials by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from byla.app.desk.addresses import of_file
from byla.app.desk.present.people import may_see
from byla.app.desk.present.said import named, text
from byla.app.registry import PROCEDURES
from byla.app.store import person_names
from byla.app.store.models import FileRow
from byla.app.store.show import Shown
from byla.app.store.who import office
from byla.casefile import Field, FileId

Context = dict[str, Any]
Offered = list[tuple[str, str]]


def _units(shown: Shown) -> Offered:
    on = shown.situation.on
    units = office(shown.file.authority).units.values()
    return [(one.code, one.name) for one in units if one.days.hold(on)]


def _officials(shown: Shown) -> Offered:
    """Those who serve in a unit of the authority today."""
    order, on = office(shown.file.authority), shown.situation.on
    serving = {one.user for one in order.placements if one.unit is not None and one.days.hold(on)}
    return sorted(((str(user), order.names.get(user, user)) for user in serving), key=lambda one: one[1])


def _mandates(shown: Shown) -> Offered:
    """The kinds of decision that some step signs, by the names of these steps."""
    kinds: dict[str, list[str]] = {}
    for procedure in PROCEDURES.values():
        for step in procedure.steps:
            if step.mandate is not None:
                said = f"{text(f'desk.matter.{procedure.code}')}: {named(procedure.code, step)}"
                kinds.setdefault(step.mandate, []).append(said)
    return [(kind, ", ".join(said)) for kind, said in kinds.items()]


OFFERED: dict[str, Callable[[Shown], Offered]] = {
    "casefile.assign.unit": _units,
    "casefile.assign.to": _officials,
    "residence_permit.register_permit.unit": _units,
    "office.give_mandate.kind": _mandates,
    "residence_permit.lodge_application.unit": _units,
    "residence_permit.open_withdrawal.unit": _units,
    "national_visa.record_application.unit": _units,
    "departure.open_departure.unit": _units,
    "entry_ban.open_ban.unit": _units,
    "appeal.record_complaint.unit": _units,
    "appeal.put_before_official.official": _officials,
}
"""Fields whose answer is a code that the core knows, and pages call by a name."""


def offered(code: str, shown: Shown) -> Offered | None:
    """The answers to choose from, or what those that the core offers are called; None for any other field."""
    return OFFERED[code](shown) if code in OFFERED else None


def chosen_file(asked: Field, value: str, shown: Shown) -> Context | None:
    """The file that was chosen by its id; None where there is none or it may not be seen."""
    row = _row(asked, value, shown)
    if row is None:
        return None
    file = FileId(row.file_id)
    own = person_names.of_records([file], authority=row.authority).get(file)
    about = person_names.of_files([file], authority=row.authority).get(file, []) if own is None else [own]
    return {
        "text": " · ".join([*(one.name for one in about if one.name), row.number]),
        "href": of_file(row.file_id),
        "id": row.file_id,
    }


def resolved(asked: Field, typed: str, shown: Shown) -> str | None:
    """The id of the file that was chosen, or whose number was typed; None where there is none to be seen."""
    row = _row(asked, typed.strip(), shown)
    return None if row is None else str(row.file_id)


def _row(asked: Field, value: str, shown: Shown) -> FileRow | None:
    if not value or "\x00" in value:
        return None
    rows = FileRow.objects.filter(
        may_see(shown), authority=shown.file.authority, procedure__in=asked.procedures
    )
    return rows.filter(file_id=value).first() or rows.filter(number=value).first()
