"""Published cases, acted again in the browser on their own days: by caseworker, signatory, head and service."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from tests.journeys.in_browser import DESK, PHONE, Begin
from tests.journeys.published import (
    a_permanent_permit_put_back,
    annulled_and_decided_again,
    cut_by_half,
    two_numbered_decisions,
)

pytestmark = pytest.mark.slow
STORIES = [
    ("26 April 2023 to 2024, at a desk", annulled_and_decided_again, DESK),
    ("17 and 19 January 2024, on a phone", two_numbered_decisions, PHONE),
    ("a permanent permit, at a desk", a_permanent_permit_put_back, DESK),
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
