"""The same as `test_special_answers`, for an application for a national visa: behind no door but that of the official
who must know it, and gone with the application.
"""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, Authority, done, of, take
from tests.app.desk.conftest import account
from tests.attacks.test_special_answers import PLANTED, READERS, everything_in_the_database, holds, reads

from byla.app.api.tokens import issue
from byla.app.exchange.requests import lines
from byla.app.jobs.nightly import Taken, night
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.models import SetAside
from byla.app.store.read import load
from byla.app.store.verifying import broken
from byla.casefile import FileId, Refused
from byla.procedures.lt.questionnaire import in_use

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
VISA = "national_visa"


@pytest.fixture
def file() -> FileId:
    """An application in ruta's hands whose questionnaire holds the planted sentence."""
    person = Authority().found().person()
    day = today().isoformat()
    lodging = {"lodged_on": day, "lodged_with": "authority", "purpose": "To work", "unit": "security"}
    visa = take(VISA, "record_application", of("ruta"), applicant=person, **lodging).file
    how = {"language": "be", "channel": "online"}
    take(VISA, "ask_questionnaire", of("ruta"), visa, asked_on=day, **how)
    version = in_use(today())
    assert version is not None
    answered = {
        **how,
        "answered_on": day,
        "answers": dict.fromkeys(version.codes, "Не.") | {"crimea": PLANTED},
    }
    done(
        act(
            Request(procedure=VISA, step="record_answers", file=visa, answers=answered, key="once"),
            of("ruta"),
        )
    )
    return visa


def test_no_table_holds_it_in_clear(file) -> None:
    assert not any(holds(value) for value in everything_in_the_database())


@pytest.mark.parametrize("user", READERS)
def test_no_list_page_search_or_answer_of_the_api_shows_it(file, user: str) -> None:
    reader, client = account(user), Client()
    client.force_login(reader)
    headers = {"Authorization": f"Bearer {issue(reader, until=today() + timedelta(days=1), note='tests')}"}
    for address in (
        "/files",
        "/files?procedure=national_visa&view=all",
        f"/files/{file}",
        f"/files/{file}/decision",
        f"/files/{file}/steps/record_answers",
        f"/files/{file}/steps/hand_over",
        f"/files/{file}/steps/correct_entry",
        *(f"/files/{file}/apart/{number}" for number in range(1, 9)),
        "/api/v1/files",
        f"/api/v1/files/{file}",
        f"/api/v1/files/{file}/entries",
    ):
        answer = client.get(address, headers=headers if address.startswith("/api") else {})
        assert not holds(answer.content), address


@pytest.mark.parametrize("user", ["ruta", "ona"])
def test_no_search_finds_anybody_by_it(file, user: str) -> None:
    client = Client()
    client.force_login(account(user))
    for words, is_found in (("насамрэч", False), (PLANTED, False), ("Вольга", True)):
        page = client.get("/files", {"q": words}).content.decode()
        assert (f'href="/files/{file}"' in page) is is_found, words


def test_no_export_gives_it_out(file) -> None:
    """No body is asked about a visa; its application is in nothing that is given to one."""
    given = list(lines("state_security_department", of("vytas")))
    assert str(file) not in json.dumps(given)


@pytest.mark.parametrize("user", ["ruta", "ona"])
def test_whoever_must_know_it_reads_it_and_the_reading_is_recorded(file, user: str) -> None:
    page = reads(file, user)
    assert holds(page.content)
    assert "quote_opinion" not in page.content.decode()
    newest = load(file, authority=AUTHORITY).entries[-1]
    assert (newest.header.type, newest.header.actor) == (f"{VISA}.special_answers_read", user)
    client = Client()
    client.force_login(account("ona" if user == "ruta" else "ruta"))
    assert client.get(page.request["PATH_INFO"]).status_code == 404


@pytest.mark.parametrize("user", sorted(set(READERS) - {"ruta", "ona"}))
def test_nobody_else_reads_it(file, user: str) -> None:
    (kept,) = SetAside.objects.values_list("number", flat=True)
    said = {"of": str(kept), "because": "I would like to know."}
    request = Request(procedure=VISA, step="read_special_answers", file=file, answers=said)
    outcome = act(request, of(user))
    assert isinstance(outcome, Refused)
    assert outcome.forbidden


def test_the_night_destroys_it_once_the_application_was_handed_over_and_not_before(file) -> None:
    list(night(AUTHORITY))
    assert SetAside.objects.count() == 1
    take(VISA, "hand_over", of("ruta"), file, to="Visas", handed_over_on=today().isoformat())
    taken = [one.step for one in night(AUTHORITY) if isinstance(one, Taken)]
    assert taken == [f"{VISA}.erase_special_answers"]
    assert SetAside.objects.count() == 0
    assert list(broken()) == []
