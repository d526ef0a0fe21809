"""Rows that were taken over from elsewhere, by the name that each has there: so that each is taken over once, for ever.

Written in the transaction of the acts themselves. Of what a row says only a keyed hash is kept: it tells the same row
from another of the same name, and nothing to whoever tries out names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from byla.app.store.asides import fingerprint
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
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, content FROM imported_row"
            f" WHERE authority = %s AND name IN ({', '.join(['%s'] * len(names))})",
            [authority, *names],
        )
        return dict(cursor.fetchall())


def keep(several: Sequence[Origin], authority: str, source: str, at: datetime) -> None:
    """Records that the rows were taken over."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO imported_row (authority, name, content, source, at) VALUES (%s, %s, %s, %s, %s)",
            [(authority, one.name, one.content, source, moment(at)) for one in several],
        )
