"""Every table of the record refuses every change, by the database itself: a guard for each, tried one by one.

`test_forged_rows` tries the ways around them.
"""

from __future__ import annotations

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from tests.app.authority import AUTHORITY, Authority, done, of, take

from byla.app.log import leaves
from byla.app.moment import today
from byla.app.store import asides
from byla.app.store.act import Request, act
from byla.app.store.read import load
from byla.casefile import Aside, Attachment, FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
TABLES = ("file", "entry", "payload", "document", "erasure", "set_aside", "aside_erasure", "log_leaf")
KEYS = [
    ("file", ["rowid"]),
    ("file", ["id"]),
    ("file", ["authority", "procedure", "number"]),
    ("entry", ["position"]),
    ("entry", ["file_id", "number"]),
    ("log_leaf", ["rowid"]),
    ("log_leaf", ["authority", "place"]),
    ("log_leaf", ["file_id", "number"]),
    *((table, ["rowid"]) for table in ("payload", "document", "erasure", "set_aside", "aside_erasure")),
    *(
        (table, ["file_id", "number"])
        for table in ("payload", "document", "erasure", "set_aside", "aside_erasure")
    ),
]
"""What a row cannot share with another: each unique key, and the number that SQLite gives a row."""
OF_EACH_KEY = {"id", "number", "place", "position"}
"""A column of each, without which two rows do not share it."""
CAME_BACK = {
    "payload": "(authority, file_id, number, salt, body) VALUES ('demo', %s, 2, %s, '{}')",
    "document": "(authority, file_id, number, sha256, content) VALUES ('demo', %s, 2, '', %s)",
    "set_aside": "(authority, file_id, number, content) VALUES ('demo', %s, 2, %s)",
}
PAPER = b"%PDF-1.7 a receipt"


@pytest.fixture
def person() -> FileId:
    """Each table holds a row. Of the person's file, entry 2 was erased, and what lay apart from it."""
    authority = Authority().found()
    person = authority.person()
    for number in (2, 3):
        aside = Aside(b"s" * 32, {"attitude": "The planted sentence."})
        asides.keep(person, authority=AUTHORITY, asides=[(number, aside)])
    erased = {"entries": ["2"], "article": "eu/gdpr:17", "reason": "Asked for"}
    take("person", "erase_entries", of("dalia"), person, **erased)
    records_document(authority.renewal(person))
    leaves.give_places(AUTHORITY)
    return person


def records_document(file: FileId) -> None:
    day = today().isoformat()
    sent = Attachment("receipt.pdf", "application/pdf", "0" * 64, len(PAPER))
    said = {
        "document": sent,
        "kind": "other",
        "issuer": "A body",
        "dated": day,
        "came_in": day,
        "language": "lt",
    }
    request = Request(
        procedure="residence_permit",
        step="record_document",
        file=file,
        answers=said,
        contents={sent.sha256: PAPER},
    )
    done(act(request, of("ruta")))


def refused(table: str, statement: str, *values: object) -> None:
    """The guard of that very table says no."""
    with (
        pytest.raises((DatabaseError, IntegrityError), match=f"append-only: {table} takes no"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, values)  # type: ignore[arg-type]


@pytest.mark.parametrize("table", TABLES)
def test_no_row_changes(person: FileId, table: str) -> None:
    refused(table, f"UPDATE {table} SET authority = authority")


@pytest.mark.parametrize("table", TABLES)
def test_no_row_goes(person: FileId, table: str) -> None:
    refused(table, f"DELETE FROM {table}")


@pytest.mark.parametrize("table", TABLES)
def test_no_row_takes_the_place_of_another(person: FileId, database: str, table: str) -> None:
    if database != "sqlite":
        pytest.skip("PostgreSQL has no REPLACE, and a key that stands is refused by its own constraint")
    with connection.cursor() as cursor:
        # Otherwise the row that gives way would fire the guard against removal.
        cursor.execute("PRAGMA recursive_triggers = OFF")
    refused(table, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")


@pytest.mark.parametrize(("table", "key"), KEYS)
def test_no_row_gives_way_to_one_that_shares_a_single_key_with_it(
    person: FileId, database: str, table: str, key: list[str]
) -> None:
    if database != "sqlite":
        pytest.skip("PostgreSQL has no REPLACE")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers = OFF")
        cursor.execute(f"SELECT name FROM pragma_table_info('{table}')")
        columns = sorted({name for (name,) in cursor.fetchall()} | set(key))
    values = ["9999" if one in OF_EACH_KEY - set(key) else f'"{one}"' for one in columns]
    names = ", ".join(f'"{one}"' for one in columns)
    refused(
        table, f"INSERT OR REPLACE INTO {table} ({names}) SELECT {', '.join(values)} FROM {table} LIMIT 1"
    )


@pytest.mark.parametrize("table", TABLES)
def test_no_table_is_emptied(person: FileId, database: str, table: str) -> None:
    if database != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    with connection.cursor() as cursor:
        # What waits for the end of the transaction would bar it too.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    refused(table, f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize("table", sorted(CAME_BACK))
def test_gdpr_17_what_was_erased_does_not_come_back(person: FileId, table: str) -> None:
    refused(table, f"INSERT INTO {table} {CAME_BACK[table]}", person, b"salt")


@pytest.mark.parametrize("table", ["erasure", "aside_erasure"])
def test_nothing_is_erased_that_no_entry_of_the_file_tells_of(person: FileId, table: str) -> None:
    newest = load(person, authority=AUTHORITY).version
    assert load(person, authority=AUTHORITY).entries[-1].header.type == "casefile.erased"
    for by in (1, newest + 1):  # an entry that erases nothing, and none
        statement = f'INSERT INTO {table} (authority, file_id, number, "by") VALUES (%s, %s, 3, %s)'
        refused(table, statement, AUTHORITY, person, by)
