"""A token is shown once, works until its day, and is never kept in clear."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from byla.app.accounts.models import ApiToken
from byla.app.commands import token
from byla.app.moment import today

pytestmark = pytest.mark.django_db


def test_the_token_opens_the_api_and_only_its_hash_is_kept(
    official, capsys: pytest.CaptureFixture[str]
) -> None:
    official("ruta")
    assert token.run(["ruta", "--days", "7"]) == 0
    issued = capsys.readouterr().out.strip()
    [kept] = ApiToken.objects.all()
    assert kept.until == today() + timedelta(days=7)
    assert issued not in kept.sha256
    answer = Client().get("/api/v1/files", headers={"Authorization": f"Bearer {issued}"})
    assert answer.status_code == 200


def test_it_is_good_for_thirty_days_unless_said_otherwise(official) -> None:
    official("ruta")
    token.run(["ruta"])
    assert ApiToken.objects.get().until == today() + timedelta(days=30)


def test_an_unknown_user_is_told_who_there_is(official, capsys: pytest.CaptureFixture[str]) -> None:
    official("ruta")
    assert token.run(["rita"]) == 1
    assert "ruta" in capsys.readouterr().err
    assert not ApiToken.objects.exists()


def test_somebody_who_left_gets_none(official) -> None:
    user = official("ruta")
    user.is_active = False
    user.save()
    assert token.run(["ruta"]) == 1


@pytest.mark.parametrize("days", ["0", "-1", "367", "many", "1.5"])
def test_days_that_make_no_sense_are_refused(official, days: str, capsys: pytest.CaptureFixture[str]) -> None:
    official("ruta")
    with pytest.raises(SystemExit) as ended:
        token.run(["ruta", "--days", days])
    assert ended.value.code == 2
    assert "1 to 366" in capsys.readouterr().err
    assert not ApiToken.objects.exists()
