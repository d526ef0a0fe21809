"""Bytes of the record, changed one at a time: of SQLite's file, and of values in rows of PostgreSQL."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection, transaction

from byla.app.log.checking import wrong
from byla.app.log.sequencer import of_this_installation
from byla.app.store.driver import ask, do
from byla.app.store.verifying import broken
from drills.pages import Pages
from drills.tally import Tally, changed

LOG = of_this_installation()
RECORD = {
    "file": "id", "entry": "position", "payload": "file_id, number", "document": "file_id, number",
    "erasure": "file_id, number", "set_aside": "file_id, number", "aside_erasure": "file_id, number",
    "log_leaf": "place",
}  # fmt: skip
"""The tables that hold what was recorded, and where it stands in the log, with an order of their rows."""
BESIDE = {"entry.position": "entry.position, by which an entry waits for the place that it has"}
"""Values that say nothing of the record, though they stand in its rows."""


def holds() -> bool:
    """Whether `./byla verify` and `./byla log verify` say that all is as it was written."""
    try:
        return not any(True for _ in broken()) and not any(True for _ in wrong(LOG, LOG.keys().public))
    except (DatabaseError, UnicodeDecodeError):
        return False


def in_sqlite(flips: int, drawn: random.Random) -> Tally:
    """Any byte of the database's file; the control is its own check. It is one of the record where that then does not
    read the same, word for word.
    """
    tally = Tally("SQLite's file")
    ask("PRAGMA wal_checkpoint(TRUNCATE)", [])
    path, pages, said = Path(str(connection.settings_dict["NAME"])), Pages.read(RECORD), _record()
    connection.close()
    true = path.read_bytes()
    while tally.counted < flips:
        at = drawn.randrange(len(true))
        path.write_bytes(changed(true, at, drawn))
        if _record() == said:
            found = "" if holds() else ", found all the same"
            tally.beside[f"{pages.beside(true, at)}{found}"] += 1
        else:
            tally.count(holds(), f"byte {at}: {pages.owner(at)}")
            tally.count_control(_sqlite_holds())
        connection.close()
        for journal in path.parent.glob(f"{path.name}-*"):
            journal.unlink()
    path.write_bytes(true)
    return tally


def _sqlite_holds() -> bool:
    try:
        return ask("PRAGMA integrity_check", []) == [("ok",)]
    except (DatabaseError, UnicodeDecodeError):
        return False


def _record() -> list[Any] | None:
    """All that was recorded, as the database reads it, and the guards that stand in it."""
    try:
        guards = ask("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name", [])
        return [guards, *(ask(f"SELECT * FROM {table} ORDER BY {by}", []) for table, by in RECORD.items())]
    except (DatabaseError, UnicodeDecodeError):
        return None


def in_postgresql(flips: int, drawn: random.Random) -> Tally:
    """A byte of a value in a row of the record, its guards being put aside as only a superuser can."""
    tally = Tally("rows of PostgreSQL")
    rows = [(table, row) for table in RECORD for row in range(ask(f"SELECT count(*) FROM {table}", [])[0][0])]
    columns = {
        table: [name for (name,) in ask("SELECT column_name FROM information_schema.columns WHERE table_name = %s"
                                        " ORDER BY ordinal_position", [table])]
        for table in RECORD
    }  # fmt: skip
    while tally.counted < flips:
        table, number = drawn.choice(rows)
        column = drawn.choice(columns[table])
        if f"{table}.{column}" in BESIDE:
            tally.beside[BESIDE[f"{table}.{column}"]] += 1
            continue
        held = _row_holds(table, number, column, drawn)
        if held is not None:
            tally.count(held, f"{table}.{column}")
    return tally


def _row_holds(table: str, number: int, column: str, drawn: random.Random) -> bool | None:
    """Whether nothing is found once a byte of that value is another; None where it has none. What the database does
    not take is found.
    """
    try:
        with transaction.atomic():
            do("SET LOCAL session_replication_role = replica", [])
            [(at, value)] = ask(
                f'SELECT ctid::text, "{column}" FROM {table} ORDER BY {RECORD[table]} OFFSET %s LIMIT 1',
                [number],
            )
            if value is None or value in ("", b""):
                return None
            with connection.cursor() as cursor:
                cursor.execute(
                    f'UPDATE {table} SET "{column}" = %s WHERE ctid = %s::tid', [_other(value, drawn), at]
                )
            held = holds()
            transaction.set_rollback(True)
            return held
    except (DatabaseError, UnicodeDecodeError, ValueError):
        return False


def _other(value: Any, drawn: random.Random) -> Any:
    """The value with one byte of it changed."""
    if isinstance(value, int):
        return value ^ drawn.randrange(1, 256) << 8 * drawn.randrange(2)
    if isinstance(value, date):
        return date.fromordinal(value.toordinal() ^ drawn.randrange(1, 256))
    if isinstance(value, str):
        raw = value.encode()
        return changed(raw, drawn.randrange(len(raw)), drawn).decode()
    return changed(bytes(value), drawn.randrange(len(bytes(value))), drawn)
