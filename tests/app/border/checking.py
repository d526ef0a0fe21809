"""An authority with one ban on its list, and the officer who checks at the border. Nobody here exists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from tests.app.authority import Authority
from tests.app.desk.conftest import account
from tests.app.national_list.banned import BORDER, border_guard, listed
from tests.app.withdrawn import may_ban

from byla.app.accounts.models import User
from byla.app.border.question import Question, come_back
from byla.app.store.who import Who
from byla.casefile import FileId
from byla.names.mrz import Kind, Mrz, write_mrz

MORE = {"born": "1987-04-22", "citizenship": "BLR", "document": "MP1234567"}
NAMESAKE = {"name": "Кавальчук Вольга", **MORE}
ZONE = Mrz(
    kind=Kind.TD3,
    code="P",
    issuer="BLR",
    family="KAVALCHUK",
    given="VOLHA",
    document="MP1234567",
    citizenship="BLR",
    birth="870412",
    sex="F",
    expiry="310101",
)


def zone(**other: str) -> str:
    """The machine-readable zone of a passport."""
    return write_mrz(Mrz(**{**{name: getattr(ZONE, name) for name in ZONE.__slots__}, **other}))


@dataclass
class Border:
    """The border page as its officer uses it."""

    ban: FileId
    who: Who
    client: Client = field(default_factory=Client)
    user: str = BORDER

    def asks(self, **typed: str) -> Any:
        """Searches."""
        return self.client.post("/border", typed)

    def says(self, page: Any, where: str, **said: str) -> Any:
        """Says something of the one match of a page."""
        return self.client.post(f"/border/{where}", {"question": sent_in(page), "entry": self.ban, **said})

    def sets_aside(self, page: Any, **said: str) -> Any:
        """Finds another person."""
        return self.says(page, "set-aside", **{"reason": "face", "note": "Another face altogether", **said})

    def question(self, page: Any) -> Question:
        """The signed question of a page."""
        return come_back(sent_in(page), self.who)


def sent_in(page: Any) -> str:
    """The signed question of a page, as it stands there."""
    said: str = page.context["question"]
    return said


def border() -> Border:
    """The house, a ban on Вольга Кавальчук that is listed, and Marius at the border."""
    authority = Authority().found()
    may_ban()
    ban = listed(authority, authority.person("Кавальчук", given="Вольга"))
    made = Border(ban=ban, who=border_guard())
    made.client.force_login(user())
    return made


def user() -> User:
    """Marius, as he signs in."""
    return account(BORDER)
