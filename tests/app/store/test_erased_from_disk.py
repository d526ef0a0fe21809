"""What was erased lies nowhere in SQLite's own files either, once its log has been written back."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from tests.app.authority import Authority, of, take

RARE = "Жызжывакух"


def written(path: str) -> bool:
    """Whether the name stands in the database's file or in its log."""
    own = (Path(path), Path(f"{path}-wal"))
    return any(RARE.encode() in one.read_bytes() for one in own if one.exists())


def write_back() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.mark.parametrize("later", [0, 15], ids=["the newest record", "one among many"])
def test_what_was_erased_is_on_no_page(own_database: str, later: int) -> None:
    house = Authority().found()
    person = house.person(RARE)
    for _ in range(later):
        house.person("Другі")
    path = str(connection.settings_dict["NAME"])
    write_back()
    assert written(path)
    erased = {"entries": ["2"], "article": "eu/gdpr:17", "reason": "Asked for by the person"}
    take("person", "erase_entries", of("dalia"), person, **erased)
    write_back()
    assert not written(path)
