"""Whatever a program or a browser sends, it is answered: no request makes an error on our side."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, Authority

from byla.app.accounts.enrolment import enrol
from byla.app.accounts.models import User
from byla.app.api.tokens import issue
from byla.app.doors.uploads import UnreadableDocument, recognised
from byla.app.moment import today
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

Sends = Callable[..., int]


@pytest.fixture
def person() -> FileId:
    return Authority().found().person()


@pytest.fixture
def ruta(person: FileId) -> User:
    return enrol(authority=AUTHORITY, username="ruta", name="Ruta", password="for the tests only")


@pytest.fixture
def browser(ruta: User) -> Client:
    made = Client()
    made.force_login(ruta)
    return made


@pytest.fixture
def token(ruta: User) -> dict[str, str]:
    return {"Authorization": f"Bearer {issue(ruta, until=today(), note='tests')}"}


def cursor(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode()


CURSORS = {
    "half a sign": cursor('["2026-01-01", "\\ud800"]'),
    "nested deeper than is read": cursor("[" * 2500),
    "no list": cursor("{}"),
    "no base64": "%%%",
}


@pytest.mark.parametrize("after", CURSORS.values(), ids=CURSORS)
def test_a_cursor_that_nobody_gave_out_is_a_bad_question(
    browser: Client, token: dict[str, str], after: str
) -> None:
    assert browser.get("/files", {"after": after}).status_code == 400
    assert Client().get("/api/v1/files", {"after": after}, headers=token).status_code == 422


MOMENTS = [
    ("0001-01-01T00:00:00+14:00", 422),  # before the first moment that can be counted
    ("9999-12-31T23:59:59-14:00", 422),
    ("9999-12-31T23:59:59", 422),  # a legal day that cannot be counted
    ("1900-01-01T00:00:00", 422),  # no law is held for that day, and no file was known
    ("2300-01-01", 422),  # nobody knows yet what will be known
]


@pytest.mark.parametrize(("known", "status"), MOMENTS)
def test_a_file_is_shown_as_known_only_at_moments_since_it_was_opened(
    token: dict[str, str], person: FileId, known: str, status: int
) -> None:
    assert Client().get(f"/api/v1/files/{person}", {"known": known}, headers=token).status_code == status


BODIES = [
    rb'{"\ud800": 1}',  # half a sign, as the name of a field that is named back
    b"[" * 100_000,
    b'{"reason": ' + b"[" * 900 + b"]" * 900 + b"}",
    b'{"reason": ' + b"9" * 5000 + b"}",
    b'{"reason": "\xff"}',
]


@pytest.mark.parametrize("body", BODIES, ids=lambda one: repr(one[:24]))
def test_a_body_that_cannot_be_read_is_answered(token: dict[str, str], person: FileId, body: bytes) -> None:
    headers = {**token, "If-Match": '"4"'}
    path = f"/api/v1/person/files/{person}/record_name"
    answer = Client().post(path, body, "application/json", headers=headers)
    assert answer.status_code in (400, 422), answer.content


def test_a_hidden_field_with_what_no_database_keeps_is_not_read(browser: Client, person: FileId) -> None:
    sent = {"version": "3", "once": "a\x00b", "country": "RUS", "source": "travel_document"}
    assert browser.post(f"/files/{person}/steps/record_citizenship", sent).status_code == 400


def test_a_file_whose_id_no_database_keeps_does_not_exist(token: dict[str, str]) -> None:
    assert Client().get("/api/v1/files/%00", headers=token).status_code == 404


def pdf(encrypt: bytes) -> bytes:
    return (
        b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Encrypt "
        + encrypt
        + b">>\nstartxref\n9\n%%EOF"
    )


LOCKS = [b"<</Filter/Other/V 4/R 4>>", b"<</Filter/Standard/V 9/R 9>>", b"<</Filter/Standard/V -1>>", b"7"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_document_with_a_lock_that_nobody_knows_cannot_be_kept(lock: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        recognised("locked.pdf", pdf(lock))


def test_a_document_with_numbers_beyond_counting_cannot_be_kept() -> None:
    far = (
        pdf(b"7")
        .replace(b"0000000000 65535 f", b"99999999999999999999 65535 n")
        .replace(b"0 1\n", b"1 1\n", 1)
    )
    with pytest.raises(UnreadableDocument):
        recognised("far.pdf", far.replace(b"/Encrypt 7", b""))
