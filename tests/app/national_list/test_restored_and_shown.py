"""The list comes back from a backup and is found; and page, API and another process say the same of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from tests.app.api.conftest import Program, account_of
from tests.app.authority import AUTHORITY, Authority, of
from tests.app.border.checking import user as signed_in
from tests.app.desk.conftest import text_of
from tests.app.national_list.banned import BORDER, border_guard, departed, imposed, lifted, step
from tests.app.national_list.test_in_every_process import OLGA, searchers
from tests.app.withdrawn import may_ban
from tests.databases import Databases, pointed_at

from byla.app.api.tokens import issue
from byla.app.backups import restore, write_backup
from byla.app.moment import now, today
from byla.app.national_list.importing import import_list
from byla.app.national_list.searching import search
from byla.app.store import upkeep
from byla.app.store.who import situation
from byla.casefile import FileId
from byla.national_list import Asked

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]
LISTED = "id,name,born,last\n1,Somov Abel,1970-01-02,\n2,Somov Bruno,1970-01-02,2020-01-01\n"


@pytest.fixture
def authority(own_database: str, tmp_path: Path, settings) -> Authority:
    settings.BYLA_STATE = tmp_path / "state"
    settings.BYLA_STATE.mkdir()
    founded = Authority().found()
    may_ban()
    border_guard()
    return founded


def imported(folder: Path, text: str = LISTED, *, whole: bool = False) -> None:
    path = folder / "list.csv"
    path.write_text(text)
    import_list(path, "neighbour", authority=AUTHORITY, by="admin", on=today(), whole=whole)


def found(name: str) -> list[str]:
    return [one.entry for one in search(Asked(name=name), of(BORDER), door="border").candidates]


def test_entries_of_ones_own_and_of_others_come_back_from_a_backup_and_are_found(
    authority: Authority, database: str, tmp_path: Path, settings, request: pytest.FixtureRequest
) -> None:
    ban = imposed(authority, authority.person())
    step(ban, "list_ban")
    imported(tmp_path)
    write_backup(tmp_path / "kept.zip", settings.BYLA_STATE)
    databases: Databases = request.getfixturevalue(f"{database}_databases")
    url = databases.copy()
    with pointed_at(url):
        restore(tmp_path / "kept.zip", settings.BYLA_STATE)
        upkeep.rebuild(AUTHORITY, situation(of(BORDER), now()))
        assert (found("Somov Abel"), found(OLGA)) == (["neighbour:1"], [ban])
        assert found("Somov Bruno") == [], "its last day is over"
        imported(tmp_path, LISTED.replace("Abel", "Cyril"))
        assert (found("Somov Cyril"), found("Somov Abel")) == (["neighbour:1"], [])
        imported(tmp_path, "id,name\n9,Somov Gleb\n", whole=True)
        assert (found("Somov Cyril"), found("Somov Gleb")) == ([], ["neighbour:9"])
    databases.drop(url)


class Doors:
    """Page, API and another process, asked one after another."""

    def __init__(self, process) -> None:
        self.process = process
        self.browser = Client()
        self.browser.force_login(signed_in())
        self.api = Program(issue(account_of(BORDER), until=today() + timedelta(days=1), note="tests"))

    def find(self, name: str) -> tuple[bool, bool, bool]:
        page = text_of(self.browser.post("/border", {"name": name}))
        return (
            "Look: compare the document" in page,
            self.api.post("list/search", {"name": name}).json()["outcome"] == "look",
            bool(self.process.finds(name)),
        )


def test_what_takes_effect_and_ends_shows_at_every_door_in_the_very_next_search(
    authority: Authority, own_database: str, tmp_path: Path
) -> None:
    """The issue allows a second; here it is the next question of each."""
    everywhere, nowhere = (True,) * 3, (False,) * 3
    ban: FileId = imposed(authority, authority.person())
    with searchers(own_database, 1) as (process,):
        doors = Doors(process)
        assert doors.find(OLGA) == nowhere
        step(ban, "list_ban")
        assert doors.find(OLGA) == everywhere
        departed(ban)
        assert doors.find(OLGA) == everywhere
        lifted(ban)
        assert doors.find(OLGA) == nowhere
        imported(tmp_path)
        assert (doors.find("Somov Abel"), doors.find("Somov Bruno")) == (everywhere, nowhere)
        imported(tmp_path, "id,name\n9,Somov Gleb\n", whole=True)
        assert (doors.find("Somov Abel"), doors.find("Somov Gleb")) == (nowhere, everywhere)
    with searchers(own_database, 1) as (restarted,):
        assert (restarted.finds("Somov Gleb"), restarted.finds(OLGA)) == (["neighbour:9"], [])
