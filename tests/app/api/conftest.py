"""A program that talks to the API as one of the authority's people."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, Authority

from byla.app.accounts.models import User
from byla.app.api.tokens import issue
from byla.app.moment import today


@dataclass
class Program:
    """Sends JSON with a token, and reads JSON."""

    token: str
    client: Client = field(default_factory=lambda: Client(raise_request_exception=True))

    def get(self, path: str, **query: str) -> Any:
        return self.client.get(f"/api/v1/{path}", query, headers={"Authorization": f"Bearer {self.token}"})

    def post(self, path: str, body: object = None, *, raw: bytes | None = None, **headers: str) -> Any:
        sent = raw if raw is not None else json.dumps({} if body is None else body).encode()
        kind = headers.pop("content_type", "application/json")
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.post(
            f"/api/v1/{path}", sent, kind, headers={"Authorization": f"Bearer {self.token}", **named}
        )


def account_of(user: str) -> User:
    """The user's account in the demo authority."""
    account, _ = User.objects.get_or_create(
        username=user, defaults={"authority": AUTHORITY, "name": user.title()}
    )
    return account


@pytest.fixture
def authority(db: None) -> Authority:
    """A founded authority whose people have accounts."""
    return Authority().found()


@pytest.fixture
def program(authority: Authority) -> Callable[[str], Program]:
    """`program("ruta")` speaks for her."""

    def speaking_for(user: str) -> Program:
        return Program(issue(account_of(user), until=today() + timedelta(days=1), note="tests"))

    return speaking_for
