"""What takes effect, is withdrawn or runs out shows in the next search of every process, and after a restart.

Several processes of their own, on databases that really commit.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.national_list.banned import departed, imposed, lifted, listed, step
from tests.app.withdrawn import may_ban

from byla.app.moment import today
from byla.app.national_list.replica import replica
from byla.casefile import FileId
from byla.screening import Query

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]
OLGA = "Olga Kovalchuk"


class Searcher:
    """A process that searches."""

    def __init__(self, url: str) -> None:
        command = [sys.executable, "-m", "tests.app.national_list.searcher", url]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def finds(self, name: str = OLGA, on: date | None = None) -> list[str]:
        """The entries that a search finds."""
        assert self.process.stdin
        assert self.process.stdout
        asked = {"name": name, "on": (on or today()).isoformat()}
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        found: list[str] = json.loads(self.process.stdout.readline())
        return found


@contextmanager
def searchers(url: str, several: int) -> Iterator[list[Searcher]]:
    """So many processes, each of which has searched once."""
    started = [Searcher(url) for _ in range(several)]
    try:
        assert [one.finds("Nobody Atall") for one in started] == [[]] * several
        yield started
    finally:
        for one in started:
            one.process.kill()
            one.process.communicate()


@pytest.fixture
def authority(own_database: str) -> Authority:
    founded = Authority().found()
    may_ban()
    return founded


def test_an_entry_shows_in_every_process_from_listing_to_lifting(
    authority: Authority, own_database: str
) -> None:
    ban = imposed(authority, authority.person())
    with searchers(own_database, 3) as processes:
        assert [one.finds() for one in processes] == [[]] * 3
        step(ban, "list_ban")
        assert [one.finds() for one in processes] == [[ban]] * 3
        lifted(ban)
        assert [one.finds() for one in processes] == [[]] * 3
    with searchers(own_database, 1) as (restarted,):
        assert restarted.finds() == []


def test_an_entry_survives_a_restart_and_ends_on_its_day_without_any_event(
    authority: Authority, own_database: str
) -> None:
    ban = listed(authority, authority.person())
    departed(ban)
    last = today().replace(year=today().year + 7)
    with searchers(own_database, 2) as processes:
        for one in processes:
            assert one.finds(on=last) == [ban]
            assert one.finds(on=last + timedelta(days=1)) == []
            assert one.finds(on=last) == [ban], "asked for an earlier day again"


def test_a_name_that_is_recorded_later_finds_the_entry_in_every_process(
    authority: Authority, own_database: str
) -> None:
    person = authority.person()
    ban = listed(authority, person)
    with searchers(own_database, 2) as processes:
        assert [one.finds("Zukauskiene Ruta") for one in processes] == [[]] * 2
        name = {
            "given": "Ruta",
            "family": "Zukauskiene",
            "script": "Latn",
            "language": "lt",
            "kind": "in_document",
        }
        take("person", "record_name", of("ruta"), person, source="travel_document", **name)
        assert [one.finds("Zukauskiene Ruta") for one in processes] == [[ban]] * 2


def test_what_commits_late_is_not_passed_over(authority: Authority, own_database: str) -> None:
    """Two changes at once: whoever has the later version waits until the earlier one is committed."""
    bans = [imposed(authority, authority.person(family)) for family in ("Кавальчук", "Лукашэвіч")]
    names = (OLGA, "Olga Lukashevich")
    with searchers(own_database, 1) as (process,):
        threads = [threading.Thread(target=put_on_the_list, args=(ban,)) for ban in bans]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            process.finds()
        for name, ban in zip(names, bans, strict=True):
            assert ban in process.finds(name)


def put_on_the_list(ban: FileId) -> None:
    try:
        step(ban, "list_ban")
    finally:
        connection.close()


def test_what_was_rolled_back_is_on_no_list(authority: Authority, own_database: str) -> None:
    """A process that saw its own transaction begins anew once that is undone."""
    ban, other = (imposed(authority, authority.person(family)) for family in ("Кавальчук", "Лукашэвіч"))
    with transaction.atomic():
        step(ban, "list_ban")
        assert ban in here(OLGA)
        transaction.set_rollback(True)
    step(other, "list_ban")
    assert ban not in here(OLGA)
    assert other in here("Olga Lukashevich")


def here(name: str) -> list[str]:
    """What a search in this process finds."""
    return [one.id for one in replica(AUTHORITY).search([Query(name)], on=today(), limit=5)[0]]
