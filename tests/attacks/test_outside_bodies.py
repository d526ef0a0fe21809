"""An outside body sees what it needs for its answer and what it said itself: nothing that another said, at no door."""

from __future__ import annotations

import json

import pytest
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.attacks.test_every_door import PNG, Reader

from byla.app.accounts.enrolment import enrol
from byla.app.doors.uploads import recognised
from byla.app.moment import today
from byla.app.store.act import Request, Stale, act
from byla.app.store.read import load
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

OF_THE_DEPARTMENT = "Regular meetings with a foreign officer"
OF_THE_AUTHORITY = "Worked at a military plant until 2015"


@pytest.fixture
def file() -> FileId:
    """The State Security Department concluded on a threat; the police were asked and have not answered."""
    authority = Authority().found()
    made = authority.renewal(authority.person())
    day = today().isoformat()
    take("residence_permit", "register_application", of("ruta"), made, received_on=day, registered_on=day)
    take("residence_permit", "check_completeness", of("ruta"), made, checked_on=day)
    for agency, assessor in (("state_security_department", "vytas"), ("police", "asta")):
        question = {"agency": agency, "question": f"What does {agency} say?", "requested_on": day}
        take("residence_permit", "request_assessment", of("ruta"), made, **question)
        take("residence_permit", "acknowledge_request", of(assessor), made, received_on=day)
    said = {
        "concluded_on": day,
        "outcome": "threat",
        "ground": "lt/utpi:35(1)(1)",
        "reasons": OF_THE_DEPARTMENT,
    }
    take("residence_permit", "give_conclusion", of("vytas"), made, **said)
    fact = {
        "statement": OF_THE_AUTHORITY,
        "source": "Employment record",
        "dated": day,
        "reliability": "established",
        "nature": "fact",
        "bearing": "against",
        "kind": "employment",
        "classification": "unclassified",
    }
    take("residence_permit", "record_fact", of("ruta"), made, **fact)
    return made


def reader(name: str) -> Reader:
    return Reader(enrol(authority=AUTHORITY, username=name, name=name, password="for the tests only"))


DOORS = [
    "/files/{file}",
    "/api/v1/files/{file}",
    "/api/v1/files/{file}/entries",
    "/assessments",
    "/files/{file}/steps/give_conclusion",
]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("asta", [OF_THE_DEPARTMENT, OF_THE_AUTHORITY]),
        ("vytas", [OF_THE_AUTHORITY, "What does police say?"]),
    ],
)
def test_neither_body_reads_what_the_other_or_the_authority_said(
    file: FileId, door: str, name: str, never: list[str]
) -> None:
    one = reader(name)
    shown = one.browser.get(door.format(file=file), headers=one.headers).content.decode()
    assert [said for said in never if said in shown] == []


def test_a_body_reads_its_own_question_and_answer(file: FileId) -> None:
    vytas = reader("vytas")
    entries = vytas.browser.get(f"/api/v1/files/{file}/entries", headers=vytas.headers).content.decode()
    assert OF_THE_DEPARTMENT in entries
    assert "What does state_security_department say?" in entries


def test_the_authority_reads_it_all(file: FileId) -> None:
    ruta = reader("ruta")
    entries = ruta.browser.get(f"/api/v1/files/{file}/entries", headers=ruta.headers).content.decode()
    assert OF_THE_DEPARTMENT in entries
    assert OF_THE_AUTHORITY in entries


def test_who_comes_second_is_not_told_more_than_that_the_file_changed(file: FileId) -> None:
    say = {"concluded_on": today().isoformat(), "outcome": "no_threat"}
    request = Request(
        procedure="residence_permit", step="give_conclusion", file=file, answers=say, expected=3
    )
    stale = act(request, of("asta"))
    assert isinstance(stale, Stale)
    assert OF_THE_DEPARTMENT not in str(stale.unseen)
    assert stale.file.version == load(file, authority=AUTHORITY).version


def test_a_body_still_gives_its_conclusion_on_the_version_that_it_was_shown(file: FileId) -> None:
    asta = reader("asta")
    shown = asta.browser.get(f"/api/v1/files/{file}", headers=asta.headers)
    body = json.dumps({"concluded_on": today().isoformat(), "outcome": "no_threat"})
    sent = asta.browser.post(
        f"/api/v1/residence_permit/files/{file}/give_conclusion",
        body,
        "application/json",
        headers={**asta.headers, "If-Match": shown["ETag"]},
    )
    assert sent.status_code == 201, sent.content
    assert shown.json()["next_step"] == "give_conclusion"


def test_a_document_that_proves_service_is_not_the_bodies_to_read(file: FileId) -> None:
    picture = recognised("receipt.png", PNG)
    answers = {
        "document": picture,
        "kind": "proof_of_service",
        "issuer": "Post",
        "dated": today().isoformat(),
        "language": "lt",
        "came_in": today().isoformat(),
    }
    sent = Request(
        procedure="residence_permit",
        step="record_document",
        file=file,
        answers=answers,
        contents={picture.sha256: PNG},
    )
    number = act(sent, of("ruta")).entries[file][0]  # type: ignore[union-attr]
    assert reader("asta").browser.get(f"/files/{file}/documents/{number}").status_code == 404
    assert reader("ruta").browser.get(f"/files/{file}/documents/{number}").status_code == 200
