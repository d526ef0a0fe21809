"""Whatever is asked, an answer in bounded time."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.screening.people import OLGA, listed

from byla.screening import Index, Query, Record
from byla.screening.dates import DateFinding, compare_dates, day, swapped

INDEX = Index.build([*listed(2_000), OLGA])
BAD = [
    "а" * 10_000,
    "Ольга " * 5_000,
    "\u202e\u200f" * 4_000 + "Ольга",
    "\x00" * 100,
    "<" * 10_000,
    "\ud800",
    "ШШШ" * 50,
]


@pytest.mark.usefixtures("no_collector")
@pytest.mark.parametrize("name", BAD, ids=range(len(BAD)))
def test_a_bad_name_takes_bounded_time(name: str) -> None:
    start = time.process_time()
    INDEX.search(Query(name, "1984-02-30", "??", name, "?"))
    assert time.process_time() - start < 0.25


@given(st.text(max_size=80), st.text(max_size=12), st.text(max_size=30))
def test_any_query_has_an_answer(name: str, birth: str, document: str) -> None:
    for match in INDEX.search(Query(name, birth, "BY", document)):
        assert 0.0 <= match.score <= 1.0


@given(st.text(max_size=60), st.text(max_size=12))
def test_any_record_is_taken(name: str, birth: str) -> None:
    index = Index.build([Record("one", name, (birth, birth), ("BY",), (name,))])
    index.add(Record("two", name, (birth,)))
    index.search(Query(name, birth))
    assert index.withdraw("one") == index.withdraw("two") == 1


def test_many_garbled_queries() -> None:
    """A million of them run in `./byla bench screening`."""
    lot = random.Random(10)
    letters = "абвшщьйіўёABCŠčŻ<<-'` .,0158\u0301\u200f\x07中ع"
    for _ in range(1_500):
        INDEX.search(
            Query(
                "".join(lot.choices(letters, k=lot.randrange(50))),
                f"19{lot.randrange(100):02}-0{lot.randrange(10)}",
            )
        )


@pytest.mark.parametrize(
    ("one", "other", "finding"),
    [
        ("1984-02-29", "1984-02-29", DateFinding.EQUAL),
        ("1984-02-03", "1984-03-02", DateFinding.SWAPPED),
        ("1984-02-03", "1984-02-08", DateFinding.DIGIT),
        ("1984-02-03", "1964-02-03", DateFinding.DIGIT),
        ("1984-02-03", "0984-02-03", DateFinding.DIGIT),
        ("1984-02-12", "1984-02-21", DateFinding.EXCHANGED),
        ("1984-10-03", "1984-01-03", DateFinding.EXCHANGED),
        ("1978-02-03", "1987-02-03", DateFinding.EXCHANGED),
        ("1984-02-03", "1948-02-03", DateFinding.EXCHANGED),
        ("2091-02-03", "2901-02-03", DateFinding.EXCHANGED),
        ("1084-02-03", "0184-02-03", DateFinding.EXCHANGED),
        ("1984-12-03", "1948-12-30", DateFinding.CONFLICT),  # two slips
        ("1984-01-21", "1984-02-11", DateFinding.YEAR),  # no digit of the month becomes one of the day
        ("1980-11-05", "1981-01-05", DateFinding.NEAR),  # nor one of the year one of the month
        ("1984-02-03", "1984-11-25", DateFinding.YEAR),
        ("1984-02-03", "1985-12-03", DateFinding.NEAR),
        ("1984-02-03", "1971-12-13", DateFinding.CONFLICT),
        ("1984", "1984-02-29", DateFinding.PARTLY),
        ("1984-02", "1984-02-29", DateFinding.PARTLY),
        ("1984-03", "1984-02-29", DateFinding.YEAR),
        ("1984", "1985", DateFinding.NEAR),
        ("1984-02-30", "1984-02-29", DateFinding.PARTLY),  # the 30th of February is a February
        ("1984-13-01", "1984-02-29", DateFinding.PARTLY),
        ("", "1984", DateFinding.ABSENT),
        ("yesterday", "1984", DateFinding.ABSENT),
    ],
)
def test_how_birth_dates_agree(one: str, other: str, finding: DateFinding) -> None:
    assert compare_dates(day(one), day(other)) is compare_dates(day(other), day(one)) is finding


def test_a_day_above_twelve_cannot_be_a_month() -> None:
    assert swapped(day("1984-02-29")) == 0
