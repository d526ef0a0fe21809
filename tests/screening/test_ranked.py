"""The number by which many records are ranked at once is the score that the reasons of each make."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from tests.screening.people import listed

from byla.names import FAMILY_ABSENT, Finding, Reason
from byla.screening import Index, Match, Query, Record
from byla.screening import index as searching
from byla.screening import vocabulary as words_of
from byla.screening.build import build
from byla.screening.joined import as_one
from byla.screening.near import near
from byla.screening.question import Question, question
from byla.screening.ranking import best, rows
from byla.screening.reading import Portion
from byla.screening.scoring import OTHER_NAME

NAMES = [
    "Нина Петровна Лапко",
    "Нина Лапко",
    "Лапко Nina",
    "Лапко",
    "Нина Мария Лапко",
    "Нина Петровна Мария Лапко",
    "Игорь Сергеевич Тарасик",
    "Abdul Rahman Lapko",
    "Rahman Abdul Lapko",
    "Abdul Nina Rahman",
    "Abdulrahman",
    "Ahmed Mohamed Ahmed",
    "Ahmed Ahmed",
    "Ali bin Lapko",
    "Ali Lapko",
    "Nina Nino Lapko",
    "Anna Maria Lapko",
]
BIRTHS = ["1971-03-05", "1971-11-24", "1971", ""]
RECORDS = [
    Record(f"{name} {birth}", name, (birth,) if birth else ()) for name, birth in product(NAMES, BIRTHS)
]
BOTH = Record("both", "Abdulrahman Abdul Rahman Lapko")
LISTED, WORDS = build([Portion.of([*RECORDS, BOTH])])
FLAGS = np.frombuffer(bytes(WORDS.flags), np.uint8)
PLACES = {LISTED.id_of(number): number for number in range(LISTED.size)}


def asked_of(query: Query) -> Question:
    return question(query, lambda word: near(word, WORDS), lambda several: as_one(several, WORDS))


def _as_ranked(match: Match) -> bool:
    """Whether the reasons look no closer: at a family name that is not there, and at a name with nothing in common."""
    names = [reason for reason in match.reasons if isinstance(reason, Reason)]
    without = any(reason.factor == FAMILY_ABSENT for reason in names)
    return not without and (not names or any(reason.finding is Finding.ALIKE for reason in names))


def ranked(query: Query, ids: list[str], least: float, count: int = 1) -> list[str]:
    """The ids of those that come first."""
    numbers = np.array([PLACES[one] for one in ids], np.int64)
    found = rows(*LISTED.columns(), numbers)
    first = best(asked_of(query), found, FLAGS, numbers, least=least, other=OTHER_NAME, count=count)
    return [LISTED.id_of(number) for number in first]


@pytest.mark.parametrize("name", [*NAMES, "Нина", "Нина Сергеевна Лапко", "Инна Березина", "Nyna Lapka"])
@pytest.mark.parametrize("birth", ["1971-03-05", None])
def test_a_record_is_ranked_by_the_score_of_its_reasons(name: str, birth: str | None) -> None:
    query = Query(name, birth)
    matches = Index.build(RECORDS).search(query, limit=100)
    for match in matches:
        if _as_ranked(match):
            assert ranked(query, [match.id], match.score - 1e-9) == [match.id], match
            assert ranked(query, [match.id], match.score + 1e-9) == [], match


def test_a_word_that_is_there_is_not_found_once_more_in_its_parts() -> None:
    assert ranked(Query("Abdulrahman"), ["both"], 0.85**3 - 1e-9) == ["both"]
    assert ranked(Query("Abdulrahman"), ["both"], 0.85**3 + 1e-9) == []


def test_no_more_come_first_than_asked_and_they_are_the_best() -> None:
    query, ids = Query("Нина Лапко", "1971-03-05"), [record.id for record in RECORDS]
    everybody = [match.id for match in Index.build(RECORDS).search(query, limit=100)]
    first = ranked(query, ids, 0.2, count=5)
    assert len(first) == 5
    assert first[0] == everybody[0] == "Нина Лапко 1971-03-05"
    assert set(first) <= set(everybody[:12])


@pytest.mark.parametrize("later", [False, True], ids=["listed", "later"])
def test_a_record_without_a_word_is_found_by_its_birth_date(later: bool) -> None:
    nameless = Record("nameless", "–", ("1971-03-05",))
    index = Index.build([] if later else [nameless])
    if later:
        index.add(nameless)
    assert [match.id for match in index.search(Query("Нина Лапко", "1971-03-05"))] == ["nameless"]


def test_parts_of_a_word_that_only_a_withdrawn_record_had_hinder_no_search() -> None:
    index = Index.build([Record("parts", "van der Berg"), Record("whole", "Vanderberg")])
    index.withdraw("parts")
    assert [match.id for match in index.search(Query("Vanderberg"))] == ["whole"]


def test_parts_of_a_word_that_came_later_hinder_no_search() -> None:
    """`Rachman` may sound like `Rahman`, and is of a group that no record of the list has."""
    index = Index.build([Record("parts", "Abdul Rahman"), *listed(60)])
    index.add(Record("later", "Abdul Rachman"))
    assert {match.id for match in index.search(Query("Abdulrahman"))} == {"parts", "later"}


def test_what_searches_keep_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server answers for months, and whoever asks chooses the words."""
    monkeypatch.setattr(searching, "_CACHED", 5)
    monkeypatch.setattr(words_of, "_KEPT", 7)
    index, fresh = Index.build(listed(300)), Index.build(listed(300))
    for record in listed(40, seed=6):
        query = Query(record.name, record.birth[0])
        assert index.search(query) == fresh.search(query)
        assert len(index._near) <= 5
        assert len(index._vocabulary._words) <= 7
