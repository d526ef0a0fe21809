"""What a decision says of Art. 98^1, as its page shows it."""

from __future__ import annotations

from typing import Any

from byla.app.desk.present.people import People
from byla.app.desk.present.said import text
from byla.procedures.lt.free_movement import ELEMENTS

Context = dict[str, Any]
LABEL = "free_movement.label."


def free_movement(said: Context | None, people: People) -> list[Context]:
    """Rows of a summary: by what the person moves freely, each element, and by whom; none of an earlier document."""
    if said is None:
        return []
    kinship = [] if said["kinship"] is None else [_row("kinship", text(f"person.kinship.{said['kinship']}"))]
    urgent = [] if said["urgent"] is None else [_row("urgent", said["urgent"])]
    return [
        _row("person_is", text(f"free_movement.person_is.{said['person_is']}")),
        _row("country", text(f"person.country.{said['country']}")),
        *kinship,
        *(_row(name, said[name]) for name in ELEMENTS),
        *urgent,
        _row("met", text("free_movement.yes") if said["met"] else text("free_movement.no")),
        _row("by", people.official(said["by"])),
    ]


def _row(name: str, value: str) -> Context:
    return {"key": text(LABEL + name), "value": value}
