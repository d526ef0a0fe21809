"""Who looked, in a browser: what axe says of the pages, on a phone and at a desk; and an emergency from end to end."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.app.authority import Authority, of
from tests.app.desk.conftest import account, lodge
from tests.app.desk.test_glass_pages import REASON
from tests.app.national_list.banned import border_guard

from byla.app.looks.glass import break_glass
from byla.app.national_list.searching import search
from byla.national_list import Asked


@pytest.fixture
def case(site: str):
    return lodge(Authority().found())


@pytest.mark.parametrize("width", [390, 1280], ids=["phone", "desk"])
def test_the_pages_are_accessible_and_fit_the_screen(case, page_of, axe, width: int) -> None:
    break_glass(case.renewal, REASON, of("petras"))
    search(Asked(name="Konstantin" * 10), border_guard(), door="border")
    for user, paths in {
        "petras": ["/glass", case.page],
        "dalia": ["/looks", "/looks/glasses", f"/looks/told/{case.person}"],
    }.items():
        page = page_of(account(user))
        page.set_viewport_size({"width": width, "height": 900})
        for path in paths:
            page.goto(path)
            assert axe(page) == [], path
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_an_emergency_from_the_closed_file_to_the_review(case, page_of) -> None:
    petras, number = page_of(account("petras")), case.now().number
    petras.goto(case.page)
    petras.get_by_role("link", name="open a file of which you know the number").click()
    petras.get_by_label("Number of the file").fill(number)
    petras.get_by_label("Reason").fill("urgent")
    petras.get_by_role("button", name="Open the file").click()
    expect(petras.get_by_label("Reason")).to_have_value("urgent")
    petras.get_by_label("Reason").fill(REASON)
    petras.get_by_role("button", name="Open the file").click()
    expect(petras.get_by_text("You read this file in an emergency.")).to_be_visible()
    dalia = page_of(account("dalia"))
    dalia.goto("/files")
    dalia.get_by_role("link", name="Who looked (1 to review)").click()
    dalia.get_by_role("link", name="Files opened in an emergency").click()
    expect(dalia.get_by_text(REASON)).to_be_visible()
    dalia.get_by_label("What you found").fill("Rightly so: the police had asked, and the unit was away")
    dalia.get_by_role("button", name="Record the review").click()
    expect(dalia.get_by_role("link", name="Who looked", exact=True).first).to_be_visible()
