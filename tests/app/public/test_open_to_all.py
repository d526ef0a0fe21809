"""Whoever is not signed in finds what is open to everybody from whichever page they came to: the check of a record, the
public log, the public part of the national list.
"""

from __future__ import annotations

import pytest
from django.test import Client
from tests.app.authority import Authority

pytestmark = pytest.mark.django_db
OPEN = ("/verify", "/log/", "/national-list")


@pytest.mark.parametrize("page", ["/accounts/login/", *OPEN])
def test_every_page_leads_to_what_is_open_to_all(page: str) -> None:
    Authority().found()
    said = Client().get(page).content.decode()
    assert [one for one in OPEN if f'href="{one}"' not in said] == []


@pytest.mark.parametrize("place", OPEN)
def test_what_it_leads_to_asks_nobody_who_they_are(place: str) -> None:
    Authority().found()
    assert Client().get(place).status_code == 200
