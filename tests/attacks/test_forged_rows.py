"""Whoever holds the application's own connection to the database cannot unmake the record by it: not through a key that
no guard looks at, not through a table of the same name, not by bringing back what was erased.

Not defended here, and by no trigger: the owner of the tables, who can take the triggers off. `./byla verify` finds what
was done then.
"""

from __future__ import annotations

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from tests.app.authority import Authority, of, take
from tests.app.log.writing import append

from byla.casefile import FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def person() -> FileId:
    return Authority().found().person()


def sql(statement: str, *values: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)  # type: ignore[arg-type]
        return cursor.fetchall() if cursor.description else []


def refused(statement: str, *values: object) -> None:
    with pytest.raises((DatabaseError, IntegrityError), match="append-only"), transaction.atomic():
        sql(statement, *values)


def erased(person: FileId) -> None:
    answers = {"entries": ["2"], "article": "eu/gdpr:17", "reason": "Asked for"}
    take("person", "erase_entries", of("dalia"), person, **answers)


def test_a_file_does_not_give_way_to_another_of_its_number(person: FileId, database: str) -> None:
    """SQLite's REPLACE removes every row that is in the way, by whichever unique key."""
    if database != "sqlite":
        pytest.skip("PostgreSQL has no REPLACE")
    sql("PRAGMA recursive_triggers = OFF")
    refused(
        "INSERT OR REPLACE INTO file (id, authority, procedure, number, opened_at)"
        " SELECT 'forged', authority, procedure, number, opened_at FROM file WHERE id = %s",
        person,
    )


@pytest.mark.parametrize(
    ("table", "columns", "values"),
    [
        ("file", "id, authority, procedure, number, opened_at", "'forged', 'x', 'x', 'x', 'x'"),
        ("payload", "authority, file_id, number, salt, body", "'x', file_id, 99, salt, body"),
    ],
)
def test_a_row_does_not_give_way_by_the_number_that_sqlite_gives_it(
    person: FileId, database: str, table: str, columns: str, values: str
) -> None:
    if database != "sqlite":
        pytest.skip("PostgreSQL has no REPLACE")
    sql("PRAGMA recursive_triggers = OFF")
    refused(f"INSERT OR REPLACE INTO {table} (rowid, {columns}) SELECT rowid, {values} FROM {table} LIMIT 1")


def test_a_table_of_the_same_name_gives_no_leave_to_erase(person: FileId) -> None:
    """A temporary table stands before the real one wherever a name is looked up."""
    with transaction.atomic():
        sql('CREATE TEMPORARY TABLE erasure (authority text, file_id text, number integer, "by" integer)')
        sql("INSERT INTO erasure VALUES ('demo', %s, 2, 1)", person)
        refused("DELETE FROM payload WHERE file_id = %s AND number = 2", person)
        sql("DROP TABLE erasure" if connection.vendor == "postgresql" else "DROP TABLE temp.erasure")


def test_a_table_of_the_same_name_keeps_no_entry_out_of_the_log(person: FileId) -> None:
    [(before,)] = sql("SELECT count(*) FROM log_waiting")
    with transaction.atomic():
        sql("CREATE TEMPORARY TABLE log_waiting (authority text, position bigint)")
        append(3)
        sql("DROP TABLE log_waiting" if connection.vendor == "postgresql" else "DROP TABLE temp.log_waiting")
    assert sql("SELECT count(*) FROM log_waiting") == [(before + 3,)]


def test_nothing_is_erased_by_an_entry_that_erases_nothing(person: FileId) -> None:
    refused("INSERT INTO erasure (authority, file_id, number, \"by\") VALUES ('demo', %s, 2, 1)", person)


def test_what_was_erased_does_not_come_back(person: FileId) -> None:
    """Somebody has a backup: the payload fits its seal, and nothing else would tell."""
    salt, body = sql("SELECT salt, body FROM payload WHERE file_id = %s AND number = 2", person)[0]
    erased(person)
    refused(
        "INSERT INTO payload (authority, file_id, number, salt, body) VALUES ('demo', %s, 2, %s, %s)",
        person,
        salt,
        body,
    )
