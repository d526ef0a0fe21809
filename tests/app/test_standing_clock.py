"""An installation of invented people whose clock stands at a past day: it says so, and marks what it writes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, Authority
from tests.app.desk.conftest import Desk, account, text_of

from byla.app.accounts.models import User
from byla.app.moment import legal_day, now, today
from byla.app.store.read import load

PAST = date(2023, 4, 26)
SAYS = "The clock stands at 26 April 2023. What is recorded is marked as simulated."


@pytest.fixture
def stands(settings: Any) -> None:
    settings.BYLA_DAY = PAST


def test_the_day_is_the_past_one_and_the_hour_that_of_now(stands: None) -> None:
    assert (today(), legal_day(now())) == (PAST, PAST)
    passed = (datetime.now(UTC) - now()) % timedelta(days=1)
    assert min(passed % timedelta(hours=1), timedelta(hours=1) - passed % timedelta(hours=1)) < timedelta(
        seconds=5
    )


def test_the_clock_runs_where_nothing_is_set() -> None:
    assert abs(datetime.now(UTC) - now()) < timedelta(seconds=5)


@pytest.mark.django_db
def test_what_is_recorded_is_marked_as_simulated_and_dated_that_day(stands: None) -> None:
    file = load(Authority().found().person(), authority=AUTHORITY)
    assert {one.header.source for one in file.entries} == {"simulator"}
    assert {legal_day(one.header.known_from) for one in file.entries} == {PAST}


@pytest.mark.django_db
def test_what_is_recorded_while_the_clock_runs_is_not(db: None) -> None:
    file = load(Authority().found().person(), authority=AUTHORITY)
    assert {one.header.source for one in file.entries} == {"desk"}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/accounts/login/", "/files", "/bans", "/courts", "/law", "/nothing-here"])
def test_every_page_says_so(stands: None, client_of: Callable[[User], Client], path: str) -> None:
    Authority().found()
    client = Client() if path.startswith("/accounts") else client_of(account("ruta"))
    assert SAYS in text_of(client.get(path))


@pytest.mark.django_db
def test_no_page_says_so_while_the_clock_runs(db: None) -> None:
    Authority().found()
    ruta = Desk("ruta")
    ruta.client.force_login(account("ruta"))
    assert "The clock stands" not in text_of(ruta.get("/files"))
