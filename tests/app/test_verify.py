"""Whoever changes the record past its triggers is found out, with the file and the entry."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, Authority, of, take

from byla.app.commands import verify
from byla.app.demo.paper import paper
from byla.app.log import triggers as log_triggers
from byla.app.store import asides, triggers
from byla.app.store.act import Request, act
from byla.app.store.guards import fallen
from byla.casefile import Aside, FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)  # type: ignore[arg-type]


TRIGGERS = {
    "sqlite": "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE NOT t.tgisinternal",
}


def drop_the_triggers() -> None:
    """As somebody would who holds the database."""
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS[connection.vendor])
        for name, table in cursor.fetchall():
            cursor.execute(
                f"DROP TRIGGER {name}" + (f" ON {table}" if connection.vendor == "postgresql" else "")
            )


@pytest.fixture
def guarded() -> FileId:
    """A file with a document in its third entry, and a person record with an erased second entry."""
    authority = Authority().found()
    person = authority.person()
    held = {
        "holder": person,
        "number": "LT-1",
        "kind": "temporary",
        "basis": "work",
        "issued_on": "2024-05-02",
        "valid_from": "2024-05-02",
        "valid_until": "2027-05-01",
        "unit": "security",
    }
    permit = take("residence_permit", "register_permit", of("ruta"), **held).file
    named, content = paper("permit.pdf", "A permit")
    answers = {"document": named, "kind": "other", "issuer": "Office", "dated": "2024-05-02"}
    answers |= {"language": "lt", "came_in": "2024-05-02"}
    request = Request(
        procedure="residence_permit",
        step="record_document",
        file=permit,
        answers=answers,
        contents={named.sha256: content},
    )
    act(request, of("ruta"))
    erasing = {"entries": ["2"], "article": "eu/gdpr:17", "reason": "Asked for by the person"}
    take("person", "erase_entries", of("dalia"), person, **erasing)
    return permit


@pytest.fixture
def permit(guarded: FileId) -> FileId:
    """The same without triggers."""
    drop_the_triggers()
    return guarded


def said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert verify.run([]) == 1
    return capsys.readouterr().out.splitlines()


def test_an_untouched_record_holds(guarded: FileId, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify.run([]) == 0
    assert "entries are as they were written" in capsys.readouterr().out


CHANGES = [
    ("UPDATE payload SET body = replace(body, 'LT-1', 'LT-2') WHERE file_id = %s AND number = 1", 1,
     "not the one that was sealed"),
    ("UPDATE payload SET salt = (SELECT p.salt FROM payload p WHERE p.file_id = payload.file_id AND p.number = 2)"
     " WHERE file_id = %s AND number = 1", 1, "not the one that was sealed"),
    ("UPDATE entry SET actor = 'somebody' WHERE file_id = %s AND number = 2", 2, "not the one that was committed to"),
    ("UPDATE entry SET true_from = '2020-01-01' WHERE file_id = %s AND number = 2", 2,
     "not the one that was committed to"),
    ("UPDATE entry SET seal = commitment WHERE file_id = %s AND number = 2", 2, "not the one that was committed to"),
    ("UPDATE payload SET salt = '' WHERE file_id = %s AND number = 2", 2, ": "),
    ("UPDATE payload SET body = '{' WHERE file_id = %s AND number = 2", 2, "cannot be read"),
    ("UPDATE entry SET type = 'residence_permit.unheard' WHERE file_id = %s AND number = 2", 2,
     "cannot be read by this Byla"),
    ("DELETE FROM payload WHERE file_id = %s AND number = 2", 2, "no erasure was recorded"),
    ("INSERT INTO aside_erasure (authority, file_id, number, by) SELECT authority, id, 2, 1 FROM file WHERE id = %s", 2,
     "marked as erased by entry 1, which does not say so"),
    ("UPDATE file SET authority = 'another' WHERE id = %s", 1, "its file of another"),
    ("DELETE FROM document WHERE file_id = %s", 3, "document that it names is not kept"),
    ("UPDATE document SET sha256 = 'ff' WHERE file_id = %s", 3, "document that it names is not kept"),
    ("UPDATE document SET content = '' WHERE file_id = %s", 3, "document is not the one that came in"),
    ("UPDATE document SET content = (SELECT p.salt FROM payload p WHERE p.file_id = document.file_id AND p.number = 2)"
     " WHERE file_id = %s", 3, "document is not the one that came in"),
    ("INSERT INTO erasure (authority, file_id, number, by) SELECT authority, id, 1, 2 FROM file WHERE id = %s", 1,
     "marked as erased by entry 2, which does not say so"),
    ("INSERT INTO payload (authority, file_id, number, salt, body) SELECT authority, id, 9, '', '{}' FROM file"
     " WHERE id = %s", 9, "belongs to no entry"),
    ("UPDATE payload SET authority = 'another' WHERE file_id = %s AND number = 2", 2, "to no entry of its authority"),
    ("UPDATE document SET authority = 'another' WHERE file_id = %s", 3, "to no entry of its authority"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "entry", "reason"), CHANGES, ids=[one[2] + " " + one[0][:24] for one in CHANGES]
)
def test_a_change_is_found_with_its_file_and_entry(
    permit: FileId, capsys: pytest.CaptureFixture[str], change: str, entry: int, reason: str
) -> None:
    sql(change, permit)
    assert any(f"({permit}) entry {entry}: " in one and reason in one for one in said(capsys)), said(capsys)


def test_a_missing_entry_is_found(permit: FileId, capsys: pytest.CaptureFixture[str]) -> None:
    for table in ("payload", "entry"):
        sql(f"DELETE FROM {table} WHERE file_id = %s AND number = 2", permit)
    assert any("entry 3: the numbers have a gap" in one for one in said(capsys))


def test_a_file_without_entries_is_found(permit: FileId, capsys: pytest.CaptureFixture[str]) -> None:
    for table in ("payload", "document", "entry"):
        sql(f"DELETE FROM {table} WHERE file_id = %s", permit)
    assert any(f"({permit}): it has no entry" in one for one in said(capsys))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("UPDATE file SET number = 'RP-2020-000001' WHERE id = %s", "another in the list of files"),
        ("UPDATE file SET opened_at = '2020-01-01' WHERE id = %s", "not opened when its first entry says"),
    ],
)
def test_what_no_entry_says_of_a_file_is_compared_too(
    permit: FileId, capsys: pytest.CaptureFixture[str], change: str, reason: str
) -> None:
    sql(change, permit)
    assert any(f"({permit}): " in one and reason in one for one in said(capsys))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        # One that nobody drew; one of an earlier year, as the last that it had.
        ([("{permit}", "{letters}-{year}-000007")], "should end in 000001"),
        ([("{permit}", "{letters}-{past}-000001")], "1 numbers were drawn, and 0 files have one"),
        # Two files that have each other's.
        (
            [("{first}", "x"), ("{second}", "PN-{year}-000001"), ("{first}", "PN-{year}-000002")],
            "should end in 000001",
        ),
    ],
)
def test_an_official_number_that_was_changed_in_both_tables_that_hold_it_is_found(
    permit: FileId, capsys: pytest.CaptureFixture[str], changes: list[tuple[str, str]], reason: str
) -> None:
    second = Authority().person()
    [[first]] = rows_of("SELECT id FROM file WHERE procedure = 'person' ORDER BY opened_at LIMIT 1")
    [[held]] = rows_of("SELECT number FROM file WHERE id = %s", permit)
    letters, year, _ = held.split("-")
    known = {"permit": permit, "first": first, "second": second}
    known |= {"letters": letters, "year": year, "past": str(int(year) - 1)}
    for file, number in changes:
        for table, key in (("file", "id"), ("file_row", "file_id")):
            sql(
                f"UPDATE {table} SET number = %s WHERE {key} = %s",
                number.format(**known),
                file.format(**known),
            )
    assert any(reason in one for one in said(capsys))


def rows_of(statement: str, *values: object) -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def guards_of(table: str) -> list[str]:
    at, named = ("tbl_name", "name") if connection.vendor == "sqlite" else ("c.relname", "t.tgname")
    joined = " WHERE " if " WHERE " not in TRIGGERS[connection.vendor] else " AND "
    with connection.cursor() as cursor:
        cursor.execute(f"{TRIGGERS[connection.vendor]}{joined}{at} = %s ORDER BY {named}", [table])
        return [name for name, _ in cursor.fetchall()]


@pytest.mark.parametrize(
    "table",
    [
        "file", "entry", "payload", "document", "erasure", "set_aside", "aside_erasure",
        "pair_set_aside", "pair_taken_back",
    ],
)  # fmt: skip
def test_a_guard_that_was_taken_off_a_table_is_found(
    guarded: FileId, capsys: pytest.CaptureFixture[str], table: str
) -> None:
    """Somebody put it aside to change the record, and forgot it, or did not."""
    own = [name for name in guards_of(table) if name != "entry_waits"]
    assert own
    sql(f"DROP TRIGGER {own[0]}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
    assert [one for one in said(capsys) if f"the guard {own[0]} is not as it was set" in one]


def test_a_guard_that_was_made_harmless_is_found(guarded: FileId, capsys: pytest.CaptureFixture[str]) -> None:
    if connection.vendor == "postgresql":
        sql("SET CONSTRAINTS ALL IMMEDIATE")
        sql("ALTER TABLE entry DISABLE TRIGGER entry_no_update")
    else:
        sql("DROP TRIGGER entry_no_update")
        sql("CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry WHEN 0 BEGIN SELECT 1; END")
    assert [one for one in said(capsys) if "the guard entry_no_update is not as it was set" in one]


@pytest.mark.parametrize(
    ("change", "guard"),
    [
        # What the function says that refuses; when it is asked; on which events.
        (
            "CREATE OR REPLACE FUNCTION record_refuses() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RETURN NEW; END $$",
            "entry_no_update",
        ),
        (
            "CREATE OR REPLACE FUNCTION entry_waits() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RETURN NULL; END $$",
            "entry_waits",
        ),
        (
            "CREATE OR REPLACE TRIGGER payload_no_delete BEFORE DELETE ON payload FOR EACH ROW"
            " WHEN (OLD.number > 100) EXECUTE FUNCTION record_erases()",
            "payload_no_delete",
        ),
        (
            "CREATE OR REPLACE TRIGGER entry_no_update BEFORE UPDATE OF actor ON entry FOR EACH ROW"
            " EXECUTE FUNCTION record_refuses()",
            "entry_no_update",
        ),
    ],
)
def test_a_guard_of_postgresql_that_does_something_else_under_the_same_name_is_found(
    guarded: FileId, change: str, guard: str
) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("the guards of SQLite have no functions, and are compared word for word")
    sql(change)
    found = [*fallen([*triggers.postgresql(), *log_triggers.postgresql()])]
    assert [one for one in found if f"the guard {guard} is not as it was set" in one]


def test_an_erasure_that_left_the_body_is_found(permit: FileId, capsys: pytest.CaptureFixture[str]) -> None:
    sql(
        "INSERT INTO payload (authority, file_id, number, salt, body) SELECT p.authority, x.file_id, x.number, p.salt,"
        " p.body FROM erasure x JOIN payload p ON p.file_id = x.file_id AND p.number = 1"
    )
    found = said(capsys)
    assert any("is to have erased it" in one for one in found)
    assert any("not the one that was sealed" in one for one in found)


def test_gdpr_9_what_lay_apart_and_outlived_the_erasure_of_its_entry_is_found(
    permit: FileId, capsys: pytest.CaptureFixture[str]
) -> None:
    [(person,)] = rows("SELECT file_id FROM erasure")
    asides.keep(
        FileId(str(person)), authority=AUTHORITY, asides=[(2, Aside(b"s" * 32, {"attitude": "Planted."}))]
    )
    found = said(capsys)
    assert any("what was kept apart from it is still there" in one and "entry 2" in one for one in found)


def test_a_damaged_database_file_is_found(
    permit: FileId, capsys: pytest.CaptureFixture[str], database: str
) -> None:
    if database != "sqlite":
        pytest.skip("PostgreSQL keeps checksums of its own")
    sql("CREATE TABLE planted (number INTEGER CHECK (number > 0))")
    sql("PRAGMA ignore_check_constraints = ON")
    sql("INSERT INTO planted VALUES (-1)")
    sql("PRAGMA ignore_check_constraints = OFF")
    assert any("the database file is damaged" in one for one in said(capsys))


def rows(statement: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()
