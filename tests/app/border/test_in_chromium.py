"""The border page in a browser: by keyboard alone, with a scanner, on a phone, without scripts; and what axe says."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.app.border.checking import Border, border, user, zone
from tests.app.national_list.banned import departed


@pytest.fixture
def here(site: str) -> Border:
    made = border()
    departed(made.ban)
    return made


def at(page: Page, width: int = 1280) -> Page:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("/border")
    return page


def test_a_scan_is_answered_and_confirmed_by_keyboard_alone(here: Border, page_of) -> None:
    """A scanner types the lines and presses Enter after each, as a keyboard would."""
    page = at(page_of(user()))
    expect(page.locator("#mrz")).to_be_focused()
    for line in zone().split("\n"):
        page.keyboard.type(line)
        page.keyboard.press("Enter")
    expect(page.locator("#outcome")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("Look: compare the document")
    page.keyboard.press("Tab")
    expect(page.locator("#compared-1")).to_be_focused()
    page.keyboard.type("passport, photograph")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Same person, entry ban in force")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_nobody_found_leaves_the_keyboard_where_the_next_zone_is_scanned(here: Border, page_of) -> None:
    page = at(page_of(user()))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#name")).to_be_focused()
    page.keyboard.type("Petras Petraitis")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("No match")
    expect(page.locator("#mrz")).to_be_focused()


def test_another_person_is_set_aside_by_keyboard_alone(here: Border, page_of) -> None:
    page = at(page_of(user()))
    page.locator("#name").focus()
    for typed in ("Кавальчук Вольга", "1987-04-22", "BLR", "MP1234567"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#outcome")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Another face altogether")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Set aside for this traveller and this entry until")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280], ids=["phone", "desk"])
def test_each_state_of_the_page_is_accessible_and_fits_the_screen(
    here: Border, page_of, axe, width: int
) -> None:
    page = at(page_of(user()), width)

    def sound() -> None:
        assert axe(page) == [], page.title()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.title()

    sound()
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("heading", name="Nothing was searched for")).to_be_visible()
    sound()
    page.locator("#mrz").fill(zone())
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator("#outcome")).to_have_text("Look: compare the document")
    page.get_by_text("Another person: set this match aside").click()
    sound()
    page.locator("#compared-1").fill("passport")
    page.get_by_role("button", name="I compared the document: the same person").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Same person, entry ban in force")
    sound()


LONG = "Konstantin" * 10


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ({"name": LONG}, "No match"),
        ({"name": f"Olga Kovalchuk {LONG}", "born": "1987-04-12", "document": "W" * 40}, "Look"),
    ],
    ids=["no match", "look"],
)
def test_a_long_word_pushes_no_answer_sideways_on_a_phone(
    typed: dict[str, str], outcome: str, here: Border, page_of
) -> None:
    page = at(page_of(user()), 390)
    for name, text in typed.items():
        page.locator(f"#{name}").fill(text)
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("heading", name=outcome)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_it_works_on_a_phone_without_scripts(here: Border, chromium, site: str, page_of) -> None:
    cookies = page_of(user()).context.cookies()
    plain = chromium.new_context(
        base_url=site, java_script_enabled=False, has_touch=True, viewport={"width": 390, "height": 844}
    )
    plain.add_cookies(cookies)
    page = at(plain.new_page(), 390)
    page.locator("#mrz").fill(zone())
    page.get_by_role("button", name="Search", exact=True).tap()
    expect(page.get_by_role("status")).to_contain_text("Look: compare the document")
    page.locator("#compared-1").fill("passport")
    page.get_by_role("button", name="I compared the document: the same person").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Same person, entry ban in force")
    plain.close()
