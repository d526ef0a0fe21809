"""Published cases, acted again in the browser on their own days: by caseworker, signatory, head and service."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.app.desk.conftest import account
from tests.journeys.conftest import kind_of_page, too_wide
from tests.journeys.in_browser import InBrowser
from tests.journeys.past import PEOPLE, founded
from tests.journeys.published import annulled_and_decided_again, cut_by_half, two_numbered_decisions

pytestmark = pytest.mark.slow
Begin = Callable[[str], InBrowser]
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


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


STORIES = [
    ("26 April 2023 to 2024, at a desk", annulled_and_decided_again, DESK),
    ("17 and 19 January 2024, on a phone", two_numbered_decisions, PHONE),
    ("6 August 2025, on a phone", cut_by_half, PHONE),
]


@pytest.mark.parametrize(("_case", "story", "window"), STORIES, ids=[one[0] for one in STORIES])
def test_a_published_case_is_acted_again_at_the_desks(
    _case: str,
    story: Callable[[Begin], None],
    window: dict[str, int],
    begin: Begin,
    page: Page,
    found: dict[str, list[str]],
) -> None:
    page.set_viewport_size(window)
    story(begin)
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}
