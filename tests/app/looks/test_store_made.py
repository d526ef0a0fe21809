"""The store of looks is made by whoever looks first: whole or not at all, whoever else makes it at that moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import Barrier
from typing import Any

import psycopg
import pytest
from django.db import connections
from tests.app.looks.test_store import look, looks

from byla.app.looks import rows, schema, store
from byla.app.moment import now

pytestmark = pytest.mark.both_databases
AT_ONCE = 4


@contextmanager
def owner(url: str) -> Iterator[Any]:
    """Somebody else's connection to the store."""
    if url.startswith("sqlite"):
        held = sqlite3.connect(
            store.path_beside(url.removeprefix("sqlite:///")), timeout=0, isolation_level=None
        )
        yield held
        held.close()
        return
    with psycopg.connect(url, autocommit=True) as other:
        yield other


def has_looks(url: str) -> bool:
    listed = {"sqlite": "sqlite_master WHERE name", "postgresql": "pg_tables WHERE tablename"}
    with owner(url) as held:
        found = held.execute(f"SELECT 1 FROM {listed[url.partition(':')[0]]} = 'look'").fetchone()
    return found is not None


def make() -> None:
    """On a connection of its own, as another process makes it."""
    held = store._connection(connections["default"].settings_dict)
    schema.make(held)
    held.close()


def test_those_who_make_it_at_the_same_moment_wait_for_each_other(own_database: str) -> None:
    """As workers that start together."""
    gate = Barrier(AT_ONCE)

    def begins(_: int) -> None:
        gate.wait(timeout=60)
        make()

    with ThreadPoolExecutor(AT_ONCE) as workers:
        list(workers.map(begins, range(AT_ONCE)))
    rows.keep(look(now()))
    assert len(looks("demo")) == 1


def test_who_adds_to_an_older_store_on_sqlite_waits_for_who_does_the_same(
    own_database: str, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it has read what is there, is overtaken before it adds, and is refused: with it each look is."""
    if database == "postgresql":
        pytest.skip("its lock stands in the test above")
    monkeypatch.setattr(store, "SQLITE_WAITS_SECONDS", 60)
    rows.keep(look(now()))
    with owner(own_database) as other, ThreadPoolExecutor(1) as workers:
        other.execute("DROP TRIGGER look_expiry_no_young")
        other.execute("BEGIN IMMEDIATE")
        other.execute(schema._sqlite()[-1])
        making = workers.submit(make)
        wait([making], timeout=1)
        other.execute("COMMIT")
        making.result()


def test_a_store_that_cannot_be_made_is_said_so_with_nothing_half_done_and_made_later(
    own_database: str,
) -> None:
    with owner(own_database) as held:
        held.execute("CREATE TABLE glass (something text)")
    for _ in range(2):
        with pytest.raises(store.NotRecorded, match="authority"):
            rows.keep(look(now()))
        assert not has_looks(own_database)
    with owner(own_database) as held:
        held.execute("DROP TABLE glass")
    rows.keep(look(now()))
    assert len(looks("demo")) == 1
