"""Chromium for tests: the fixtures `site`, `page`, `page_of` and `axe`. See tests/conftest.py for their use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from byla.app.accounts.models import User

# Playwright's own event loop makes Django believe that the test is asynchronous.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
MISSING = "Chromium is missing (apt-get install chromium): browser tests were not run"
STEP_MILLISECONDS = 10_000


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what uses Chromium, so that nobody has to remember it."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says loudly at the end that the browser tests were left out."""
    skipped = terminalreporter.stats.get("skipped", [])
    missed = [report for report in skipped if MISSING in str(report.longrepr)]
    if missed:
        terminalreporter.section(f"{len(missed)} BROWSER TESTS NOT RUN", sep="!", red=True, bold=True)
        terminalreporter.line(MISSING)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, or the one on the PATH."""
    path = shutil.which("chromium")
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def site(own_database: str) -> Iterator[str]:
    """The address of the site, served from this process on the test's own database."""
    # Passkeys ask for https or for this very host name.
    thread = LiveServerThread("localhost", static_handler=lambda application: application)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    yield f"http://localhost:{thread.port}"
    thread.terminate()


class Complaints:
    """What the browser complained about: script errors and breaches of the content security policy."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def listen_to(self, page: Page) -> None:
        """Keeps the complaints of a page."""
        page.on("pageerror", lambda error: self.found.append(f"{page.url}: {error}"))
        page.on("console", self._console)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            self.found.append(message.text)


@pytest.fixture
def context(chromium: Browser, site: str) -> Iterator[BrowserContext]:
    """A fresh browser profile at the site. Fails the test where one of its pages complains."""
    complaints = Complaints()
    opened = chromium.new_context(base_url=site, locale="en-GB", timezone_id="Europe/Vilnius")
    opened.set_default_timeout(STEP_MILLISECONDS)
    expect.set_options(timeout=STEP_MILLISECONDS)
    opened.on("page", complaints.listen_to)
    yield opened
    opened.close()
    assert complaints.found == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of which nobody is signed in."""
    return context.new_page()


@pytest.fixture
def page_of(context: BrowserContext, site: str) -> Callable[[User], Page]:
    """A page in which the user is signed in. Called again, it signs the other user in, in the same profile."""

    def open_page(user: User) -> Page:
        client = Client()
        client.force_login(user)
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}])
        return context.new_page()

    return open_page


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """Lists what breaks the accessibility rules on a page: `rule: where`. An empty list is right."""

    def violations(page: Page) -> list[str]:
        found = Axe().run(page).response["violations"]
        return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]

    return violations
