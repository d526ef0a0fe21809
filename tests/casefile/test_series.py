"""One official number is one thing: each kind of file, and whatever a step numbers, has letters of its own."""

from __future__ import annotations

import pytest

from byla.app.registry import PROCEDURES
from byla.casefile import Series, plain


def test_a_number_is_letters_year_and_place() -> None:
    assert Series("residence_permit", "RP").number(2026, 21) == "RP-2026-000021"


@pytest.mark.parametrize(
    ("number", "without"),
    [
        ("RP-2026-000021", "2026-000021"),
        ("2026-000021", "2026-000021"),  # of an installation from before numbers had letters
        ("LT-00-000001", "00-000001"),
        ("office", "office"),
    ],
)
def test_a_number_is_known_without_its_letters(number: str, without: str) -> None:
    assert plain(number) == without


def test_no_two_series_begin_alike() -> None:
    several = {kind.series for kind in PROCEDURES.values()}
    several |= {one for kind in PROCEDURES.values() for step in kind.steps for one in step.draws}
    letters = sorted(one.letters for one in several)
    assert letters == sorted(set(letters))
    assert all(one.isalpha() and one.isupper() for one in letters)
