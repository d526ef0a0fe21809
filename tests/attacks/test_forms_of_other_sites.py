"""What another site sends in the name of an official who is signed in is recorded at no address (CSRF)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from tests.app.authority import AUTHORITY, Authority

from byla.app.accounts.enrolment import enrol
from byla.app.api.urls import urlpatterns as of_programs
from byla.casefile import FileId

pytestmark = pytest.mark.django_db
ELSEWHERE = "https://elsewhere.example"


@pytest.fixture
def person() -> FileId:
    return Authority().found().person()


@pytest.fixture
def browser() -> Client:
    """Ruta's, which tells forms of this site from others as a real server does."""
    made = Client(enforce_csrf_checks=True)
    made.force_login(enrol(authority=AUTHORITY, username="ruta", name="Ruta", password="for the tests only"))
    return made


def token(browser: Client, page: str) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', browser.get(page).content.decode())
    assert found is not None
    return found[1]


def addresses(resolver: URLResolver) -> Iterator[URLPattern]:
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield one
        else:
            yield from addresses(one)


def test_the_addresses_of_programs_alone_take_what_a_form_did_not_send() -> None:
    """They know a request by a token in its header, which no browser sends of its own accord."""
    exempt = {
        one.callback for one in addresses(get_resolver()) if getattr(one.callback, "csrf_exempt", False)
    }
    assert exempt <= {one.callback for one in of_programs}


@pytest.mark.parametrize(
    "path",
    ["files/{person}/steps/record_name", "many/person/assign", "new/person/open_record"],
)
def test_a_form_that_this_site_did_not_give_out_is_refused(
    browser: Client, person: FileId, path: str
) -> None:
    assert browser.post(f"/{path.format(person=person)}", {"given": "Planted"}).status_code == 403


def test_a_form_that_another_site_sends_is_refused_whatever_it_holds(browser: Client, person: FileId) -> None:
    page = f"/files/{person}/steps/record_name"
    sent = {"csrfmiddlewaretoken": token(browser, page), "given": "Planted"}
    assert browser.post(page, sent, headers={"Origin": ELSEWHERE}).status_code == 403
    assert browser.post(page, sent, headers={"Origin": "http://testserver"}).status_code != 403


@pytest.mark.parametrize(
    "path", ["login", "logout", "reauthenticate", "password/change", "2fa/totp/deactivate"]
)
def test_nobody_is_signed_in_or_out_or_loses_a_second_factor_by_another_site(
    browser: Client, path: str
) -> None:
    assert browser.post(f"/accounts/{path}/").status_code == 403


def test_a_browser_that_is_signed_in_is_no_program(browser: Client, person: FileId) -> None:
    answer = browser.post(
        f"/api/v1/person/files/{person}/record_name", "{}", "application/json", headers={"If-Match": '"1"'}
    )
    assert answer.status_code == 401
    assert settings.SESSION_COOKIE_NAME in browser.cookies
