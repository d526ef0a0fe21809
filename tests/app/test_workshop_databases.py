"""The promises that tests/conftest.py makes to test authors, kept on both databases."""

from __future__ import annotations

import threading

import pytest
from django.db import IntegrityError, connection, connections, transaction

from byla.app.accounts.models import User

pytestmark = pytest.mark.both_databases


def pragma(name: str) -> object:
    with connection.cursor() as cursor:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.django_db
@pytest.mark.parametrize("turn", [1, 2])
def test_what_a_test_writes_is_rolled_back(turn: int, official, database: str) -> None:
    assert connection.vendor == database
    assert User.objects.count() == 0
    official("ruta")


def test_a_database_of_its_own_commits_for_other_threads(own_database: str, official, database: str) -> None:
    official("ruta")
    seen = []

    def look() -> None:
        seen.append((connection.vendor, User.objects.count()))
        connections.close_all()

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [(database, 1)]


def test_a_database_of_its_own_begins_empty(own_database: str) -> None:
    assert User.objects.count() == 0


def test_two_officials_cannot_have_one_username(own_database: str, official) -> None:
    official("ruta")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(authority="demo", username="ruta", name="Another")


def test_sqlite_has_the_options_that_the_record_depends_on(own_database: str, database: str) -> None:
    if database == "sqlite":
        assert (pragma("journal_mode"), pragma("synchronous")) == ("wal", 2)
        assert (pragma("foreign_keys"), pragma("recursive_triggers")) == (1, 1)
        assert pragma("secure_delete") == 1
        # Debian's SQLite overwrites unasked; not every build does, so that it must be asked.
        assert "secure_delete=ON" in connection.settings_dict["OPTIONS"]["init_command"]
