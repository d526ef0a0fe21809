"""Who looked, on the console; and by the API."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.app.api.conftest import Program, account_of
from tests.app.authority import AUTHORITY, Authority, of
from tests.attacks.test_every_door import asked_of_the_security_department

from byla.app.api.tokens import issue
from byla.app.cli import main
from byla.app.looks import rows
from byla.app.moment import today
from byla.app.store.read import load
from byla.app.store.show import show
from byla.casefile import FileId

pytestmark = pytest.mark.django_db
REASON = "The person is in danger tonight, and nobody of the unit answers"


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FileId:
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    authority = Authority().found()
    return authority.renewal(authority.person())


@pytest.fixture
def api():
    return lambda user: Program(issue(account_of(user), until=today(), note="tests"))


def number(file: FileId) -> str:
    return load(file, authority=AUTHORITY).number


def person(file: FileId) -> FileId:
    held = load(file, authority=AUTHORITY)
    return held.procedure.subjects(held.matter)[0]


def test_the_officer_reads_on_the_console_who_looked_and_what_the_person_is_told(file, capsys) -> None:
    show(file, of("ruta"))
    assert main(["looks", "search", "--official", "ruta", "--as", "dalia"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.split("\t")[1:3] + line.split("\t")[4:5] == ["ruta", "security", number(file)]
    assert main(["looks", "told", number(person(file)), "--as", "dalia"]) == 0
    told = capsys.readouterr().out
    assert ("Worked on your file" in told, "ruta" in told) == (True, False)


def test_what_waits_is_said_to_the_officer_beside_the_answer(file, capsys) -> None:
    asked_of_the_security_department(file)
    show(file, of("vytas"))
    assert main(["looks", "told", person(file), "--as", "dalia"]) == 0
    said = capsys.readouterr()
    assert "wait" not in said.out
    assert "1 looks wait under eu/gdpr:23; this is for you, not for the person." in said.err


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["search", "--as", "ruta"], 1),
        (["search", "--day", "soon", "--as", "dalia"], 2),
        (["search", "--person", "ID-1", "--as", "dalia"], 0),
        (["glasses", "--as", "jonas"], 1),
        (["glasses", "--as", "dalia"], 0),
        (["told", "nobody", "--as", "dalia"], 1),
    ],
)
def test_what_it_answers_otherwise(file, arguments: list[str], status: int) -> None:
    assert main(["looks", *arguments]) == status


def test_a_program_breaks_the_glass_reads_and_is_seen_by_the_officers_program(file, api) -> None:
    petras, dalia = api("petras"), api("dalia")
    assert petras.get(f"files/{file}").status_code == 404
    assert petras.post("glass", {"file": number(file), "reason": "urgent"}).status_code == 422
    opened = petras.post("glass", {"file": number(file), "reason": REASON})
    assert (opened.status_code, opened.json()["file"]) == (201, file)
    assert petras.get(f"files/{file}").status_code == 200
    assert file in [one["id"] for one in petras.get("files").json()["files"]]
    assert petras.post("glass", {"file": number(file), "reason": REASON}).json()["until"] is None
    (glass,) = dalia.get("looks/glasses").json()["glasses"]
    assert (glass["official"], glass["file"], glass["reason"], len(glass["looks"])) == (
        "petras", number(file), REASON, 2,
    )  # fmt: skip
    (look,) = dalia.get("looks", official="petras").json()["looks"][-1:]
    assert look["occasion"] == "glass"
    told = dalia.get(f"looks/told/{person(file)}").json()
    assert "glass" in [one["occasion"] for one in told["looks"]]
    assert "petras" not in json.dumps(told)


@pytest.mark.parametrize("path", ["looks", "looks/glasses", "looks/told/{person}"])
def test_a_program_of_anybody_else_is_told_that_there_is_nothing(file, api, path: str) -> None:
    assert api("ruta").get(path.format(person=person(file))).status_code == 404


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ([], 400),
        ({"file": 1, "reason": REASON}, 400),
        ({"file": "RP-2026-000001"}, 400),
        ({"file": "RP-1999-000001", "reason": REASON}, 404),
        ({"file": "\x00", "reason": REASON}, 404),
        ({"file": "\ud800", "reason": REASON}, 404),
        ({"file": "RP-2026-000001", "reason": REASON + "\ud800"}, 422),
    ],
)
def test_what_a_program_may_not_send(file, api, sent: object, status: int) -> None:
    assert api("petras").post("glass", sent).status_code == status
    assert rows.glasses(AUTHORITY) == []
