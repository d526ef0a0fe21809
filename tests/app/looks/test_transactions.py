"""What is written into the store of looks is written whole or not at all, and nobody takes its turn meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress

import pytest
from django.db import DatabaseError
from tests.app.looks.test_store import look, looks
from tests.databases import Databases, pointed_at

from byla.app.looks import rows, store
from byla.app.moment import now

pytestmark = pytest.mark.both_databases
WRITTEN = "INSERT INTO look_expiry (at, before, provision) VALUES ('1', '1', 'x')"
REFUSED = "INSERT INTO look_expiry (at, before, provision) VALUES ('1', '9', 'x') RETURNING id"


def ends() -> int:
    [(count,)] = store.asked("SELECT count(*) FROM look_expiry", [])
    return int(count)


def written_and_refused() -> None:
    with store.written() as cursor:
        cursor.execute(WRITTEN)
        cursor.execute(REFUSED)


def written_and_broken_off() -> None:
    """As a backup with a line that is none."""
    with store.written() as cursor:
        cursor.execute(WRITTEN)
        raise ValueError("no line")


def written_and_refusal_passed_over() -> None:
    with store.written() as cursor:
        cursor.execute(WRITTEN)
        with suppress(DatabaseError):
            cursor.execute(REFUSED)
            cursor.fetchone()


@pytest.mark.parametrize(
    ("act", "error", "said"),
    [
        (written_and_refused, store.NotRecorded, "only added to"),
        (written_and_broken_off, ValueError, "no line"),
    ],
)
def test_of_what_ends_midway_nothing_stays_the_cause_is_said_and_the_next_is_written(
    own_database: str, act: Callable[[], None], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        act()
    assert ends() == 0
    rows.keep(look(now()))
    assert len(looks("demo")) == 1


def test_where_postgresql_wrote_nothing_it_is_not_taken_for_written(own_database: str, database: str) -> None:
    """It takes back the whole transaction in which something was refused, whoever goes on after it."""
    if database == "sqlite":
        pytest.skip("SQLite takes back the refused statement alone")
    with pytest.raises(store.NotRecorded, match="aborted"):
        written_and_refusal_passed_over()
    assert ends() == 0


def test_who_writes_on_sqlite_has_their_turn_from_the_beginning_on(own_database: str, database: str) -> None:
    """What was read before it is written, as whether a glass was reviewed, is true until then for every process."""
    if database == "postgresql":
        pytest.skip("PostgreSQL lets several write")
    rows.keep(look(now()))
    other = sqlite3.connect(store.path_beside(own_database.removeprefix("sqlite:///")), timeout=0)
    with store.written() as cursor:
        cursor.execute("SELECT count(*) FROM look_expiry")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute(WRITTEN)
        cursor.execute(WRITTEN)
    other.close()
    assert ends() == 1


def test_whoever_turns_to_another_record_leaves_no_connection_behind(
    own_database: str, database: str, request: pytest.FixtureRequest
) -> None:
    """A server takes so many and no more."""
    rows.keep(look(now()))
    first = store.database()
    databases: Databases = request.getfixturevalue(f"{database}_databases")
    url = databases.copy()
    with pointed_at(url):
        assert looks("demo") == []
    databases.drop(url)
    assert first.connection is None
