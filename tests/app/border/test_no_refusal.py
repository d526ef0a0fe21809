"""No text of the border and of the list refuses entry: what follows from a match or a hit, a person decides."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tests.national_list.refusing import REFUSES

from byla.words import Catalogue

SOURCE = Path(__file__).resolve().parents[3] / "src" / "byla"
TEMPLATES = SOURCE / "app" / "templates" / "border"
PACKAGES = (
    "border",
    "national_list",
    "screening",
    "procedures/lt/match_complaint",
    "procedures/lt/entry_ban",
)
DESK = SOURCE / "app" / "templates" / "desk"
PRINTED = (
    DESK / "printed_decision.html",
    DESK / "decision_on_ban.html",
    DESK / "parts" / "decision_pointed.html",
)
PAGES = [
    *sorted(TEMPLATES.rglob("*.html")),
    DESK / "parts" / "similar.html",
    DESK / "parts" / "alike.html",
    *PRINTED,
    SOURCE / "app" / "static" / "byla" / "border.js",
]
OF_A_PERMIT = "refused or withdrew a permit"
"""On what a ban follows: the one refusal of which its texts may speak."""
MADE = sorted(
    path
    for place in (
        "app/border",
        "border",
        "national_list",
        "app/national_list",
        "screening",
        "app/identities",
        "procedures/lt/match_complaint",
    )
    for path in (SOURCE / place).rglob("*.py")
) + [
    SOURCE / "app" / place
    for place in (
        "commands/check.py",
        "commands/post.py",
        "commands/snapshot.py",
        "console/importing_list.py",
        "api/national_list.py",
        "api/described_list.py",
        "api/shown_list.py",
        "desk/present/similar.py",
        "desk/present/decision_on_ban.py",
        "desk/present/printed.py",
        "desk/present/printed_decisions.py",
        "desk/present/pointed.py",
    )
]


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
def test_no_page_refuses_anybody(page: Path) -> None:
    assert PAGES
    assert REFUSES.findall(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("package", PACKAGES)
def test_no_text_refuses_anybody(package: str) -> None:
    texts = Catalogue.read(SOURCE / package, "en").texts
    assert texts
    said = {code: str(text).replace(OF_A_PERMIT, "") for code, text in texts.items()}
    assert {code: text for code, text in said.items() if REFUSES.search(text)} == {}


@pytest.mark.parametrize("path", MADE, ids=lambda one: "/".join(one.parts[-3:]))
def test_no_sentence_in_the_code_of_the_border_refuses_anybody(path: Path) -> None:
    """What a page says by `gettext`, the console prints, a schema describes. The database refuses changes to rows."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    texts = [one for one in ast.walk(tree) if isinstance(one, ast.Constant) and id(one) not in alone]
    said = [one.value for one in texts if isinstance(one.value, str) and " " in one.value]
    found = [one for one in said if REFUSES.search(one)]
    assert [one for one in found if "append-only" not in one and "record_refuses" not in one] == []


@pytest.mark.parametrize("sentence", ["Entry refused", "Turn the traveller back", "The person may not enter"])
def test_what_would_be_found(sentence: str) -> None:
    assert REFUSES.search(sentence)
