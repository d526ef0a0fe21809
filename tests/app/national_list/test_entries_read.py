"""How entries are read from the database: in several statements where one cannot take them, and none hides another."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.app.authority import AUTHORITY
from tests.app.national_list.partner import finds, put_on

from byla.app.national_list import rows
from byla.app.national_list.replica import Replica
from byla.national_list import Identity

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_more_entries_are_asked_for_than_one_statement_takes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "AT_ONCE", 2)
    put_on(folder, *(f"{number},Petrov Ivan,,," for number in range(5)))
    ids = [f"partner:{number}" for number in range(5)]
    with CaptureQueriesContext(connection) as asked:
        assert sorted(rows.entries(AUTHORITY, ids)) == ids
    assert [one["sql"].count("partner:") for one in asked] == [2, 2, 1]


def test_an_entry_of_whose_person_nothing_is_recorded_hides_no_other(folder: Path) -> None:
    """Whoever searches for somebody else must not fail over it."""
    put_on(folder, "7,Sidarovich Mikalai,,,")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE listed_entry SET id = 'a-ban', source = '', person = 'nobody', said = '{}'")
    put_on(folder, "8,Petrov Ivan,,,")
    assert rows.entries(AUTHORITY, ["a-ban"])["a-ban"].identity == Identity()
    assert finds(Replica(AUTHORITY), "Petrov Ivan") == ["8"]
