"""The controls of jumping clocks: what a record or a log would do that goes by the clock. Never an installation's."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from byla.app.log import leaves
from byla.app.store import taking
from byla.app.store.driver import ask, do

LATER = (
    " FROM entry e WHERE e.authority = %s AND e.known_from > coalesce((SELECT max(x.known_from) FROM log_leaf l"
    " JOIN entry x ON x.file_id = l.file_id AND x.number = l.number WHERE l.authority = %s), '')"
)
PLACES = (
    "INSERT INTO log_leaf (authority, place, file_id, number)"
    f" SELECT e.authority, %s + row_number() OVER (ORDER BY e.known_from, e.position) - 1, e.file_id, e.number{LATER}"
)


def record() -> None:
    """An entry is known from whatever the clock says, be it before what it rests on."""
    taking._after = lambda moment, files: moment


def log() -> None:
    """Whatever is later than the last that it holds gets its place."""
    leaves.waits = lambda authority: bool(ask(f"SELECT 1{LATER} LIMIT 1", [authority, authority]))
    leaves.give_places = _give_places


def _give_places(authority: str, *, most: int = leaves.MOST) -> None:
    with transaction.atomic():
        do(PLACES, [leaves.size(authority), authority, authority])


CARELESS: dict[str, Callable[[], None]] = {"record": record, "log": log}
