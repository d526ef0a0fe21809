"""An account is made, mended after a loss, and closed; what its holder may do is the office's to say."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from byla.app.accounts.models import ApiToken, User
from byla.app.commands import account, token

pytestmark = pytest.mark.django_db


def test_a_new_account_signs_in_and_is_led_to_a_second_factor(capsys: pytest.CaptureFixture[str]) -> None:
    assert account.run(["new", "ruta", "--name", "Rūta Pavyzdė"]) == 0
    password = capsys.readouterr().out.strip()
    browser = Client()
    browser.post("/accounts/login/", {"login": "ruta", "password": password})
    assert "2fa" in browser.get("/files")["Location"]


@pytest.mark.parametrize("username", ["", "Ruta", "r", "rūta", "ruta ona"])
def test_a_name_that_cannot_be_typed_is_refused(username: str) -> None:
    assert account.run(["new", username, "--name", "Rūta"]) == 1
    assert not User.objects.exists()


def test_an_account_is_not_made_twice(official) -> None:
    before = official("ruta").password
    assert account.run(["new", "ruta", "--name", "Rūta"]) == 1
    assert User.objects.get().password == before


def test_after_a_loss_the_old_password_and_second_factor_are_gone(official) -> None:
    before = official("ruta").password
    assert account.run(["reset", "ruta"]) == 0
    assert User.objects.get().password != before
    assert not Authenticator.objects.exists()


def test_a_closed_account_opens_nothing(official, capsys: pytest.CaptureFixture[str]) -> None:
    official("ruta")
    token.run(["ruta"])
    issued = capsys.readouterr().out.strip()
    assert account.run(["close", "ruta"]) == 0
    answer = Client().get("/api/v1/files", headers={"Authorization": f"Bearer {issued}"})
    assert answer.status_code == 401
    assert not ApiToken.objects.exists()
    assert User.objects.exists()


@pytest.mark.parametrize("what", ["reset", "close"])
def test_nobody_is_nobody(what: str) -> None:
    assert account.run([what, "nobody"]) == 1
