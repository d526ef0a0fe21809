"""The desk in a browser: without scripts, by keyboard, on a phone; and what axe says of its pages."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.app.authority import Authority
from tests.app.desk.conftest import account, lodge
from tests.app.desk.test_bad_input import pdf


@pytest.fixture
def case(site: str):
    return lodge(Authority().found())


@pytest.mark.parametrize("width", [390, 1280], ids=["phone", "desk"])
def test_the_pages_are_accessible_and_fit_the_screen(case, page_of, axe, width: int) -> None:
    page = page_of(account("ruta"))
    page.set_viewport_size({"width": width, "height": 900})
    paths = ["/files", case.page, case.step("record_fact"), f"/files/{case.person}", "/law/lt/utpi:33(4)"]
    for path in paths:
        page.goto(path)
        assert axe(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_the_first_screen_of_a_phone_holds_what_must_happen_next_and_its_button(case, page_of) -> None:
    page = page_of(account("ruta"))
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(case.page)
    button = page.locator(".byla-must .govuk-button").bounding_box()
    assert button is not None
    assert button["y"] + button["height"] <= 844


def test_a_step_is_taken_on_a_phone_without_scripts(case, chromium, site: str, page_of) -> None:
    cookies = page_of(account("ruta")).context.cookies()
    plain = chromium.new_context(
        base_url=site, java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    plain.add_cookies(cookies)
    page = plain.new_page()
    page.goto(case.page)
    page.get_by_role("button", name="Register the application").click()
    page.get_by_role("button", name="Register the application").click()
    expect(page.get_by_role("heading", name="Nothing has been recorded yet")).to_be_visible()
    day = case.now().matter.application.day.isoformat()
    page.locator("#received_on").fill(day)
    page.locator("#registered_on").fill(day)
    page.get_by_role("button", name="Register the application").click()
    expect(page.get_by_text("Recorded: Register the application")).to_be_visible()
    plain.close()


def test_the_focus_goes_to_what_is_wrong_and_from_there_to_the_field(case, page_of) -> None:
    page = page_of(account("ruta"))
    page.goto(case.step("register_application"))
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Register the application").press("Enter")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#received_on")).to_be_focused()


def test_a_chosen_document_comes_back_with_the_form_without_scripts(
    case, chromium, site: str, page_of
) -> None:
    cookies = page_of(account("ruta")).context.cookies()
    plain = chromium.new_context(base_url=site, java_script_enabled=False)
    plain.add_cookies(cookies)
    page = plain.new_page()
    page.goto(case.step("record_document"))
    scan = {"name": "scan.pdf", "mimeType": "application/pdf", "buffer": pdf()}
    page.locator("#document").set_input_files(scan)
    page.locator("[name=kind]").select_option("questionnaire")
    page.locator("[name=language][value=be]").check()
    send = page.get_by_role("button", name="Record a document")
    send.click()
    expect(page.get_by_text("Kept: scan.pdf")).to_be_visible()
    day = case.now().matter.application.day.isoformat()
    page.locator("#issuer").fill("The applicant")
    page.locator("#dated").fill(day)
    page.locator("#came_in").fill(day)
    send.click()
    expect(page.get_by_text("Recorded: Record a document")).to_be_visible()
    assert case.now().matter.documents[0].says.document.name == "scan.pdf"
    plain.close()
