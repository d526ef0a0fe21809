"""A family's permits, from the wife's withdrawal to their being put back, at the desks and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.journeys.family import falls_and_is_put_back
from tests.journeys.in_browser import DESK, PHONE, Begin

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("window", [DESK, PHONE], ids=["at a desk", "on a phone"])
def test_no_permit_of_a_family_falls_unseen_and_what_fell_is_put_back_in_one_act(
    window: dict[str, int], begin: Begin, page: Page, found: dict[str, list[str]]
) -> None:
    page.set_viewport_size(window)
    falls_and_is_put_back(begin)
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}
