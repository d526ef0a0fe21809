"""Many files from one, by SQL: copies of a file that was made through `act`.

They differ from it in their ids, their numbers and where they lie; their seals hold, their commitments do not. The
triggers of the record stay on.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import AutoField, Model

from byla.app.store.models import (
    FileAgency,
    FileRow,
    FileSubject,
    PersonName,
    SearchName,
    StoredEntry,
    StoredFile,
    StoredPayload,
)
from byla.casefile import FileId


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One copy: its id, and where it lies."""

    id: str
    number: str
    unit: str = ""
    assignee: str = ""
    due: str | None = None
    record: str = ""


SQLITE_FILLING_CACHE = -1_000_000
"""In KiB, below zero as SQLite wants it: random keys in eleven indexes."""
COLUMNS = {one.name: "date" if one.name == "due" else "varchar(60)" for one in fields(Copy)}
TABLES: Mapping[type[Model], Mapping[str, str]] = {
    StoredFile: {"id": "c.id", "number": "c.number"},
    StoredEntry: {"file_id": "c.id"},
    StoredPayload: {"file_id": "c.id"},
    FileRow: {
        "file_id": "c.id",
        "number": "c.number",
        "unit": "c.unit",
        "assignee": "c.assignee",
        "due": "c.due",
    },
    FileSubject: {"file_row_id": "c.id", "record": "c.record"},
    SearchName: {"file_row_id": "c.id", "word": "c.number"},
    FileAgency: {"file_row_id": "c.id", "due": "c.due"},
    PersonName: {"file_id": "c.id"},
}
"""The tables in which a file has rows, and what differs in a copy's."""


def new_ids(number: int) -> list[str]:
    """Ids such as files have, in their order: so they are copied faster."""
    return sorted(str(uuid.uuid4()) for _ in range(number))


def copy_file(of: FileId, copies: Iterable[Copy]) -> None:
    """Makes the copies of a file, all or none."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMPORARY TABLE copies ({', '.join(f'{name} {kind}' for name, kind in COLUMNS.items())})"
        )
        _list(copies)
        for model, differing in TABLES.items():
            cursor.execute(_copying(model, differing), [of])
        cursor.execute("DROP TABLE copies")


@contextmanager
def filling() -> Iterator[None]:
    """While it lasts SQLite writes without waiting for the disk; at the end either database is as it is in service.

    PostgreSQL looks at how its rows are spread, as it does by itself some time later. SQLite never does.
    """
    if connection.vendor == "postgresql":
        yield
        _say("VACUUM ANALYZE", "CHECKPOINT")
        return
    _say("PRAGMA journal_mode=MEMORY", "PRAGMA synchronous=OFF", f"PRAGMA cache_size={SQLITE_FILLING_CACHE}")
    yield
    connection.close()
    connection.ensure_connection()


@contextmanager
def copied(ids: Iterable[str]) -> Iterator[CursorWrapper]:
    """While it lasts there is a table `copied` with these ids."""
    with filling(), connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE copied (id text)")
        cursor.executemany("INSERT INTO copied VALUES (%s)", [(one,) for one in ids])
        yield cursor
        cursor.execute("DROP TABLE copied")


def _say(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _list(copies: Iterable[Copy]) -> None:
    rows = map(astuple, copies)
    raw = connection.connection.cursor()
    if connection.vendor != "postgresql":
        raw.executemany(f"INSERT INTO copies VALUES ({', '.join('?' * len(COLUMNS))})", rows)
        return
    with raw.copy("COPY copies FROM STDIN") as into:
        for row in rows:
            into.write_row(row)


def _copying(model: type[Model], differing: Mapping[str, str]) -> str:
    numbered = {one.column for one in model._meta.concrete_fields if isinstance(one, AutoField)}
    columns = [one.column for one in model._meta.concrete_fields if one.column and one.column not in numbered]
    wanted = [differing.get(column, f't."{column}"') for column in columns]
    parent = next(column for column, value in differing.items() if value == "c.id")
    names = ", ".join(f'"{column}"' for column in columns)
    return (
        f"INSERT INTO {model._meta.db_table} ({names}) SELECT {', '.join(wanted)}"
        f" FROM {model._meta.db_table} t, copies c WHERE t.{parent} = %s"
    )
