"""Every code that persons and links can say has an English text, and the text gets its parameters."""

from __future__ import annotations

import pytest
from tests.texts import ENGLISH, needed, said

from byla.persons import BIRTHPLACES, CITIZENSHIPS, IDENTITY_LINK, PERSON
from byla.words.catalogue import parameters_of

NEEDED = (
    needed(PERSON, stages=("new", "incomplete", "open"))
    | needed(IDENTITY_LINK, stages=("new", "same", "different", "not_decided", "undone"))
    | {f"person.country.{code}" for code in (*CITIZENSHIPS, *BIRTHPLACES)}
    | {
        f"person.section.{code}"
        for code in ("names", "birth", "citizenships", "kinships", "travel_documents", "links")
    }
    | {"identity_link.section.link", "person.record_kinship.country.hint"}
)


def test_every_text_that_a_page_asks_for_exists() -> None:
    assert sorted(NEEDED - ENGLISH.texts.keys()) == []


@pytest.mark.parametrize(("code", "given"), sorted(set(said("persons"))))
def test_every_text_gets_its_parameters(code: str, given: frozenset[str]) -> None:
    text = ENGLISH.texts[code]
    assert isinstance(text, str)
    assert parameters_of(text) <= given


def test_no_text_is_left_over() -> None:
    own = {code for code in ENGLISH.texts if code.startswith(("person.", "identity_link."))}
    assert sorted(own - NEEDED - {code for code, _ in said("persons")}) == []
