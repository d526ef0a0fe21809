"""No output of the list refuses entry: every text and every schema of it is read for it here.

What a machine says is `no match`, or `look`. How a ban stands is said once an official has compared the document, and
what follows is for a person to decide.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.national_list.refusing import REFUSES

import byla
from byla.app.api.openapi import document
from byla.app.registry import catalogue
from byla.national_list import Outcome, State

SCORES = re.compile(
    r"\bscore|\brisk|\brank|percent|%|probab|likel(y|ihood)|confiden(t|ce) |danger", re.IGNORECASE
)
OWN = ("national_list.", "screening.")
SAID = {code: text for code, text in catalogue().texts.items() if code.startswith(OWN)}
FOLDERS = ("national_list", "app/national_list", "screening")
SOURCES = [
    path for folder in FOLDERS for path in sorted((Path(byla.__file__).parent / folder).glob("*.toml"))
]


@pytest.mark.parametrize("code", SAID)
def test_no_text_refuses_anybody_and_none_scores(code: str) -> None:
    said = json.dumps(SAID[code], ensure_ascii=False)
    assert not REFUSES.search(said), said
    assert not SCORES.search(said), said


def test_every_text_of_the_list_is_read_here() -> None:
    written = {
        line.split('"')[1] for path in SOURCES for line in path.read_text().splitlines() if line[:1] == '"'
    }
    assert written == {*SAID}


def test_no_schema_refuses_anybody_and_none_has_a_place_for_a_score() -> None:
    described = document()
    ours = {name: one for name, one in described["components"]["schemas"].items() if name.startswith("List")}
    ours |= {path: one for path, one in described["paths"].items() if path.startswith("/api/v1/list/")}
    assert len(ours) == 12
    said = json.dumps(ours)
    assert not REFUSES.search(said)
    assert not SCORES.search(said)
    assert '"type": "number"' not in said


def test_a_search_can_say_two_things_and_a_hit_four_and_none_of_them_is_an_order() -> None:
    assert {one.value for one in Outcome} == {"no_match", "look"}
    assert {one.value for one in State} == {"in_force", "not_begun", "suspended", "over"}


@pytest.mark.parametrize("said", ["Entry is refused", "Turn away", "Risk: high", "A likely match", "87 %"])
def test_what_refuses_or_scores_would_be_seen(said: str) -> None:
    assert REFUSES.search(said) or SCORES.search(said)
