"""At whom the border looks, and at whom not: the number that decides is one for everybody."""

from __future__ import annotations

import pytest

from byla.screening import Index, Match, MatchKind, Query
from byla.screening.look import worth_a_look

LISTED = Index.build([{"id": "nina", "name": "Nina Ivanovna Tarasik", "birth": "1971-03-05"}])


@pytest.mark.parametrize(
    ("name", "birth"),
    [
        ("Тарасік Ніна Іванаўна", "1971-03-05"),
        ("TARASIK<<NINA<<<<<<<<<<<<<<<<<<<<<<<<<<", "1971-03-06"),
        ("Nina Tarasik", "1971-05-03"),
        ("Nina Tarasik", "1917-03-05"),  # two digits exchanged
        ("Nina Tarasik", "1971"),
        ("Nina Tarasyk", "1971-03-05"),
        ("Nina Tarasik", None),
        ("Nina Ivanovna", "1971-03-05"),  # so little can stand in a list
    ],
)
def test_whoever_may_be_the_person_is_looked_at(name: str, birth: str | None) -> None:
    assert looked_at(Query(name, birth))


@pytest.mark.parametrize(
    ("name", "birth"),
    [
        ("Nina Ivanovna Tarasik", "1971-11-24"),  # a namesake of the same year
        ("Nina Ivanovna", "1971-03-06"),  # not even the family name
        ("Nina Ivanovna", "1971"),
        ("Nina Ivanovna Lapko", "1971-03-05"),
        ("Jonas Jonaitis", "1971-03-05"),  # a birthday in common
        ("Nina Lapko", None),
        ("Nina Ivanovna", None),  # by name alone no less than nearly all of it
    ],
)
def test_whoever_is_a_namesake_or_less_passes(name: str, birth: str | None) -> None:
    assert not looked_at(Query(name, birth))


@pytest.mark.parametrize("name", ["Nina Ivanovna Tarasik", "Ніна Іванаўна Тарасік", "NINA IVANOVNA TARASIK"])
def test_the_same_words_are_judged_alike_in_either_script(name: str) -> None:
    """By day, year and nothing known of the birth: what a traveller's document is written in decides nothing."""
    found = [looked_at(Query(name, birth)) for birth in ("1971-03-06", "1971-11-24", "1961-10-03", "1971")]
    assert found == [True, False, False, True]


@pytest.mark.parametrize(
    ("score", "birth", "looked"),
    [(0.61, "1971-03-05", True), (0.609, "1971-03-05", False), (0.7, None, True), (0.699, None, False)],
)
def test_the_number_from_which_on_somebody_looks(score: float, birth: str | None, looked: bool) -> None:
    assert worth_a_look(Match("nina", MatchKind.NAME, score, ()), Query("Nina Tarasik", birth)) is looked


def looked_at(query: Query) -> bool:
    return any(worth_a_look(match, query) for match in LISTED.search(query))
