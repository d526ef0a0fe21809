"""An expulsion, from the withdrawal before it, at the desks and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.journeys.expelled import expelled, suspended_and_executed
from tests.journeys.in_browser import DESK, PHONE, Begin

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("window", [DESK, PHONE], ids=["at a desk", "on a phone"])
def test_an_expulsion_is_drafted_by_one_signed_by_another_suspended_and_executed(
    window: dict[str, int], begin: Begin, page: Page, found: dict[str, list[str]]
) -> None:
    page.set_viewport_size(window)
    suspended_and_executed(expelled(begin))
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}
