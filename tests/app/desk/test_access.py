"""What one may not see does not exist: on the page, in the list, in the search, as a document, as a step."""

from __future__ import annotations

import re

import pytest
from tests.app.authority import of, take
from tests.app.desk.conftest import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NOTHING = "/files/00000000-0000-4000-8000-000000000000"


def barred(case) -> None:
    take("residence_permit", "declare_conflict", of("jonas"), case.renewal, reason="A neighbour")


def limited(case) -> None:
    take(
        "residence_permit",
        "limit_access",
        of("jonas"),
        case.renewal,
        named="ruta",
        reason="Of interest to many",
    )


HIDDEN_FROM = [
    pytest.param("petras", lambda case: None, id="another unit"),
    pytest.param("asta", lambda case: None, id="a body that was not asked"),
    pytest.param("keeper", lambda case: None, id="the keeper of the office"),
    pytest.param("jonas", barred, id="declared a conflict"),
    pytest.param("ona", limited, id="not named"),
]


def without_number(content: bytes) -> str:
    """A page without what is new on every page: the request's number and the form's token."""
    return re.sub(r'[0-9a-f]{32}|name="csrfmiddlewaretoken" value="[^"]*"', "", content.decode())


@pytest.mark.parametrize(("user", "make"), HIDDEN_FROM)
def test_a_hidden_file_is_answered_as_one_that_is_not_there(case, desk, user: str, make) -> None:
    make(case)
    reader = desk(user)
    nothing = reader.get(NOTHING)
    assert nothing.status_code == 404
    paths = ("", "/decision", "/documents/1", "/steps/record_fact", "/steps/assign", "?known_on=2026-01-15")
    for path in paths:
        answer = reader.get(case.page + path)
        assert answer.status_code == 404, path
        assert without_number(answer.content) == without_number(nothing.content), path
    sent = reader.send(case.step("assign"), {"version": "2", "once": "k"}, unit="citizens")
    assert sent.status_code == 404


@pytest.mark.parametrize(("user", "make"), HIDDEN_FROM)
@pytest.mark.parametrize("path", ["/files?view=all", "/files?q=Вольга", "/files?q=2026", "/files?view=unit"])
def test_no_list_and_no_search_names_a_hidden_file(case, desk, user: str, make, path: str) -> None:
    make(case)
    answer = desk(user).client.get(path)
    assert answer.status_code == 200
    assert str(case.renewal) not in answer.content.decode()


def test_another_authority_sees_nothing(case, desk) -> None:
    other = desk("stranger", authority="other")
    assert other.get(case.page).status_code == 404
    assert other.get(f"/files/{case.person}").status_code == 404
    assert str(case.renewal) not in other.client.get("/files?view=all").content.decode()


def test_whoever_is_asked_sees_the_file_and_nobody_else_of_outside(case, desk) -> None:
    checked = {"checked_on": case.now().matter.application.day.isoformat(), "missing": []}
    take("residence_permit", "check_completeness", of("ruta"), case.renewal, **checked)
    assert desk("vytas").get(case.page).status_code == 404
    assert "Nothing waits for your service" in text_of(desk("vytas").get("/assessments"))


@pytest.mark.parametrize(
    "path", ["/files", "/law", "/office", "/assessments", "/files/x", "/new/person/open_record", "/"]
)
def test_nobody_who_is_not_signed_in_sees_a_page(client, db, path: str) -> None:
    assert client.get(path)["Location"].startswith("/accounts/login/")


def test_a_file_cannot_be_named_that_may_not_be_seen(case, desk) -> None:
    """Petras of another unit knows the permit's id and tries to lodge on it."""
    petras = desk("petras")
    path = f"/new/residence_permit/lodge_application?earlier_permit={case.permit}&applicant={case.person}"
    page = petras.client.get(path)
    assert f"LT-{case.person[:8]}" not in page.content.decode()
    sent = petras.send(
        "/new/residence_permit/lodge_application", applicant=str(case.person), earlier_permit=str(case.permit)
    )
    assert sent.status_code == 422
    assert "There is no such file, or you may not see it" in text_of(sent)


@pytest.mark.parametrize(("user", "path"), [("keeper", "/office"), ("jonas", "/office"), ("ruta", "/files")])
def test_everybody_finds_their_own_places(authority, desk, user: str, path: str) -> None:
    assert desk(user).get(path).status_code == 200


@pytest.mark.parametrize(
    ("user", "path"), [("ruta", "/office"), ("ona", "/assessments"), ("vytas", "/office")]
)
def test_and_no_others(authority, desk, user: str, path: str) -> None:
    assert desk(user).get(path).status_code == 404
    assert f'href="{path}"' not in desk(user).get("/law").content.decode()
