"""Each page in a real browser, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer
from tests.design.specimens import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.design.urls"), pytest.mark.django_db]


@pytest.fixture(params=[390, 1280], ids=["phone", "desk"])
def screen(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": request.param, "height": 900})
    yield page
    page.close()


@pytest.mark.parametrize("template", sorted(PAGES))
def test_a_page_is_accessible_fits_the_screen_and_obeys_the_policy(
    screen: Page, live_server: LiveServer, template: str
) -> None:
    complaints: list[str] = []
    screen.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    screen.goto(f"{live_server.url}/specimens/{template}")

    assert complaints == []
    assert screen.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert [found["id"] for found in Axe().run(screen).response["violations"]] == []


def test_the_focus_goes_to_the_list_of_errors(screen: Page, live_server: LiveServer) -> None:
    screen.goto(f"{live_server.url}/specimens/desk/step.html")
    assert "govuk-error-summary" in screen.evaluate("document.activeElement.className")


def test_the_sign_in_page_works_without_scripts(chromium: Browser, live_server: LiveServer) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/accounts/login/")
    page.fill("#id_login", "nobody")
    page.fill("#id_password", "wrong")
    page.get_by_role("button", name="Sign in", exact=True).click()
    assert page.locator(".govuk-error-summary").is_visible()
    assert page.input_value("#id_login") == "nobody"
    page.context.close()
