"""What follows a decision, by keyboard alone: every place that can be used is come to, seen, and left again; and a
ban is lifted from the list of bans without a mouse. What axe says of these pages.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.banned import banned
from tests.app.departed import drafted
from tests.app.desk.conftest import account, lodge
from tests.app.desk.test_alert_pages import ENTERING
from tests.app.in_court import contested

from byla.app.store.read import load

MOST = 400
"""Presses of a key after which somebody would have given up."""
USABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
    one => !one.disabled && one.type !== 'hidden' && one.tabIndex >= 0 && one.checkVisibility()).map(
    (one, place) => { one.dataset.place = place; return one.type === 'radio' ? 'radio ' + one.name : String(place) })"""
FOCUSED = """() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const marks = style => style.boxShadow !== 'none'
        || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const around = [one, one.nextElementSibling, one.parentElement].filter(Boolean);
    const drawn = around.some(each => [undefined, '::before', '::after'].some(
        part => marks(getComputedStyle(each, part))));
    const place = one.type === 'radio' ? 'radio ' + one.name : one.dataset.place;
    return {place, drawn, what: one.outerHTML.slice(0, 90)};
}"""


@pytest.fixture
def pages(site: str) -> dict[str, str]:
    """The address of each page, of two people: one withdrawn, in court and told to leave; one banned."""
    authority = Authority().found()
    case, other = lodge(authority), lodge(authority, given="Ганна")
    ban = banned(case.permit, case.person)
    take("entry_ban", "enter_alert", of("ruta"), ban, **ENTERING)
    departure = drafted(other.permit)
    appeal = contested(load(departure, authority=AUTHORITY).matter.opened.says.follows)
    return {
        "ban and its alert": f"/files/{ban}",
        "departure": f"/files/{departure}",
        "appeal": f"/files/{appeal}",
        "today": f"/files/{case.person}/today",
        "courts": "/courts",
        "bans": "/bans",
        "form of a change": f"/files/{ban}/steps/change_ban",
    }


def test_every_place_is_come_to_is_seen_and_is_left(
    pages: dict[str, str], page_of: Callable[..., Page], axe: Callable[[Page], list[str]]
) -> None:
    page = page_of(account("ona"))
    for name, path in pages.items():
        page.goto(path)
        left = set(page.evaluate(USABLE))
        assert left, name
        for _ in range(MOST):
            page.keyboard.press("Tab")
            found = page.evaluate(FOCUSED)
            if found is None:
                break
            assert found["drawn"], f"{name}: nobody sees that this has the focus: {found['what']}"
            left.discard(found["place"])
        else:
            pytest.fail(f"{name}: the keyboard does not get out of the page")
        assert left == set(), f"{name}: the keyboard does not come to {left}"
        assert axe(page) == [], name


def test_a_ban_is_lifted_from_the_list_of_bans_by_keyboard_alone(
    pages: dict[str, str], page_of: Callable[..., Page]
) -> None:
    page = page_of(account("ona"))
    page.goto("/bans")
    enters(page, page.locator(f'main a[href="{pages["ban and its alert"]}"]').first)
    enters(page, page.locator('main a[href$="/steps/change_ban"]').first)
    for name, value in (("occasion", "request"), ("change", "lifted")):
        goes_to(page, page.locator(f'[name="{name}"]'))
        chosen = page.locator(f'[name="{name}"][value="{value}"]')
        for _ in range(9):
            page.keyboard.press(
                "Space" if chosen.evaluate("one => one === document.activeElement") else "ArrowDown"
            )
            if chosen.is_checked():
                break
        expect(chosen).to_be_checked()
    goes_to(page, page.locator('[name="reasons"]'))
    page.keyboard.type("Two children at school here.")
    enters(page, page.locator("main form button.govuk-button").last)
    expect(page.get_by_text("Recorded:").first).to_be_visible()


def goes_to(page: Page, there: Locator) -> None:
    """Presses Tab until the focus is there; of several, on any."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if there.evaluate_all("found => found.includes(document.activeElement)"):
            return
    pytest.fail(f"the keyboard does not come to {there}")


def enters(page: Page, there: Locator) -> None:
    """Goes there and presses Enter."""
    goes_to(page, there)
    with page.expect_navigation():
        page.keyboard.press("Enter")
