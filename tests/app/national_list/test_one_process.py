"""What one process answers from its own index, day after day and change after change, without reading all anew."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY
from tests.app.national_list.partner import finds, put_on

from byla.app.moment import today
from byla.app.national_list import base, importing
from byla.app.national_list.replica import Replica

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
TOMORROW = today() + timedelta(days=1)


def test_the_day_alone_puts_an_entry_on_the_list_and_takes_it_off(folder: Path) -> None:
    put_on(folder, f"7,Sidarovich Mikalai,,{TOMORROW},{TOMORROW}")
    process = Replica(AUTHORITY)
    days = [today(), TOMORROW, TOMORROW + timedelta(days=1), TOMORROW, today()]
    assert [finds(process, "Sidarovich", on=day) for day in days] == [[], ["7"], [], ["7"], []]


def test_who_begins_from_the_file_of_an_earlier_day_holds_the_list_of_this_day(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "WORTH_KEEPING", 1)
    put_on(folder, f"7,Sidarovich Mikalai,,{TOMORROW},", f"8,Petrov Ivan,,,{today()}")
    assert finds(Replica(AUTHORITY), "Petrov Ivan") == ["8"]
    assert len(list((folder / "state").rglob("*.index"))) == 1
    process = Replica(AUTHORITY)
    assert finds(process, "Sidarovich Mikalai", on=TOMORROW) == ["7"]
    assert finds(process, "Petrov Ivan", on=TOMORROW) == []


@pytest.mark.parametrize("many", [0, 1, 2], ids=["never changed", "an entry", "everything at once"])
def test_who_has_read_the_list_does_not_read_all_of_it_for_each_search(
    many: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search at the border must not wait until a long list is read anew."""
    monkeypatch.setattr(importing, "MOST_CHANGES", 1)
    if many:
        put_on(folder, *("7,Sidarovich Mikalai,,,", "8,Petrov Ivan,,,")[:many])
    process = Replica(AUTHORITY)
    finds(process, "Petrov Ivan")
    read = process._index
    finds(process, "Petrov Ivan")
    finds(process, "Petrov Ivan", on=TOMORROW)
    assert process._index is read


def test_a_version_that_was_drawn_again_is_known_by_its_mark(folder: Path) -> None:
    """After a restored backup another change stands under the number that the process had read."""
    put_on(folder, "7,Sidarovich Mikalai,,,")
    process = Replica(AUTHORITY)
    assert finds(process, "Sidarovich Mikalai") == ["7"]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM listed_entry")
        cursor.execute("UPDATE list_change SET mark = %s", ["f" * 32])
    assert finds(process, "Sidarovich Mikalai") == []
