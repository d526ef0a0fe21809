"""A list that several processes read, each a portion, is the list that one reads alone."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

import pytest
from tests.screening.people import IGOR, OLGA, YEAR_ONLY, listed

from byla.screening import Index, Portion, Query, Record

TWO_DATES = Record("two", "Nina TARASIK", ("1971", "1971-05-04"), ("LT", "BY"), ("AB 12", "№ 7-7"), "F")
PEOPLE = [*listed(300), OLGA, TWO_DATES, IGOR, *listed(300, seed=6), TWO_DATES, YEAR_ONLY, OLGA, *listed(20)]


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
