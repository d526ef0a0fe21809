"""What the journeys start with: the demo authority that `./byla up` makes, and somebody who follows the tutorial."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Page
from tests.app.desk.conftest import account
from tests.journeys.in_browser import Begin, InBrowser
from tests.journeys.instructions import Reader
from tests.journeys.past import PEOPLE, founded

from byla.app import demo
from byla.app.accounts.enrolment import current_code
from byla.app.moment import today

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs" / "tutorial"
PAPERS = TUTORIAL / "papers"
Pages = dict[str, str]


@pytest.fixture
def demo_authority(own_database: str) -> str:
    """The URL of a database with the people and files of the demo."""
    demo.build(lambda said: None)
    return own_database


@pytest.fixture
def demo_site(demo_authority: str, site: str) -> str:
    """A site of the demo."""
    return site


def sign_in(page: Page, user: str) -> None:
    """As a person does, with password and code."""
    # A code works once, and the test is quicker than the half minute after which there is another.
    cache.clear()
    page.goto("/")
    page.get_by_label("Username").fill(user)
    page.get_by_label("Password", exact=True).fill(demo.PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.locator("input[name=code]").fill(current_code(user)[0])
    page.locator("input[name=code]").press("Enter")
    page.wait_for_url(lambda url: "/accounts/" not in url)


def kind_of_page(page: Page) -> str:
    """The address without what differs from file to file."""
    return re.sub(r"[0-9a-f-]{36}|\?.*", "…", page.url.partition("//")[2].partition("/")[2])


@pytest.fixture
def reader(demo_site: str, axe: Callable[[Page], list[str]]) -> Callable[[Page], tuple[Reader, Pages]]:
    """`reader(page)`: somebody at the start page, and what breaks accessibility on each kind of page they come to."""

    def at(page: Page) -> tuple[Reader, Pages]:
        found: Pages = {}

        def look(arrived: Page) -> None:
            kind = kind_of_page(arrived)
            if kind not in found:
                found[kind] = "\n".join([*axe(arrived), *too_wide(arrived), *_broken(arrived)])

        return Reader(page=page, papers=PAPERS, today=today(), sign_in=sign_in, arrived=look), found

    return at


def too_wide(page: Page) -> list[str]:
    """A page that must be pushed sideways, most likely on a phone."""
    wide, window = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    return [f"{wide} px wide in a window of {window} px"] if wide > window else []


def _broken(page: Page) -> list[str]:
    """A decision that is not what was signed."""
    return ["not the document that was signed"] * page.get_by_text("no longer gives the document").count()


@pytest.fixture
def found() -> dict[str, list[str]]:
    """What is wrong with each kind of page that was come to."""
    return {}


@pytest.fixture
def begin(
    settings: Any, site: str, page: Page, axe: Callable[[Page], list[str]], found: dict[str, list[str]]
) -> Begin:
    """An authority at its desks, on that day."""

    def look(arrived: Page) -> None:
        kind = kind_of_page(arrived)
        if kind not in found:
            says = arrived.locator("header").inner_text()
            found[kind] = [
                *axe(arrived),
                *too_wide(arrived),
                *(["the day"] if "The clock stands" not in says else []),
            ]

    def beginning(day: str) -> InBrowser:
        for user in PEOPLE:
            account(user)  # with a second factor, which a program has not
        past = founded(settings, day)
        return InBrowser(past.programs, settings=settings, page=page, site=site, looked=look)

    return beginning
