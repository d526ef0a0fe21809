"""The API as a program meets it: each no has a stable type, says what to do, and leaves nothing half-done."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.app.api.conftest import Program
from tests.app.authority import AUTHORITY, Authority

from byla.app.accounts.models import User
from byla.app.api.tokens import issue
from byla.app.moment import today
from byla.app.store.read import load
from byla.casefile import FileId

NAME = {"given": "Ольга", "family": "Ковальчук", "script": "Cyrl", "language": "ru", "kind": "as_called"}
RENAME = {**NAME, "source": "statement"}


@pytest.fixture
def ruta(program: Callable[[str], Program]) -> Program:
    return program("ruta")


@pytest.fixture
def person(authority: Authority) -> FileId:
    return authority.person()


def rename(program: Program, person: FileId, body: object = None, **headers: str):
    return program.post(f"person/files/{person}/record_name", RENAME if body is None else body, **headers)


def version(program: Program, person: FileId) -> str:
    tag: str = program.get(f"files/{person}")["ETag"]
    return tag


def problem(response) -> str:
    assert response["Content-Type"] == "application/problem+json"
    body = response.json()
    assert body["status"] == response.status_code
    kind: str = body["type"]
    return kind.removeprefix("urn:byla:problem:")


def test_a_step_is_taken_and_answers_with_version_and_place(ruta: Program, person: FileId) -> None:
    response = rename(ruta, person, If_Match=version(ruta, person))
    assert response.status_code == 201
    assert response["ETag"] == version(ruta, person)
    assert response["Location"] == f"/api/v1/files/{person}"
    assert load(person, authority=AUTHORITY).matter.names[-1].given == "Ольга"


def test_a_file_is_opened_by_its_step(ruta: Program) -> None:
    response = ruta.post("person/open_record", {"reason": "Application", "source": "application"})
    assert response.status_code == 201
    assert ruta.get(response["Location"].removeprefix("/api/v1/")).json()["version"] == 1


NOES = [
    # what is sent                                       status  problem
    ({"content_type": "text/plain"}, {}, 415, "media-type"),
    ({"raw": b"{"}, {}, 400, "malformed"),
    ({"raw": b"[]"}, {}, 400, "malformed"),
    ({"raw": b'{"given": NaN}'}, {}, 400, "malformed"),
    ({"raw": b"[" * 100_000}, {}, 400, "malformed"),
    ({"body": {**RENAME, "script": "Grek"}}, {}, 422, "fields"),
    ({"body": {**RENAME, "nonsense": 1}}, {}, 422, "fields"),
    ({"body": {}}, {}, 422, "fields"),
    ({"body": {**RENAME, "given": 7}}, {}, 422, "fields"),
    ({"body": {**RENAME, "since": "2026-02-30"}}, {}, 422, "fields"),
    ({"body": {**RENAME, "since": "2999-01-01"}}, {}, 422, "fields"),
    ({"body": {**RENAME, "given": "x" * 201}}, {}, 422, "fields"),
    ({"body": {**RENAME, "given": "a\u0000b"}}, {}, 422, "fields"),
]


@pytest.mark.parametrize(("sent", "_", "status", "kind"), NOES)
def test_what_does_not_fit_is_refused_and_nothing_is_recorded(
    ruta: Program, person: FileId, sent: dict, _: object, status: int, kind: str
) -> None:
    before = version(ruta, person)
    response = ruta.post(f"person/files/{person}/record_name", If_Match=before, **({"body": RENAME} | sent))
    assert (response.status_code, problem(response)) == (status, kind)
    assert version(ruta, person) == before


def test_the_version_read_must_be_said(ruta: Program, person: FileId) -> None:
    assert problem(rename(ruta, person)) == "precondition-required"
    assert problem(rename(ruta, person, If_Match="7")) == "precondition-required"


def test_who_comes_second_reads_what_changed(ruta: Program, person: FileId) -> None:
    seen = version(ruta, person)
    assert rename(ruta, person, If_Match=seen).status_code == 201
    second = rename(ruta, person, If_Match=seen)
    assert problem(second) == "stale"
    assert [entry["type"] for entry in second.json()["unseen"]] == ["person.name_recorded"]


def test_a_request_sent_twice_acts_once(ruta: Program, person: FileId) -> None:
    seen = version(ruta, person)
    first = rename(ruta, person, If_Match=seen, Idempotency_Key="k")
    again = rename(ruta, person, If_Match=seen, Idempotency_Key="k")
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    other = rename(ruta, person, body={**RENAME, "given": "Аня"}, If_Match=seen, Idempotency_Key="k")
    assert problem(other) == "key-reused"


def test_a_step_of_another_role_is_forbidden_and_cites_why(
    program: Callable[[str], Program], ruta: Program
) -> None:
    response = program("dalia").post("person/open_record", {"reason": "x", "source": "application"})
    assert (response.status_code, problem(response)) == (403, "forbidden")
    assert response.json()["refusals"][0]["cited"]


def test_what_one_may_not_see_does_not_exist(program: Callable[[str], Program], person: FileId) -> None:
    for user in ("keeper", "vytas", "nobody"):
        assert problem(program(user).get(f"files/{person}")) == "not-found"
        assert problem(program(user).get(f"files/{person}/entries")) == "not-found"
        assert problem(program(user).get(f"files/{person}/documents/1")) == "not-found"
        assert problem(rename(program(user), person, If_Match='"3"')) == "not-found"
        assert person not in [row["id"] for row in program(user).get("files").json()["files"]]


@pytest.mark.parametrize(
    "path", ["files/none", "person/files/none/record_name", "nothing/open_record", "person/nothing"]
)
def test_an_address_of_nothing_is_not_found(ruta: Program, path: str) -> None:
    response = ruta.get(path) if path.startswith("files/") else ruta.post(path, If_Match='"1"')
    assert problem(response) == "not-found"


def test_without_a_valid_token_nothing_is_answered(
    authority: Authority, ruta: Program, person: FileId
) -> None:
    assert problem(Program("wrong").get("files")) == "not-signed-in"
    account = User.objects.get(username="ruta")
    ended = issue(account, until=today() - timedelta(days=1), note="ended yesterday")
    assert problem(Program(ended).get("files")) == "not-signed-in"
    account.is_active = False
    account.save()
    assert problem(ruta.get("files")) == "not-signed-in"


def test_the_wrong_method_says_which_is_right(ruta: Program) -> None:
    response = ruta.get("person/open_record")
    assert problem(response) == "method"
    assert response["Allow"] == "POST"


def test_a_list_is_read_page_by_page_without_gap_or_repetition(
    ruta: Program, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = {authority.person() for _ in range(5)}
    monkeypatch.setattr("byla.app.store.listing.PAGE", 2)
    seen: list[str] = []
    after = ""
    while True:
        page = ruta.get("files", procedure="person", after=after).json()
        seen += [row["id"] for row in page["files"]]
        if page["next"] is None:
            break
        after = page["next"]
    assert sorted(seen) == sorted(made)


@pytest.mark.parametrize(
    "query",
    [
        {"after": "x"},
        {"view": "x"},
        {"procedure": "x"},
        {"q": "x" * 201},
        {"after": "eyJ9"},
        {"after": "WzEsMl0="},
        {"after": "W251bGwsIDdd"},  # [null, 7]
        {"after": "W251bGwsICJcdTAwMDAiXQ=="},  # [null, "\\u0000"]
        {"held_by": "x" * 400},
        {"held_by": "ruta\x00"},
    ],
)
def test_a_list_asked_for_wrongly_says_what_is_wrong(ruta: Program, query: dict[str, str]) -> None:
    response = ruta.get("files", **query)
    assert (response.status_code, problem(response)) == (422, "fields")


def test_a_person_is_found_by_a_name_in_any_case(ruta: Program, authority: Authority) -> None:
    olga, other = authority.person("Кавальчук"), authority.person("Новік", "Алесь")
    found = [row["id"] for row in ruta.get("files", q="кавАль").json()["files"]]
    assert olga in found
    assert other not in found


def test_a_file_is_shown_as_known_then(ruta: Program, person: FileId) -> None:
    known = load(person, authority=AUTHORITY).entries[0].header.known_from
    then = ruta.get(f"files/{person}", known=known.isoformat())
    assert then.json()["version"] == 1
    assert problem(ruta.get(f"files/{person}", known="yesterday")) == "fields"


def test_every_entry_carries_the_law_and_its_commitment(ruta: Program, person: FileId) -> None:
    for entry in ruta.get(f"files/{person}/entries").json()["entries"]:
        assert len(entry["law"]) == len(entry["commitment"]) == len(entry["seal"]) == 64


def test_json_is_read_as_utf8_and_a_lone_surrogate_is_refused(ruta: Program, person: FileId) -> None:
    raw = json.dumps(RENAME).replace('"given": "', '"given": "\\ud800').encode()
    response = ruta.post(f"person/files/{person}/record_name", raw=raw, If_Match=version(ruta, person))
    assert problem(response) == "fields"


def document(content: bytes) -> dict[str, str]:
    return {"name": "passport.pdf", "content": base64.b64encode(content).decode()}


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("scan.pdf", "not_a_document"),
        ({"name": "scan.pdf"}, "not_a_document"),
        ({"name": "scan.pdf", "content": 7}, "not_a_document"),
        ({"name": "scan.pdf", "content": "", "more": ""}, "not_a_document"),
        ({"name": "scan.pdf", "content": "%%%"}, "not_base64"),
        ({"name": "scan.pdf", "content": ""}, "document_empty"),
        (document(b"%PDF-1.7 and then nothing"), "document_broken"),
    ],
)
def test_a_document_that_is_none_is_a_problem_of_its_field(
    ruta: Program, authority: Authority, sent: object, code: str
) -> None:
    renewal = authority.renewal(authority.person())
    day = today().isoformat()
    said = {
        "kind": "other",
        "issuer": "A body",
        "dated": day,
        "came_in": day,
        "language": "lt",
        "document": sent,
    }
    seen = version(ruta, renewal)
    response = ruta.post(f"residence_permit/files/{renewal}/record_document", said, If_Match=seen)
    assert problem(response) == "fields"
    assert [(one["field"], one["code"]) for one in response.json()["problems"]] == [
        ("document", f"casefile.{code}")
    ]
    assert version(ruta, renewal) == seen
