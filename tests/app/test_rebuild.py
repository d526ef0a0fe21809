"""Projections are only a reading of the record: dropped and made again they are the same, and what differs is said."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, Authority, of, take

from byla.app.commands import rebuild
from byla.app.moment import now
from byla.app.store.upkeep import batches, differences, refresh
from byla.app.store.who import by_job, situation
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
TABLES = (
    "file_row",
    "file_agency",
    "file_named",
    "file_barred",
    "file_subject",
    "search_name",
    "person_name",
    "file_passage",
    "identity",
)


def sql(statement: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return sorted(cursor.fetchall(), key=repr) if cursor.description else []


def everything() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every projection, without the keys that a table gives itself."""
    columns = {
        "file_row": "*",
        "person_name": "*",
        "identity": "file_id, authority, said",
        "search_name": "file_row_id, authority, word",
    }
    columns |= {
        "file_agency": "file_row_id, authority, agency",
        "file_subject": "file_row_id, authority, record",
        "file_passage": "file_row_id, authority, mark",
    }
    named = dict.fromkeys(("file_named", "file_barred"), 'file_row_id, authority, "user"')
    return {table: sql(f"SELECT {({**columns, **named})[table]} FROM {table}") for table in TABLES}


@pytest.fixture
def person() -> FileId:
    """A person record of which one official must not know."""
    person = Authority().found().person()
    take("person", "limit_access", of("jonas"), person, named="ruta jonas", reason="Relatives work here")
    take("person", "declare_conflict", of("jonas"), person, reason="A cousin")
    return person


def test_what_is_dropped_comes_back_the_same(person: FileId) -> None:
    before = everything()
    assert all(
        before[table] for table in ("file_row", "file_named", "file_barred", "search_name", "person_name")
    )
    for table in (*TABLES[1:], "file_row"):
        sql(f"DELETE FROM {table}")
    assert rebuild.run([]) == 0
    assert everything() == before


def test_check_finds_nothing_where_nothing_differs(
    person: FileId, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rebuild.run(["--check"]) == 0
    assert capsys.readouterr().out == ""


SPOILED = [
    ("UPDATE file_row SET unit = 'citizens' WHERE procedure = 'person'", "unit"),
    ("UPDATE file_row SET due = '2020-01-01' WHERE procedure = 'person'", "due"),
    ("DELETE FROM file_barred", "barred"),
    ("DELETE FROM file_named WHERE \"user\" = 'ruta'", "named"),
    ("DELETE FROM search_name WHERE word = 'вольга'", "word"),
    ("UPDATE person_name SET name = 'Somebody Else'", "name"),
]


@pytest.mark.parametrize(("spoil", "what"), SPOILED, ids=[what for _, what in SPOILED])
def test_check_says_what_differs_and_changes_nothing(
    person: FileId, capsys: pytest.CaptureFixture[str], spoil: str, what: str
) -> None:
    sql(spoil)
    before = everything()
    assert rebuild.run(["--check"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 1
    assert said[0].startswith(f"{person}: {what} is ")
    assert everything() == before


def test_a_file_without_any_projection_is_found(person: FileId) -> None:
    for table in (*TABLES[1:], "file_row"):
        sql(f"DELETE FROM {table}")
    found = differences(AUTHORITY, situation(by_job(AUTHORITY, "rebuild"), now()))
    assert {one.file for one in found} == {person, f"office:{AUTHORITY}"}


def test_refresh_touches_only_what_has_moved(person: FileId) -> None:
    today = situation(by_job(AUTHORITY, "nightly"), now())
    [files] = batches(AUTHORITY)
    assert refresh(files, AUTHORITY, today) == []
    sql("UPDATE file_row SET next_step = 'dance' WHERE procedure = 'person'")
    assert refresh(files, AUTHORITY, today) == [person]
    assert refresh(files, AUTHORITY, today) == []


def test_batches_give_every_file_once(person: FileId, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("byla.app.store.upkeep.BATCH", 1)
    assert [len(files) for files in batches(AUTHORITY)] == [1, 1]
    assert list(batches("another")) == []
