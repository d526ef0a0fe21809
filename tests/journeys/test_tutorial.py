"""A stranger follows docs/tutorial/a-renewal.md, word by word, in Chromium: if a label changes, this fails."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from tests.journeys.conftest import PAPERS, TUTORIAL, sign_in
from tests.journeys.instructions import Instruction, NotAnInstruction, Reader, read

from byla.app.moment import today

RENEWAL = (TUTORIAL / "a-renewal.md").read_text(encoding="utf-8")
PHONE: ViewportSize = {"width": 390, "height": 844}
SHORTER_PATH = RENEWAL[RENEWAL.index("\n## 9.") :]


def test_the_tutorial_leads_from_nothing_to_a_served_decision(page: Page, reader) -> None:
    somebody, faults = reader(page)
    somebody.follow(read(RENEWAL.removesuffix(SHORTER_PATH)))
    assert {kind: said for kind, said in faults.items() if said} == {}


def test_the_shorter_path_leads_to_a_date_for_appeal_that_explains_itself_on_a_phone(
    page: Page, reader
) -> None:
    page.set_viewport_size(PHONE)
    somebody, faults = reader(page)
    somebody.follow(read(SHORTER_PATH))
    clock = page.locator(".byla-clock").filter(has_text="Appeal to the court")
    clock.get_by_text("Why this date").click()
    assert clock.locator(".byla-steps li").count() >= 2
    assert "Art. 138(1)" in clock.inner_text()
    assert {kind: said for kind, said in faults.items() if said} == {}


def test_the_shorter_path_needs_no_scripts(chromium: Browser, demo_site: str) -> None:
    plain = chromium.new_context(base_url=demo_site, java_script_enabled=False, viewport=PHONE)
    somebody = Reader(page=plain.new_page(), papers=PAPERS, today=today(), sign_in=sign_in)
    somebody.follow(read(SHORTER_PATH))
    plain.close()


@pytest.mark.parametrize(
    ("said", "kind", "names"),
    [
        ("Sign in as `ona`. She signs.", "sign in", ("ona",)),
        ("Then press **Record that\ndata arrived**.", "press", ("Record that data arrived",)),
        ("Open **Register a permit**; the", "open", ("Register a permit",)),
        ("Unfold **Add to it**, open", "unfold", ("Add to it",)),
        ("In the row of **Drafted** follow the number.", "number", ("Drafted",)),
        ("In\nthe row of **A B** follow **C**.", "row", ("A B", "C")),
        ("\n- **Year**: `1988`", "type", ("Year", "1988")),
        ("\n- **Missing**: **Means**, **Trips**", "choose", ("Missing", "Means", "Trips")),
        ("\n- **Document**: attach `a.pdf`", "attach", ("Document", "a.pdf")),
        ("You see **Permit held**.", "see", ("Permit held",)),
    ],
)
def test_a_sentence_is_read_as_an_instruction(said: str, kind: str, names: tuple[str, ...]) -> None:
    assert read(said) == [Instruction(kind, names)]


def test_what_is_bold_without_an_instruction_is_a_fault_of_the_page() -> None:
    with pytest.raises(NotAnInstruction, match=re.escape("Mind **this**")):
        read("Press **Go**. Mind **this**.")
