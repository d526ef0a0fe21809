"""Whoever is shown a person is recorded, at each address and by each command; what is not recorded is not shown.

Every address and every command stands in a table here. One that is new and stands in none fails the build.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections
from django.test import Client
from tests.app.authority import AUTHORITY, of
from tests.attacks.test_every_door import DOORS as TO_FILES
from tests.attacks.test_every_door import ELSEWHERE, NO_FILE, SECRET, Reader, addresses
from tests.attacks.test_every_door import asked_of_the_security_department as asked
from tests.attacks.test_every_door import file as file
from tests.attacks.test_every_door import readers as readers

from byla.app.cli import OF_THE_SCRIPT, commands, main
from byla.app.looks import looking, rows, store
from byla.app.store import person_names
from byla.app.store.read import load
from byla.app.store.show import show
from byla.app.store.who import by_job
from byla.casefile import FileId
from byla.looks import Look, Occasion, Way

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

# address                                                  who      path                                way
PATHS: dict[str, tuple[str, str, Way]] = {
    "files/<file:file>": ("ruta", "/files/{file}", Way.FILE),
    "files/<file:file>/steps/<slug:code>": ("jonas", "/files/{file}/steps/assign", Way.FILE),
    "files/<file:file>/documents/<int:number>": ("ruta", "/files/{file}/documents/3", Way.DOCUMENT),
    "files/<file:file>/archive": ("jonas", "/files/{file}/archive", Way.EXPORT),
    "files": ("ruta", "/files?view=all", Way.LIST),
    "files?q": ("ruta", "/files?q={number}", Way.SEARCH),
    "many/<slug:procedure_code>/<slug:code>": (
        "jonas",
        "/many/residence_permit/assign?file={file}",
        Way.FILE,
    ),
    "assessments": ("vytas", "/assessments", Way.LIST),
    "api/v1/files": ("ruta", "/api/v1/files", Way.LIST),
    "api/v1/files?q": ("ruta", "/api/v1/files?q={number}", Way.SEARCH),
    "api/v1/files/<str:file>": ("ruta", "/api/v1/files/{file}", Way.FILE),
    "api/v1/files/<str:file>/entries": ("ruta", "/api/v1/files/{file}/entries", Way.FILE),
    "api/v1/files/<str:file>/documents/<int:number>": (
        "ruta",
        "/api/v1/files/{file}/documents/3",
        Way.DOCUMENT,
    ),
}
BY_THE_SAME_FUNCTION = {
    "files/<file:file>/apart/<int:number>": "reads by `apart`, tests/attacks/test_special_answers.py",
    "files/<file:file>/decision": "reads by `show`",
    "files/<file:file>/receipts/<int:number>": "reads by `show`",
    "files/<file:file>/today": "reads by `show`, tests/app/desk/test_today_page.py",
    "files/<file:file>/packs/<int:number>": "reads by `show`, tests/app/desk/test_alert_pages.py",
    "bans": "reads by `listing.page`, tests/app/desk/test_bans_page.py",
    "looks": "reads by `search`, tests/app/looks/test_searching.py",
    "looks/glasses": "reads by `broken`, tests/app/desk/test_glass_pages.py",
    "looks/glasses/<int:number>": "as looks/glasses",
    "looks/told/<file:file>": "reads by `show`, tests/app/desk/test_told_page.py",
    "glass": "shows nothing, and leads on to the file",
    "api/v1/looks": "as looks",
    "api/v1/looks/glasses": "as looks/glasses",
    "api/v1/looks/told/<str:file>": "as looks/told",
    "api/v1/glass": "as glass",
    "api/v1/list/search": "records each search itself, tests/app/national_list",
    "api/v1/list/searches": "as api/v1/list/search",
    "api/v1/list/same": "as api/v1/list/search",
    "api/v1/list/set-aside": "as api/v1/list/search",
    "api/v1/list/taken-back": "as api/v1/list/search",
    "border": "records each search itself, tests/app/border",
    "border/same-person": "as border",
    "border/set-aside": "as border",
    "border/taken-back": "as border",
    "courts": "reads by `listing.page` and `show`; tests/app/desk/test_courts_page.py",
    "unit": "names come from person_names, which gives none without a look",
    "api/v1/<str:procedure_code>/files/<str:file>/<str:step_code>": "POST; reads by `show`",
}


def test_every_address_that_shows_a_file_has_its_row() -> None:
    known = {*PATHS, *BY_THE_SAME_FUNCTION, *NO_FILE}
    assert [
        one for one in {*addresses(), *TO_FILES, *ELSEWHERE} if one not in known and "accounts/" not in one
    ] == []


def newest(user: str) -> list[Look]:
    return rows.looks(rows.Wanted(authority=AUTHORITY, user=user), count=1)


@pytest.mark.parametrize("address", PATHS)
def test_each_address_that_shows_a_person_records_it(
    address: str, file: FileId, readers: dict[str, Reader]
) -> None:
    asked(file)
    user, path, way = PATHS[address]
    held = load(file, authority=AUTHORITY)
    reader = readers[user]
    answer = reader.browser.get(path.format(file=file, number=held.number), headers=reader.headers)
    assert answer.status_code == 200, answer.status_code
    (look,) = newest(user)
    (person,) = held.procedure.subjects(held.matter)
    assert (look.way, look.door) == (way, answer.resolver_match.route)
    assert file in look.files
    assert person in look.persons
    assert look.key == (held.number if way is Way.SEARCH else "")


def test_what_is_not_there_and_what_only_leads_on_is_no_look(
    file: FileId, readers: dict[str, Reader]
) -> None:
    before = newest("petras")
    assert readers["petras"].browser.get(f"/files/{file}").status_code == 404
    assert readers["petras"].browser.get("/").status_code == 302
    assert newest("petras") == before


def test_a_page_of_the_own_files_and_one_of_the_units_are_told_apart(
    file: FileId, readers: dict[str, Reader]
) -> None:
    held = load(file, authority=AUTHORITY).custody.assignee
    for user in ("ruta", "jonas"):
        readers[user].browser.get(f"/files/{file}")
        mine = Occasion.OWN_FILE if user == held else Occasion.UNIT_FILE
        assert newest(user)[0].occasion is mine
    readers["dalia"].browser.get(f"/files/{file}")
    assert newest("dalia")[0].occasion is Occasion.DATA_PROTECTION


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch, file: FileId) -> Iterator[None]:
    """The disk under the store of looks is full: the database itself refuses the row."""
    refuse = {
        "sqlite": "CREATE TRIGGER look_full BEFORE INSERT ON look BEGIN SELECT RAISE(ABORT, 'disk is full'); END",
        "postgresql": "ALTER TABLE look ADD CONSTRAINT look_full CHECK (false) NOT VALID",
    }
    again = {"sqlite": "DROP TRIGGER look_full", "postgresql": "ALTER TABLE look DROP CONSTRAINT look_full"}
    held = store.database()
    with held.cursor() as cursor:
        cursor.execute(refuse[held.vendor])
    yield
    with held.cursor() as cursor:
        cursor.execute(again[held.vendor])


@pytest.mark.parametrize("address", PATHS)
def test_what_cannot_be_recorded_is_not_shown(
    address: str, file: FileId, readers: dict[str, Reader], full: None
) -> None:
    user, path, _ = PATHS[address]
    reader = readers[user]
    if user == "vytas":
        pytest.skip("nothing was asked of the body yet; nothing is shown")
    answer = reader.browser.get(
        path.format(file=file, number=load(file, authority=AUTHORITY).number), headers=reader.headers
    )
    assert answer.status_code == 503
    said = answer.content.decode()
    assert SECRET not in said
    assert file not in said
    assert "could not be recorded" in said


SHOW = {
    "show": ["{number}"],
    "files": [],
    "do": ["residence_permit", "assign", "--file", "{number}", "--ask"],
}
NOTHING = {
    "looks": "reads by the functions of the pages; tests/app/looks/test_looks_command.py",
    "export": "each of its parts records: a file by `archive`, requests by `looking`; below and tests/app/exchange",
    "account": "officials alone", "backup": "whole and unread, to a file of its owner",
    "check": "records each search itself; tests/app/national_list", "code": "officials alone",
    "count": "figures; what changed one is named by its file's id and entry, and by no person",
    "erase": "files with something due are seen by `show`, tests/app/test_erase_command.py",
    "import": "takes in, and says row numbers", "law": "the law", "log": "commitments, which tell nothing",
    "post": "a machine of its own; tests/app/border/test_offline_post.py",
    "snapshot": "records what it takes out; tests/app/border/test_offline_post.py",
    "new": "code", "nightly": "numbers of files, to nobody", "rebuild": "counts", "reference": "the documents",
    "restore": "as verify", "serve": "the addresses above", "token": "officials alone", "up": "the addresses above",
    "upgrade": "the schema", "verify": "numbers of files whose record was changed",
}  # fmt: skip


def test_every_command_has_its_row() -> None:
    assert sorted({*commands()} - {*SHOW, *NOTHING, *OF_THE_SCRIPT}) == []


@pytest.mark.parametrize("command", SHOW)
def test_each_command_that_shows_a_person_records_it(
    command: str, file: FileId, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    number = load(file, authority=AUTHORITY).number
    before = newest("jonas")
    given = [one.format(number=number) for one in SHOW[command]]
    assert main([command, *given, "--as", "jonas"]) == 0
    (look,) = newest("jonas")
    assert [look] != before
    assert (look.door, file in look.files) == (f"./byla {command}", True)


def test_who_reads_a_file_without_a_door_is_recorded_all_the_same(file: FileId) -> None:
    before = newest("ruta")
    show(file, of("ruta"))
    assert newest("ruta") != before


def test_names_are_given_to_nobody_of_whom_no_look_is_recorded(file: FileId) -> None:
    with pytest.raises(looking.NotLooking):
        person_names.of_files([file], authority=AUTHORITY)


def test_a_machine_looks_at_nothing(file: FileId) -> None:
    with looking.looking(by_job(AUTHORITY, "nightly"), "job"):
        person_names.of_files([file], authority=AUTHORITY)
    assert newest("nightly") == []


def test_a_look_is_not_taken_back_with_what_was_done_meanwhile(file: FileId) -> None:
    """The record's transaction is rolled back at the end of this test; the look has been committed elsewhere."""
    show(file, of("ruta"))
    held = store.database()
    assert held is not connections["default"]
    assert not held.in_atomic_block


def test_nobody_signed_in_is_no_look(file: FileId) -> None:
    assert Client().get(f"/files/{file}").status_code == 302
