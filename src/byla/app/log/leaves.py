"""Places in an authority's log: given to what waits, and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection, transaction

from byla.app.store.driver import ask, do
from byla.casefile import FileId

MOST = 20_000
"""Entries that get their places in one transaction."""
# Whoever comes second waits here, and sees the places of the first afterwards. And a plan that was kept since the
# tables were empty, when reading all of one cost as little, is not used again: each row is looked up in the record.
ALONE = (
    "SELECT set_config('plan_cache_mode', 'force_custom_plan', true),"
    " pg_advisory_xact_lock(hashtext('byla.log'), hashtext(%s))"
)
FIRST_THAT_WAIT = (
    "SELECT count(*), max(position) FROM"
    " (SELECT position FROM log_waiting WHERE authority = %s ORDER BY position LIMIT %s) AS first"
)
GIVEN = (
    "INSERT INTO log_leaf (authority, place, file_id, number)"
    " SELECT w.authority, %s + row_number() OVER (ORDER BY w.position) - 1, e.file_id, e.number"
    " FROM {waiting} w {each_with} e ON e.position = w.position"
    # In a restored database entries wait that have their places already.
    " WHERE (SELECT 1 FROM log_leaf l WHERE l.file_id = e.file_id AND l.number = e.number) IS NULL"
)
# One by one, which OFFSET keeps PostgreSQL to: while the statistics take the record for empty, it would read all of it
# for those that wait.
BY_POSITION = "JOIN LATERAL (SELECT * FROM entry WHERE position = w.position OFFSET 0)"
THAT_WAIT = "SELECT authority, position FROM log_waiting WHERE authority = %s AND position <= %s"
NO_LONGER_WAITING = "DELETE FROM log_waiting WHERE authority = %s AND position <= %s"
# One statement, which sees one state of the queue: between two, an entry with an earlier position can be committed,
# which would then leave the queue without a place.
GIVEN_AT_ONCE = f"WITH taken AS ({NO_LONGER_WAITING} RETURNING authority, position) " + GIVEN.format(
    waiting="taken", each_with=BY_POSITION
)


def waits(authority: str) -> bool:
    """Whether an entry is committed that has no place yet."""
    return bool(ask("SELECT 1 FROM log_waiting WHERE authority = %s LIMIT 1", [authority]))


def number_waiting(authority: str) -> int:
    """How many entries wait."""
    [(counted,)] = ask("SELECT count(*) FROM log_waiting WHERE authority = %s", [authority])
    return int(counted)


def size(authority: str) -> int:
    """How many places are given."""
    [(last,)] = ask("SELECT max(place) FROM log_leaf WHERE authority = %s", [authority])
    return 0 if last is None else int(last) + 1


def give_places(authority: str, *, most: int = MOST) -> None:
    """Gives the next places to those that wait, about `most` of them, in the order in which they were written."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            do(ALONE, [authority])
        [(waiting, last)] = ask(FIRST_THAT_WAIT, [authority, most])
        if waiting == 0:
            return
        begun = size(authority)
        if connection.vendor == "postgresql":
            do(GIVEN_AT_ONCE, [authority, last, begun])
            return
        # SQLite lets nobody else write until this transaction ends.
        do(GIVEN.format(waiting=f"({THAT_WAIT})", each_with="JOIN entry"), [begun, authority, last])
        do(NO_LONGER_WAITING, [authority, last])


def commitments(authority: str, first: int, last: int) -> list[bytes]:
    """What the log holds from place `first` up to and without `last`: 32 bytes of each entry."""
    found = ask(
        # Not a join: while the statistics take the record for empty, PostgreSQL reads all of it for each place.
        "SELECT (SELECT e.commitment FROM entry e WHERE e.file_id = l.file_id AND e.number = l.number)"
        " FROM log_leaf l WHERE l.authority = %s AND l.place >= %s AND l.place < %s ORDER BY l.place",
        [authority, first, last],
    )
    return [bytes.fromhex(one) for (one,) in found if one is not None]


def places_of(authority: str, file: FileId) -> dict[int, int]:
    """The places of a file's entries, by their numbers."""
    found: Sequence[tuple[Any, ...]] = ask(
        "SELECT number, place FROM log_leaf WHERE file_id = %s AND authority = %s", [file, authority]
    )
    return {int(number): int(place) for number, place in found}
