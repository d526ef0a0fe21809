"""A list that several processes read, each a portion, is the list that one reads alone."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

import pytest
from tests.screening.people import IGOR, OLGA, YEAR_ONLY, listed

from byla.screening import Index, Portion, Query, Record
from byla.screening import build as building
from byla.screening.build import build

TWO_DATES = Record("two", "Nina TARASIK", ("1971", "1971-05-04"), ("LT", "BY"), ("AB 12", "№ 7-7"), "F")
NAMELESS, TWICE = Record("nameless", "--"), Record("twice", "Nina Nina TARASIK")
PEOPLE = [
    *listed(300),
    NAMELESS,
    TWICE,
    OLGA,
    TWO_DATES,
    IGOR,
    *listed(300, seed=6),
    TWO_DATES,
    YEAR_ONLY,
    OLGA,
    *listed(20),
]


@pytest.mark.parametrize(
    "cuts",
    [(), (0,), (len(PEOPLE),), (1,), (301,), (302, 302), (100, 301, 620)],
    ids=["one", "the first is empty", "the last is empty", "one and the rest", "two", "one is empty", "four"],
)
def test_portions_make_the_list_that_their_records_make(cuts: tuple[int, ...], tmp_path: Path) -> None:
    portions = [Portion.of(PEOPLE[at:to]) for at, to in pairwise((0, *cuts, len(PEOPLE)))]
    Index.build(PEOPLE).save(tmp_path / "alone")
    Index.of(portions).save(tmp_path / "together")
    assert (tmp_path / "together").read_bytes() == (tmp_path / "alone").read_bytes()


def test_a_portion_comes_from_another_process() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        other = pool.submit(Portion.of, [OLGA, TWO_DATES]).result()
    index = Index.of([Portion.of(listed(300)), other])
    assert index.search(Query("Olga Kovalchuk", "1984-02-29"))[0].id == "olga"
    assert index.search(Query("x", document="AB12"))[0].id == "two"
    assert index.search(Query("Ніна Тарасік", "1971-05-04"))[0].id == "two"


def test_no_portion_is_an_empty_list() -> None:
    assert Index.of([]).search(Query("Olga Kovalchuk")) == []


FIRST = [
    *(Record(f"first{at}", "Berg") for at in range(10)),
    Record("both", "Berg Zuckerman"),
    *(Record(f"second{at}", "Zuckerman") for at in range(9)),
]
LAST = [
    *(Record(f"third{at}", "Aarons") for at in range(10)),
    Record("two", "Aarons Yusuf"),
    *(Record(f"fourth{at}", "Yusuf") for at in range(11)),
]
"""Which of two words is the commoner shows only when all are counted, and each once."""


@pytest.mark.parametrize("at_once", [1, 7, 300])
def test_a_list_made_in_parts_is_the_list_that_is_made_at_once(
    at_once: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [*FIRST, *PEOPLE, *LAST]
    Index.build(people).save(tmp_path / "at once")
    monkeypatch.setattr(building, "_AT_ONCE", at_once)
    Index.build(people).save(tmp_path / "in parts")
    assert (tmp_path / "in parts").read_bytes() == (tmp_path / "at once").read_bytes()


def test_a_record_stands_once_in_the_list_of_a_word_that_it_has_twice() -> None:
    made, _ = build([Portion.of([TWICE])])
    assert [*made.posted] == [0, 0]
    assert [*made.posted_starts] == [0, 1, 2]


@pytest.mark.parametrize("records", [[], [NAMELESS]], ids=["empty", "nameless"])
def test_a_list_without_a_word_is_kept_and_opened(records: list[Record], tmp_path: Path) -> None:
    Index.build(records).save(tmp_path / "list")
    opened = Index.open(tmp_path / "list")
    assert opened.search(Query("Nina Tarasik", "1971-03-05", document="AB 12")) == []
    opened.add(TWO_DATES)
    assert opened.search(Query("Nina Tarasik"))[0].id == "two"
