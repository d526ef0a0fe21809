"""The instructions of the tutorial, read from its Markdown and carried out in a browser.

A page of docs/tutorial is prose in which some sentences are instructions. They are these, and nothing else is bold:

    Sign in as `ruta`.      Press **Save**.      Open **A step**.      Follow **A link**.      Unfold **A line**.
    In the row of **A name** follow **A link**.      In the row of **A name** follow the number.
    You see **These words**.
    - **A field**: `typed`
    - **A field**: **chosen**, **chosen**
    - **A field**: attach `a.pdf`

A day is `today`, `today + 14 days` or `today - 600 days`. What is bold must stand on the page letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

BOLD, CODE = r"\*\*([^*]+)\*\*", r"`([^`]+)`"
FORMS = {
    "sign in": rf"[Ss]ign in as {CODE}",
    "number": rf"[Ii]n the row of {BOLD} follow the number",
    "row": rf"[Ii]n the row of {BOLD} follow {BOLD}",
    "press": rf"[Pp]ress {BOLD}",
    "unfold": rf"[Uu]nfold {BOLD}",
    "open": rf"[Oo]pen {BOLD}",
    "follow": rf"[Ff]ollow {BOLD}",
    "see": rf"[Yy]ou see {BOLD}",
    "attach": rf"^- {BOLD}: attach {CODE}",
    "type": rf"^- {BOLD}: {CODE}",
    "choose": rf"^- {BOLD}: {BOLD}(?:, {BOLD})*",
}
ANY = re.compile("|".join(FORMS.values()), re.MULTILINE)
NAMES = re.compile(f"{BOLD}|{CODE}")
WRAPPED = re.compile(r"\n(?=[^\n#-])")
DAY = re.compile(r"today(?: ([+-]) (\d+) days)?\Z")


@dataclass(frozen=True, slots=True)
class Instruction:
    """One thing to do or to see: its kind (a key of FORMS) and what it names."""

    kind: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} “{'”, “'.join(self.names)}”"


class NotAnInstruction(ValueError):
    """Something bold that no instruction names: the reader would not know what to do with it."""


def read(text: str) -> list[Instruction]:
    """Every instruction of a page, in order. Raises NotAnInstruction."""
    text = WRAPPED.sub(" ", text)
    rest = ANY.sub("", text)
    if "**" in rest:
        around = rest[max(0, rest.index("**") - 60) :][:120]
        raise NotAnInstruction(f"bold, but not part of an instruction: …{around}…")
    return [_instruction(match) for match in ANY.finditer(text)]


def _instruction(found: re.Match[str]) -> Instruction:
    said = found.group()
    kind = next(kind for kind, form in FORMS.items() if re.fullmatch(form, said))
    return Instruction(kind, tuple(one or other for one, other in NAMES.findall(said)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who does what a page of the tutorial says, and nothing else."""

    page: Page
    papers: Path
    today: date
    sign_in: Callable[[Page, str], None]
    arrived: Callable[[Page], None] = lambda page: None
    """Called on every page that was come to."""

    def follow(self, instructions: list[Instruction]) -> None:
        """Does all of it. An instruction that cannot be followed fails with its line."""
        for one in instructions:
            try:
                self._do(one)
            except AssertionError as not_so:
                raise AssertionError(f"{one}: {not_so} on {self.page.url}") from not_so

    def _do(self, one: Instruction) -> None:
        doing: dict[str, Callable[..., None]] = {
            "sign in": self._signed_in,
            "press": lambda name: self._go(_one(self._named("button", name)).click),
            "unfold": lambda name: _one(self.page.locator("summary").filter(has_text=name)).click(),
            "open": lambda name: self._go(_one(self._step(name)).click),
            "follow": lambda name: self._go(_one(self._named("link", name)).click),
            "number": lambda name: self._go(_one(_row(self.page, name, "")).click),
            "row": lambda name, link: self._go(_one(_row(self.page, name, link)).click),
            "see": self._see,
            "type": lambda label, value: _control(_field(self.page, label)).fill(self._typed(value)),
            "attach": lambda label, name: _control(_field(self.page, label)).set_input_files(
                self.papers / name
            ),
            "choose": lambda label, *values: _choose(_field(self.page, label), values),
        }
        doing[one.kind](*one.names)

    def _step(self, name: str) -> Locator:
        """A step, where the page lists those that may be taken."""
        return self.page.locator(".byla-choices__step").get_by_text(name, exact=True)

    def _named(self, role: str, name: str) -> Locator:
        return self.page.get_by_role(role, name=name, exact=True)

    def _signed_in(self, user: str) -> None:
        self.sign_in(self.page, user)
        self.arrived(self.page)

    def _go(self, act: Callable[[], None]) -> None:
        with self.page.expect_navigation():
            act()
        self.arrived(self.page)

    def _see(self, words: str) -> None:
        expect(self.page.locator("body")).to_contain_text(words, use_inner_text=True)

    def _typed(self, value: str) -> str:
        day = DAY.match(value)
        if day is None:
            return value
        sign, days = day.groups()
        return (self.today + timedelta(days=int(days or 0) * (-1 if sign == "-" else 1))).isoformat()


def _one(found: Locator) -> Locator:
    """The one element. Two of the same name that lead to different places would leave a reader guessing."""
    count = found.count()
    targets = {found.nth(n).get_attribute("href") for n in range(count)}
    assert len(targets) == 1, f"{count} such elements, leading to {targets or 'nothing'}"
    return found.first


def _row(page: Page, name: str, link: str) -> Locator:
    """A link in a row of a table; the words that are there for a screen reader alone may follow its name."""
    row = page.get_by_role("row").filter(has_text=name)
    return row.get_by_role("link", name=re.compile(rf"{re.escape(link)}( [A-Z]*[\d-]+)?$"))


def _field(page: Page, label: str) -> Locator:
    """The group of a field, found by its label or legend as it stands there."""
    names = page.locator(".govuk-form-group > label, legend, .byla-filter label")
    exact = re.compile(rf"^\s*{re.escape(label)}(\s+\([^)]*\))?\s*$")
    found = names.filter(has_text=exact)
    assert found.count() == 1, f"{found.count()} fields are called {label!r}"
    return found.locator("xpath=..")


def _control(field: Locator) -> Locator:
    return _one(field.locator("input:not([type=hidden]), textarea"))


def _choose(field: Locator, values: tuple[str, ...]) -> None:
    choices = field.locator("select")
    for value in values:
        if choices.count():
            choices.select_option(label=value)
        else:
            _one(field.get_by_label(value, exact=True)).check()
