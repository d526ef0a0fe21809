"""The wife of a citizen of another Member State, whose permit is withdrawn and who is banned, at the desks and on a
phone.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.journeys.in_browser import DESK, PHONE, Begin
from tests.journeys.moving_freely import banned_as_family

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("window", [DESK, PHONE], ids=["at a desk", "on a phone"])
def test_family_of_a_union_citizen_is_banned_as_98_1_and_133_6_have_it(
    window: dict[str, int], begin: Begin, page: Page, found: dict[str, list[str]]
) -> None:
    page.set_viewport_size(window)
    banned_as_family(begin)
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}
