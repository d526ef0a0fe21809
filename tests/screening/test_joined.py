"""Words that stand as one in the other name are found, whichever of the two the list has."""

from __future__ import annotations

from math import isclose

import pytest
from tests.screening.people import listed

from byla.names import Rule, compare, read_name
from byla.screening import Index, Query, Record

AS_ONE_AND_AS_SEVERAL = [
    ("Abdulrahman Karimov", "Abdul Rahman Karimov"),
    ("Абдулрахман Каримов", "Abdul Rahman Karimov"),
    ("Annamaria Tarasik", "Anna-Maria Tarasik"),
    ("Аннамария Тарасик", "Anna Maria TARASIK"),
    ("VANDERBERG<<NINA", "Nina van der Berg"),
    ("Delacruz Nina", "Nina de la Cruz"),
    ("Saltykovshchedrin Timofei", "Тимофей Салтыков-Щедрин"),
]
EITHER_WAY = [*AS_ONE_AND_AS_SEVERAL, *((several, one) for one, several in AS_ONE_AND_AS_SEVERAL)]
BOTH_BUT_NOT_TOGETHER = Record("apart", "Anna Tarasik Maria Berg")


@pytest.mark.parametrize(("asked", "there"), EITHER_WAY)
@pytest.mark.parametrize("later", [False, True])
def test_it_is_found_and_the_reason_says_so(asked: str, there: str, later: bool) -> None:
    index = Index.build([*listed(300), BOTH_BUT_NOT_TOGETHER, *([] if later else [Record("sought", there)])])
    if later:
        index.add(Record("sought", there))
    [first, *_] = index.search(Query(asked))
    assert (first.id, first.score > 0.9) == ("sought", True)
    assert Rule.JOINED in {getattr(reason, "rule", None) for reason in first.reasons}
    assert isclose(first.score, compare(read_name(asked), read_name(there)).value, abs_tol=0.05)


def test_parts_that_stand_apart_are_no_one_word() -> None:
    index = Index.build([*listed(300), BOTH_BUT_NOT_TOGETHER])
    assert all(match.score < 0.5 for match in index.search(Query("Annamaria Tarasik")))


def test_three_words_are_one_only_with_two_particles() -> None:
    index = Index.build([*listed(300), Record("one", "Annalapkoberg Tarasik")])
    [match, *_] = index.search(Query("Anna Lapko Berg Tarasik"))
    assert Rule.JOINED not in {getattr(reason, "rule", None) for reason in match.reasons}
