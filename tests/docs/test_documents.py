"""The documents agree with the house: links lead somewhere, commands exist, words are defined once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest

from byla.app.cli import commands

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("law/*.md")])
GENERATED = ROOT / "docs" / "reference"
LINK = re.compile(r"(?<!`)!?\[[^\]]+\]\(([^)\s]+)\)")
COMMAND = re.compile(r"\./byla ([a-z]+)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
TERM = re.compile(r"^\| (?!Word \||---)([^|]+?) \|", re.MULTILINE)
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
STATUSES = r"^Status: (holds|proposed|replaced by \[\d{4}\])"


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """What a heading is called in an address."""
    said = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(text(page)))
    return {one.strip().replace(" ", "-") for one in said}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    lost = []
    for link in LINK.findall(text(page)):
        place, _, anchor = unquote(link).partition("#")
        if place.startswith(("http:", "https:", "mailto:")):
            continue
        target = (page.parent / place).resolve() if place else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link)
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_that_a_page_names_exists(page: Path) -> None:
    assert set(COMMAND.findall(text(page))) - {*commands(), "help"} == set()


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_is_told_of(command: str) -> None:
    told = [page for page in PAGES if GENERATED not in page.parents and page.name != "CHANGELOG.md"]
    assert any(command in COMMAND.findall(text(page)) for page in told)


def test_every_document_can_be_reached_from_the_first() -> None:
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md":
            continue
        reached.add(page)
        links = (one.partition("#")[0] for one in LINK.findall(text(page)))
        waiting += [(page.parent / one).resolve() for one in links if one and "://" not in one]
    assert sorted(map(name, set(PAGES) - reached)) == []


def test_a_word_is_defined_once() -> None:
    terms = Counter(one.lower() for one in TERM.findall(text(ROOT / "GLOSSARY.md")))
    assert terms
    assert [term for term, times in terms.items() if times > 1] == []


@pytest.mark.parametrize("decision", DECISIONS, ids=name)
def test_a_decision_says_whether_it_holds_and_stands_in_the_index(decision: Path) -> None:
    assert re.search(STATUSES, text(decision), re.MULTILINE)
    assert f"]({decision.name})" in text(decision.parent / "README.md")


def test_decisions_have_numbers_of_their_own() -> None:
    numbers = [one.name[:4] for one in DECISIONS]
    assert len(numbers) == len(set(numbers))
