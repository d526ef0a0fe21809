"""Somebody who was taken for another person complains at the border, and the next search tells what came of it.

The border officer records the complaint on a phone and hands over its number; a lead of a unit finds it at the desk,
does what is to be done, decides and answers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.app.authority import AUTHORITY
from tests.app.border.checking import NAMESAKE, Border, border, user
from tests.app.desk.conftest import account
from tests.app.national_list.banned import departed, document

from byla.app.moment import today
from byla.app.store.read import load

LEAD = "jonas"
WORDS = "I am not that woman: I was born on another day and was never in Lithuania."
REMEDY = "A complaint to the data protection authority within a month."
PageOf = Callable[[Any], Page]
Axe = Callable[[Page], list[str]]


@pytest.fixture
def here(site: str) -> Border:
    account(LEAD)
    made = border()
    departed(made.ban)
    return made


def search(page: Page, **typed: str) -> None:
    """As an officer types what the passport says."""
    page.goto("/border")
    for name, value in typed.items():
        page.locator(f"#{name}").fill(value)
    page.get_by_role("button", name="Search with what was typed").click()


def complain(page: Page) -> str:
    """The officer records the complaint where the traveller stands; the number that they are given."""
    page.get_by_role("link", name="Record the complaint of somebody who was taken for another person").click()
    page.get_by_label("Who complains").fill("Вольга Кавальчук")
    page.get_by_label("Where the answer goes").fill("volha@example.org")
    page.get_by_label("What they say, in their words").fill(WORDS)
    page.get_by_label("Crossing point or office").fill("Medininkai")
    page.locator("main form button.govuk-button").last.click()
    said = page.locator("main").inner_text()
    return next(word.strip(";") for word in said.split() if word.startswith("MC-"))


def finds(page: Page, number: str) -> None:
    """The lead of a unit finds the file among those that no unit has yet."""
    page.goto("/files")
    page.get_by_role("link", name=number).first.click()
    expect(page.locator("main")).to_contain_text(WORDS)


def decides(page: Page, outcome: str, **said: str) -> None:
    """Decides, and answers."""
    page.get_by_role("button", name="Decide the complaint").first.click()
    page.get_by_label(outcome).check()
    page.get_by_label("What you compared with what").fill("Passport, photograph and birth with the entry.")
    page.get_by_label("Reasons").fill("Another person, born on another day.")
    page.get_by_label("What the person can do").fill(REMEDY)
    for label, value in said.items():
        page.locator(f"[name={label}]").fill(value)
    page.locator("main form button.govuk-button").last.click()
    expect(page.get_by_text("Recorded:").first).to_be_visible()
    page.get_by_role("button", name="Record that the person was answered").first.click()
    paper, content = document()
    page.get_by_label("The answer as it went").set_input_files(
        {"name": paper.name, "mimeType": "application/pdf", "buffer": content}
    )
    page.get_by_label("Where it went").fill("volha@example.org")
    page.get_by_label("Sent or handed over on").fill(today().isoformat())
    page.locator("main form button.govuk-button").last.click()
    expect(page.locator("main")).to_contain_text("Answered")


def sound(page: Page, axe: Axe) -> None:
    assert axe(page) == [], page.title()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.title()


def test_a_complaint_ends_in_a_pair_set_aside_which_the_next_search_tells(
    here: Border, page_of: PageOf, axe: Axe
) -> None:
    page = page_of(user())
    page.set_viewport_size({"width": 390, "height": 844})
    search(page, **NAMESAKE)
    number = complain(page)
    sound(page, axe)

    page = page_of(account(LEAD))
    finds(page, number)
    sound(page, axe)
    complaint = page.url
    search(page, **NAMESAKE)
    page.get_by_text("Another person: set this match aside").click()
    page.get_by_label("The person complained, and the complaint is right").check()
    page.get_by_label("What you saw, in your words").fill("Another photograph and another birth")
    sound(page, axe)
    page.get_by_role("button", name="Set aside", exact=True).click()
    told = page.get_by_text("Set aside for this traveller and this entry until").inner_text()
    pair = told.rsplit(" ", 1)[-1]
    page.goto(complaint)
    decides(page, "The match was set aside for this person", pair=pair)
    sound(page, axe)

    page = page_of(user())
    page.set_viewport_size({"width": 390, "height": 844})
    search(page, **NAMESAKE)
    expect(page.get_by_text(f"Looked at on {today():%-d %B %Y}")).to_contain_text(f"by {LEAD}, set aside")
    expect(page.locator("main")).to_contain_text("Another photograph and another birth")
    sound(page, axe)


def test_a_complaint_ends_in_a_corrected_entry_which_the_next_search_knows(
    here: Border, page_of: PageOf, axe: Axe
) -> None:
    record = load(here.ban, authority=AUTHORITY).matter.person
    page = page_of(user())
    search(page, name="Кавальчук Вольга", born="12.04.1987")
    expect(page.get_by_role("status")).to_contain_text("Look: compare the document")
    number = complain(page)

    page = page_of(account(LEAD))
    finds(page, number)
    complaint = page.url
    page.goto(f"/files/{record}/steps/correct_entry")
    page.get_by_text("Birth, 12 April 1987").click()
    page.locator('a[href*="4.year"]').click()
    page.locator("#value").fill("1961")
    page.get_by_label("How you know that it was wrong").fill("The birth certificate says 1961.")
    sound(page, axe)
    page.locator("main form button.govuk-button").last.click()
    expect(page.get_by_text("Recorded:").first).to_be_visible()
    page.goto(complaint)
    decides(page, "The entry was corrected", corrected=record)
    sound(page, axe)

    page = page_of(user())
    search(page, name="Кавальчук Вольга", born="12.04.1987")
    expect(page.get_by_role("status")).to_contain_text("No match")
    search(page, name="Кавальчук Вольга", born="12.04.1961")
    expect(page.get_by_role("status")).to_contain_text("Look: compare the document")
