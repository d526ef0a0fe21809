"""What a decision says of a Union citizen who depends on the person, as its page shows it."""

from __future__ import annotations

from typing import Any

from byla.app.desk.present.people import People
from byla.app.desk.present.said import text

Context = dict[str, Any]
LABEL = "union_citizen.label."
OTHERWISE_SHOWN = frozenset({"citizen", "by", "compelled", "outweighs"})


def derived_right(said: Context | None, people: People) -> list[Context]:
    """Rows of a summary: where somebody looked, what was examined, what was weighed; none of an earlier document."""
    if said is None:
        return []
    rows = [_row("found", one["found"]) for one in said["looked"]]
    for one in said["examined"]:
        rows += [_row("compelled", _yes_no(said=one["compelled"])), *_written(one), _by(one, people)]
    weighed = said["weighed"]
    if weighed is not None:
        rows += [
            _row("outweighs", _yes_no(said=weighed["outweighs"])),
            *_written(weighed),
            _by(weighed, people),
        ]
    return rows


def _written(one: Context) -> list[Context]:
    return [_row(name, value) for name, value in one.items() if name not in OTHERWISE_SHOWN]


def _by(one: Context, people: People) -> Context:
    return _row("by", people.official(one["by"]))


def _yes_no(*, said: bool) -> str:
    return text("union_citizen.yes") if said else text("union_citizen.no")


def _row(name: str, value: str) -> Context:
    return {"key": text(LABEL + name), "value": value}
