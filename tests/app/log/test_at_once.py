"""Several at once on PostgreSQL: what commits late, while places are given, and two that give them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from tests.app.authority import AUTHORITY
from tests.app.log.conftest import sequencer_in
from tests.app.log.writing import ENTRY, FILE, append

from byla.app.log import leaves

pytestmark = pytest.mark.both_databases


@pytest.mark.slow
def test_what_commits_late_is_not_passed_over(own_database: str, tmp_path: Path, database: str) -> None:
    """A position is drawn before the commit: a cursor over positions would have passed it."""
    if database == "sqlite":
        pytest.skip("SQLite has one writer at a time: nothing commits late")
    log, late = sequencer_in(tmp_path), written_late()
    append(4)
    assert log.cover().size == 4
    late.commit()
    late.close()
    assert log.cover().size == 5
    assert places() == [4, 0, 1, 2, 3]


@pytest.mark.slow
def test_what_commits_while_places_are_given_waits_for_the_next(
    own_database: str, tmp_path: Path, database: str
) -> None:
    """Its position is lower than those that leave the queue; it came into the queue after them."""
    if database == "sqlite":
        pytest.skip("SQLite has one writer at a time: nothing commits while places are given")
    log, late = sequencer_in(tmp_path), written_late()
    append(4)
    with connection.cursor() as cursor:
        cursor.execute(SLOWLY)
    committing = threading.Timer(SECONDS_OF_GIVING / 2, late.commit)
    committing.start()
    assert log.cover().size == 4
    committing.join()
    late.close()
    assert log.cover().size == 5
    assert places() == [4, 0, 1, 2, 3]


@pytest.mark.slow
def test_who_gives_places_waits_for_whoever_gives_them_already(own_database: str, database: str) -> None:
    """Otherwise both would count from the same place on, and the second be refused by the database."""
    if database == "sqlite":
        pytest.skip("SQLite lets nobody else write")
    append(4)
    with transaction.atomic():
        leaves.give_places(AUTHORITY)
        (second := Elsewhere()).start()
        second.waits_for_a_lock()
    second.join()
    assert second.refused is None
    assert places() == [0, 1, 2, 3, 4]


class Elsewhere(threading.Thread):
    """Somebody who writes an entry and gives it its place, over a connection of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: DatabaseError | None = None
        self.process = 0

    def run(self) -> None:
        append(1)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            [(self.process,)] = cursor.fetchall()
        try:
            leaves.give_places(AUTHORITY)
        except DatabaseError as error:
            self.refused = error
        finally:
            connection.close()

    def waits_for_a_lock(self) -> None:
        """Returns when it does."""
        with connection.cursor() as cursor:
            while True:
                cursor.execute("SELECT 1 FROM pg_locks WHERE pid = %s AND NOT granted", [self.process])
                if cursor.fetchall() or not self.is_alive():
                    return


SECONDS_OF_GIVING = 1
SLOWLY = (
    "CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS"
    f" $$ BEGIN PERFORM pg_sleep({SECONDS_OF_GIVING}); RETURN NULL; END $$;"
    " CREATE TRIGGER slowly AFTER INSERT ON log_leaf FOR EACH STATEMENT EXECUTE FUNCTION slowly()"
)


def written_late() -> BaseDatabaseWrapper:
    """A connection whose transaction has drawn the first position and has not ended."""
    late = connections.create_connection("default")
    late.inc_thread_sharing()
    late.set_autocommit(False)
    with late.cursor() as cursor:
        cursor.execute(FILE, ["late", AUTHORITY, "late"])
        cursor.execute(ENTRY, [AUTHORITY, "late", 1, "c" * 64])
    return late


def places() -> list[int]:
    """The places of the entries, in the order of their positions."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT l.place, e.position FROM log_leaf l JOIN entry e USING (file_id, number) ORDER BY 2"
        )
        return [place for place, _ in cursor.fetchall()]
