"""Each page, with its made-up context, keeps what the design promises."""

from __future__ import annotations

import pytest
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory
from tests.design.reading import Attributes, Page, read
from tests.design.specimens import FRAME, PAGES, STEP

TYPED_BY_HAND = {"text", "password", "search", "file", "radio", "checkbox"}


def shown(template: str) -> Page:
    return read(render_to_string(template, FRAME | PAGES[template], RequestFactory().get("/")))


@pytest.fixture(params=sorted(PAGES))
def page(request: pytest.FixtureRequest) -> Page:
    return shown(request.param)


def test_a_page_holds_no_style_or_script_of_its_own(page: Page) -> None:
    assert not page.all("style")
    assert all(script.get("src") or script.get("type") == "application/json" for script in page.all("script"))
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")], tag


def test_a_page_fetches_nothing_from_elsewhere(page: Page) -> None:
    fetched = [a.get("src") or a.get("href") for a in page.all("script", "link", "img", "iframe", "source")]
    assert fetched
    assert all(address and address.startswith("/static/") for address in fetched)


def test_a_page_has_one_main_heading_a_language_and_a_way_to_skip_the_frame(page: Page) -> None:
    assert len(page.all("h1")) == 1
    assert page.all("html")[0]["lang"] == "en"
    assert page.all("a")[0]["href"] == "#main-content"
    assert "main-content" in page.ids()


def test_each_control_has_a_label_and_what_describes_it_is_there(page: Page) -> None:
    labelled = {label["for"] for label in page.all("label")}
    for control in page.all("input", "textarea", "select"):
        if control.get("type", "text") in TYPED_BY_HAND:
            assert control["id"] in labelled, control
    ids = page.ids()
    for _, attributes in page.elements:
        described = (attributes.get("aria-describedby") or "").split()
        assert set(described) <= set(ids), attributes


def test_a_day_is_typed_on_a_line_whatever_the_language_of_the_browser(page: Page) -> None:
    """A browser's date control reads 2026-01-15 by the order of its own language."""
    assert {control.get("type") for control in page.all("input")} <= {*TYPED_BY_HAND, "hidden"}


def test_no_two_elements_share_an_id(page: Page) -> None:
    ids = page.ids()
    assert sorted(set(ids)) == sorted(ids)


def test_a_form_that_failed_leads_to_each_mistake_and_keeps_what_was_typed() -> None:
    page = shown("desk/step.html")
    for name, text in STEP["form"]["errors"]:
        assert f"#{name}" in [link.get("href") for link in page.all("a")]
        assert name in page.ids()
        assert sum(text in piece for piece in page.texts) == 2, "once in the list, once beside the field"
    values = [control.get("value") for control in page.all("input")]
    assert "31.02.2026" in values
    assert any("service in the border troops" in piece for piece in page.texts)


@pytest.mark.parametrize(
    ("kind", "name", "kept"),
    [
        ("line", "reference", {"value": "S-77"}),
        ("day", "given_on", {"value": "31.02.2026"}),
        ("number", "pages", {"value": "3"}),
        ("choice", "service", {"value": "threat", "checked": None}),
        ("choices", "limbs", {"value": "state", "checked": None}),
        ("hidden", "kept", {"value": "1"}),
    ],
)
def test_each_kind_of_field_gives_back_what_was_entered(kind: str, name: str, kept: Attributes) -> None:
    controls = [control for control in shown("desk/step.html").all("input") if control.get("name") == name]
    assert [control for control in controls if kept.items() <= control.items()], kind


def test_a_long_list_gives_back_what_was_chosen() -> None:
    chosen = [option for option in shown("desk/step.html").all("option") if "selected" in option]
    assert [option["value"] for option in chosen] == ["3"]


def test_a_day_that_was_typed_comes_back_as_a_line_because_a_browser_empties_what_it_cannot_read() -> None:
    typed = {control["name"]: control["type"] for control in shown("desk/step.html").all("input")}
    assert typed["given_on"] == "text"


def test_a_conflict_shows_what_changed_and_keeps_what_was_typed() -> None:
    page = shown("desk/conflict.html")
    assert any("Conclusion received: State Security Department" in piece for piece in page.texts)
    assert "31.02.2026" in [control.get("value") for control in page.all("input")]


def test_a_step_that_closed_meanwhile_keeps_the_text_but_cannot_be_sent() -> None:
    closed = {
        "still_open": False,
        "refusals": [{"text": "The decision has been signed.", "citations": []}],
    }
    page = read(render_to_string("desk/conflict.html", PAGES["desk/conflict.html"] | closed))
    assert any("The decision has been signed." in piece for piece in page.texts)
    assert "31.02.2026" in [control.get("value") for control in page.all("input")]
    assert not page.all("button")


def test_what_stands_in_the_way_names_the_article() -> None:
    texts = shown("desk/file.html").texts
    assert any("The person has not been heard." in piece for piece in texts)
    assert any(piece.strip() == "EU Charter, Art. 41" for piece in texts)


@pytest.mark.parametrize("status", ["400", "403", "404", "500"])
def test_an_error_page_needs_no_context_at_all(status: str) -> None:
    page = read(get_template(f"{status}.html").render())
    assert len(page.all("h1")) == 1
    assert any("What you can do" in piece for piece in page.texts)


def test_a_file_on_which_nothing_has_happened_says_so() -> None:
    page = read(
        render_to_string(
            "desk/file.html", {"identity": {"number": "LT-2026-000001"}, "has_clocks": True, "whole": True}
        )
    )
    for absence in ("Nothing is outstanding", "No clock runs", "No document"):
        assert any(absence in piece for piece in page.texts), absence
