"""The desk as its officials use it: an authority, a person with a permit, and its renewal."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.conftest import PASSWORD

from byla.app.accounts.enrolment import enrol
from byla.app.accounts.models import User
from byla.app.desk.present.form import KEPT
from byla.app.moment import today
from byla.app.store.read import load
from byla.casefile import File, FileId

HIDDEN = ("version", "once", "made_for")


@dataclass
class Desk:
    """One official at the desk."""

    user: str
    client: Client = field(default_factory=Client)

    def get(self, path: str, **query: str) -> Any:
        return self.client.get(path, query)

    def hidden(self, path: str) -> dict[str, str]:
        """The hidden fields of the form on a page."""
        return hidden_of(self.get(path))

    def send(self, path: str, hidden: dict[str, str] | None = None, **answers: Any) -> Any:
        """Fills the form in and sends it, and follows where it comes back; `hidden` are the fields of a page that was
        opened earlier.
        """
        answer = self.client.post(path, {**(self.hidden(path) if hidden is None else hidden), **answers})
        back = answer.get("Location", "")
        return self.client.get(back) if back == f"{path}?returned=1" else answer


def hidden_of(response: Any) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="([a-z_.]+)" value="([^"]*)"', response.content.decode())
    return {name: html.unescape(value) for name, value in found if name in HIDDEN or name.startswith(KEPT)}


def text_of(response: Any) -> str:
    """The page as it reads, without markup."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def account(user: str, authority: str = AUTHORITY) -> User:
    found = User.objects.filter(username=user).first()
    return found or enrol(authority=authority, username=user, name=user.title(), password=PASSWORD)


@dataclass
class Case:
    """A person, their permit, and its renewal, in the hands of ruta of the unit `security`."""

    person: FileId
    permit: FileId
    renewal: FileId

    @property
    def page(self) -> str:
        return f"/files/{self.renewal}"

    def step(self, code: str) -> str:
        return f"/files/{self.renewal}/steps/{code}"

    def now(self) -> File[Any]:
        return load(self.renewal, authority=AUTHORITY)


def lodge(authority: Authority, given: str = "Вольга") -> Case:
    """A renewal that was lodged ten days ago."""
    day = today()
    person = authority.person(given=given)
    permit = take(
        "residence_permit",
        "register_permit",
        of("ruta"),
        holder=person,
        number=f"LT-{person[:8]}",
        kind="temporary",
        basis="work",
        issued_on=(day - timedelta(days=700)).isoformat(),
        valid_from=(day - timedelta(days=700)).isoformat(),
        valid_until=(day + timedelta(days=30)).isoformat(),
        unit="security",
    ).file
    renewal = take(
        "residence_permit",
        "lodge_application",
        of("ruta"),
        applicant=person,
        earlier_permit=permit,
        lodged_on=(day - timedelta(days=10)).isoformat(),
        kind="temporary",
        basis="work",
        channel="online",
        language="be",
        travel_document_until=(day + timedelta(days=1500)).isoformat(),
        unit="security",
    ).file
    return Case(person, permit, renewal)


@pytest.fixture
def authority(db: None) -> Authority:
    return Authority().found()


@pytest.fixture
def case(authority: Authority) -> Case:
    return lodge(authority)


@pytest.fixture
def desk() -> Iterator[Callable[[str], Desk]]:
    """`desk("ruta")` is signed in, second factor included."""

    def at(user: str, authority: str = AUTHORITY) -> Desk:
        signed_in = Desk(user)
        signed_in.client.force_login(account(user, authority))
        return signed_in

    return at
