"""Rows that were taken over from elsewhere, by the name that each has there: so that each is taken over once, for ever.

Written in the transaction of the acts themselves. Of what a row says only a keyed hash is kept: it tells the same row
from another of the same name, and nothing to whoever tries out names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from byla.app.store.asides import fingerprint
from byla.app.store.driver import do
from byla.app.store.rows import moment


@dataclass(frozen=True, slots=True)
class Origin:
    """What a row is called where it comes from, such as the number of a permit, and a keyed hash of what it says."""

    name: str
    content: str


def origin(name: str, says: Mapping[str, object]) -> Origin:
    """The origin of a row that says this. Raises NotCanonical where no file could say it."""
    return Origin(name, fingerprint(says))


def find(names: Sequence[str], authority: str) -> dict[str, str]:
    """What the rows of these names said, where they were taken over before."""
    if not names:
        return {}
    called = {one: one for one in names} | {_hidden(one): one for one in names}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, content FROM imported_row"
            f" WHERE authority = %s AND name IN ({', '.join(['%s'] * len(called))})",
            [authority, *called],
        )
        return {called[name]: content for name, content in cursor.fetchall()}


def of_permit(number: str) -> str:
    """What the row of a permit is called where it comes from."""
    return f"permit:{number}"[:120]


def hide(permits: Iterable[str], authority: str) -> None:
    """These numbers were erased. The rows that were called by them are told by a keyed hash from now on: what was taken
    over once is not taken over again, and nobody reads the number.
    """
    for number in permits:
        name = of_permit(number)
        do(
            "UPDATE imported_row SET name = %s WHERE authority = %s AND name = %s",
            [_hidden(name), authority, name],
        )


def _hidden(name: str) -> str:
    return f"erased:{fingerprint(name)}"


def keep(several: Sequence[Origin], authority: str, source: str, at: datetime) -> None:
    """Records that the rows were taken over."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO imported_row (authority, name, content, source, at) VALUES (%s, %s, %s, %s, %s)",
            [(authority, one.name, one.content, source, moment(at)) for one in several],
        )
