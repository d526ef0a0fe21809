"""The store of looks, reached by connections of its own: whatever the record's transactions do, it neither waits for
them nor is rolled back with them.

On SQLite it is a file beside the record, whose one writer it would else have to wait for; on PostgreSQL tables in the
same database. A look is committed before what it tells of leaves the server. Commits of looks at pages do not wait for
the disk: a process that dies loses none; a machine that loses its power, or a PostgreSQL that is killed, loses what was
not written yet, under a second on PostgreSQL, half a minute on SQLite at most. A search of the national list, a hit, an
export and a broken glass wait for the disk and are never lost.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler

from byla.app.looks import schema

SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA recursive_triggers=ON"
SQLITE_WAITS_SECONDS = 5
"""For the writing of another look, which takes less than a thousandth of it."""
RESTED_SECONDS = 1.0
"""A connection that was used since is not asked first whether it lives: that would cost a journey a look."""
_held = threading.local()
_turn = threading.Lock()
"""Whoever writes to SQLite in this process: it wakes nobody who waits for it, they sleep and try again, and one of many
would be refused in the end.
"""
_made: set[str] = set()
"""The stores whose tables this process has seen."""


class NotRecorded(RuntimeError):
    """It could not be recorded that somebody looked, so nothing may be shown: a full disk, or a store that is away."""


def path_beside(record: str) -> str:
    """Where looks lie beside an SQLite record: `byla.sqlite3` has `byla.looks.sqlite3`."""
    path = Path(record)
    return str(path.with_name(f"{path.stem}.looks{path.suffix}"))


def database() -> BaseDatabaseWrapper:
    """This thread's connection to the store, which has its tables. Raises NotRecorded."""
    of_record = connections[DEFAULT_DB_ALIAS].settings_dict
    record = str(of_record["NAME"])
    held: tuple[str, BaseDatabaseWrapper] | None = getattr(_held, "connection", None)
    if held is None or held[0] != record:
        if held is not None:
            held[1].close()
        held = _held.connection = (record, _connection(of_record))
    try:
        _look_after(held[1])
        if record not in _made:
            schema.make(held[1])
            _made.add(record)
    except DatabaseError as broken:
        raise NotRecorded(str(broken)) from broken
    return held[1]


def has_tables() -> bool:
    """Whether this process has used the store that belongs to the record, which has its tables from then on."""
    return str(connections[DEFAULT_DB_ALIAS].settings_dict["NAME"]) in _made


def _look_after(held: BaseDatabaseWrapper) -> None:
    """A connection that failed, or that rested for a while, is asked whether it lives before it is used."""
    at, before = time.monotonic(), getattr(_held, "used", 0.0)
    _held.used = at
    if held.errors_occurred or at - before > RESTED_SECONDS:
        held.close_if_unusable_or_obsolete()


@contextmanager
def written(*, at_once: bool = False) -> Iterator[Any]:
    """A transaction of the store, given its cursor; `at_once` waits for the disk. Raises NotRecorded."""
    try:
        held = database()
        with _sqlite(held, at_once) if held.vendor == "sqlite" else _postgresql(held, at_once) as cursor:
            yield cursor
    except DatabaseError as broken:
        raise NotRecorded(str(broken)) from broken


@contextmanager
def _sqlite(held: Any, at_once: bool) -> Iterator[Any]:
    with _turn, held.cursor() as cursor:
        cursor.execute(f"PRAGMA synchronous={'FULL' if at_once else 'NORMAL'}")
        cursor.execute("BEGIN IMMEDIATE")
        try:
            yield cursor
        except BaseException:
            cursor.execute("ROLLBACK")
            raise
        cursor.execute("COMMIT")


@contextmanager
def _postgresql(held: Any, at_once: bool) -> Iterator[Any]:
    """In two journeys to the server: the beginning travels with the first row, the end with the last."""
    with held.cursor() as cursor, held.wrap_database_errors:
        try:
            with held.connection.pipeline():
                cursor.execute("BEGIN")
                cursor.execute(f"SET LOCAL synchronous_commit = {'on' if at_once else 'off'}")
                yield cursor
                # After a refused statement the server passes it over: leaving the pipeline then says so.
                cursor.execute("COMMIT")
        finally:
            held.connection.rollback()


def asked(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """What the store answers. Raises NotRecorded."""
    try:
        with database().cursor() as cursor:
            cursor.execute(statement, values)
            return list(cursor.fetchall())
    except DatabaseError as broken:
        raise NotRecorded(str(broken)) from broken


def _connection(of_record: Any) -> BaseDatabaseWrapper:
    """A connection that Django's own list does not hold, so that no transaction of the record is begun on it."""
    own = dict(of_record)
    if own["ENGINE"].endswith("sqlite3"):
        own["NAME"] = path_beside(str(own["NAME"]))
        own["OPTIONS"] = {
            "init_command": SQLITE_PRAGMAS,
            "timeout": SQLITE_WAITS_SECONDS,
            "transaction_mode": "IMMEDIATE",
        }
    # A reader must not pay for opening a file or a session each time.
    own |= {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True, "ATOMIC_REQUESTS": False, "AUTOCOMMIT": True}
    made = ConnectionHandler({DEFAULT_DB_ALIAS: own})[DEFAULT_DB_ALIAS]
    made.inc_thread_sharing()
    return made
