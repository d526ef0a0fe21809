"""The people of a past case at their desks: every step is found on a page of the file, its form filled in and sent."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Locator, Page, expect
from tests.app.desk.conftest import account
from tests.journeys.past import Past

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
OPENED_FROM = ("follows", "decision", "permit", "holder")
"""The answers that name the file on whose page another is opened."""


@dataclass
class InBrowser(Past):
    """The same people with a browser; what is then read is read by their programs."""

    page: Page | None = None
    site: str = ""
    looked: Callable[[Page], None] = lambda page: None
    """Called on every page that they come to."""
    sessions: dict[str, str] = field(default_factory=dict)

    @property
    def window(self) -> Page:
        """The page in front of them."""
        assert self.page is not None
        return self.page

    def opens(self, procedure: str, step: str, body: dict[str, object]) -> str:
        """Ruta opens a file from the page where that is offered; its id."""
        source = next((str(body[one]) for one in OPENED_FROM if one in body), "")
        self._goes("ruta", f"/files/{source}" if source else "/files")
        self._follows(f"/new/{procedure}/{step}")
        self._sends(body)
        found = re.search(r"/files/([^/?#]+)", self.window.url)
        assert found is not None, self.window.url
        return found.group(1)

    def takes(
        self, by: str, step: str, body: dict[str, object], file: str = "", procedure: str = "residence_permit"
    ) -> int:
        """Somebody takes a step that the page of the file offers them; the number of its first entry."""
        of = self.of(file or self.file, procedure)
        before = len(of.entries())
        self._goes(by, f"/files/{of.file}")
        self._follows(f"/files/{of.file}/steps/{step}")
        self._sends(body)
        return before + 1

    def sees(self, path: str, *said: str) -> None:
        """Ruta reads a page."""
        self._goes("ruta", path)
        for words in said:
            expect(self.window.locator("main")).to_contain_text(words, use_inner_text=True)

    def _goes(self, user: str, path: str) -> None:
        session = self.sessions.get(user) or _signed_in(user)
        self.sessions[user] = session
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": self.site}
        self.window.context.add_cookies([cookie])
        self.window.goto(path)
        self.looked(self.window)

    def _follows(self, path: str) -> None:
        """The link to that page; what is folded away is unfolded first."""
        link = self.window.locator(f'main a[href^="{path}"]').first
        folded = self.window.locator("details:not([open])").filter(
            has=self.window.locator(f'a[href^="{path}"]')
        )
        if folded.count():
            folded.first.locator("summary").click()
        link.click()
        self.looked(self.window)

    def _sends(self, body: dict[str, object]) -> None:
        """Fills the form in, and records it."""
        form = self.window.locator("main form").last
        for name, value in body.items():
            _answers(form.locator(f'[name="{name}"]'), value)
        form.locator("button.govuk-button").last.click()
        expect(self.window.get_by_text("Recorded:").first).to_be_visible()
        self.looked(self.window)


Begin = Callable[[str], InBrowser]
"""An authority at its desks, founded on that day."""


def _signed_in(user: str) -> str:
    client = Client()
    client.force_login(account(user))
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _answers(found: Locator, value: Any) -> None:
    """One answer, by whatever the form has for it."""
    kind = found.first.get_attribute("type")
    if kind == "hidden":
        assert found.first.input_value() == value
    elif kind in ("radio", "checkbox"):
        for one in value if isinstance(value, list) else [value]:
            said = {True: "yes", False: "no"}.get(one, one) if isinstance(one, bool) else one
            found.and_(found.page.locator(f'[value="{said}"]')).check()
    elif kind == "file":
        content = base64.b64decode(value["content"])
        found.set_input_files({"name": value["name"], "mimeType": "application/pdf", "buffer": content})
    elif found.first.evaluate("one => one.tagName") == "SELECT":
        found.select_option(str(value))
    else:
        found.fill(str(value))
