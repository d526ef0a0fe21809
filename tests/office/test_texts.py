"""Every code that the office can say has an English text, and the text gets the parameters that it needs."""

from __future__ import annotations

import pytest
from tests.texts import ENGLISH, needed, said

from byla.office import OFFICE
from byla.words.catalogue import parameters_of

LINES = (
    "unit",
    "people",
    "official",
    "role",
    "since",
    "until",
    "mandate",
    "basis",
    "in_the_hand_of",
    "substitute",
    "acts",
    "reason",
    "agency",
    "key",
)
NEEDED = (
    needed(OFFICE, stages=("new", "open"))
    | {
        f"office.section.{code}"
        for code in ("units", "roles", "mandates", "absences", "accepted_law", "service_keys")
    }
    | {f"office.line.{code}" for code in LINES}
)


def test_every_text_that_a_page_asks_for_exists() -> None:
    assert sorted(NEEDED - ENGLISH.texts.keys()) == []


@pytest.mark.parametrize(("code", "given"), sorted(set(said("office"))))
def test_every_text_gets_its_parameters(code: str, given: frozenset[str]) -> None:
    text = ENGLISH.texts[code]
    assert isinstance(text, str)
    assert parameters_of(text) <= given


def test_no_text_is_left_over() -> None:
    own = {code for code in ENGLISH.texts if code.startswith("office.")}
    assert sorted(own - NEEDED - {code for code, _ in said("office")}) == []
