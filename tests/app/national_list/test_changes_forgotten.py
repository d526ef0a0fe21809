"""Changes of the list that no process needs are destroyed at night, and nobody misses an entry by it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY, Authority

from byla.app.jobs.tidying import tidy
from byla.app.moment import today
from byla.app.national_list import base, replica, rows
from byla.app.national_list.importing import import_list
from byla.app.national_list.replica import Replica
from byla.app.store.models import ListChange
from byla.screening import Query

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NAMES = ("Abel", "Bruno", "Cyril", "Dmitri", "Egor", "Filip")
FEW = 2


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many changes as stand for 20,000 in earnest."""
    for module in (base, replica):
        monkeypatch.setattr(module, "MOST_CHANGES", FEW)


def put_on(folder: Path, *names: str) -> None:
    """Each in a transaction of its own, from a list of a line."""
    for name in names:
        path = folder / f"{name}.csv"
        path.write_text(f"id,name\n{name},{name} Somov\n")
        import_list(path, "Neighbour", authority=AUTHORITY, by="admin", on=today())


def finds(one: Replica, name: str) -> bool:
    return bool(one.search([Query(f"{name} Somov")], on=today(), limit=5)[0])


def test_the_newest_stay_and_what_is_older_goes(few: None, tmp_path: Path) -> None:
    Authority().found()
    put_on(tmp_path, *NAMES)
    before = [one.version for one in ListChange.objects.order_by("version")]
    assert len(before) == len(NAMES)
    assert tidy(datetime.now(UTC)) == len(NAMES) - FEW - 1
    assert [one.version for one in ListChange.objects.order_by("version")] == before[-FEW - 1 :]
    assert base.tidy() == 0, "a second night finds nothing"


@pytest.mark.parametrize("read", range(len(NAMES) + 1))
def test_however_far_a_process_had_read_it_finds_everything_afterwards(
    few: None, tmp_path: Path, read: int
) -> None:
    """One that had read nothing of the list among them: it must not take the changes that are left for all of them."""
    Authority().found()
    put_on(tmp_path, *NAMES[:read])
    process = Replica(AUTHORITY)
    assert [finds(process, name) for name in NAMES] == [place < read for place in range(len(NAMES))]
    put_on(tmp_path, *NAMES[read:])
    base.tidy()
    assert all(finds(process, name) for name in NAMES)
    put_on(tmp_path, "Gleb")
    assert finds(process, "Gleb")
    assert rows.newest(AUTHORITY)[0] == len(NAMES) + 1
