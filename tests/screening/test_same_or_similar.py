"""Same and similar identity data by Delegated Regulations (EU) 2023/332 and 2023/333, as far as they were read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from byla.law import Book, NoLawInForce
from byla.screening import DelegatedAct, IdentityData, Record, same_or_similar

OLGA = Record("a", "Olga Petrovna KOVALCHUK", ("1984-02-11",), ("BY",), sex="F")
SAME, SIMILAR, NEITHER = IdentityData


@pytest.fixture(scope="module")
def book() -> Book:
    return Book.read(Path(__file__).parents[2] / "law")


@pytest.mark.parametrize("act", DelegatedAct)
@pytest.mark.parametrize(
    ("other", "data", "weakest"),
    [
        ({"name": "KOVALCHUK Olga Petrovna"}, SAME, None),
        ({"name": "Ольга Петровна Ковальчук"}, SAME, None),
        ({"name": "Вольга Пятроўна Кавальчук"}, SIMILAR, "names"),
        ({"name": "Olga Petrovna KOVALCHIK"}, SIMILAR, "names"),
        ({"name": "Olga KOVALCHUK"}, SIMILAR, "names"),
        ({"name": "Olga Ivanovna KOVALCHUK"}, NEITHER, "names"),
        ({"name": "Olga Petrovna STANKEVICH"}, NEITHER, "names"),
        ({"birth": ("1984-11-02",)}, SIMILAR, "birth"),
        ({"birth": ("1984",)}, SIMILAR, "birth"),
        ({"birth": ("1985-02-11",)}, NEITHER, "birth"),
        ({"birth": ()}, NEITHER, "birth"),
        ({"sex": None}, SIMILAR, "sex"),
        ({"sex": "M"}, NEITHER, "sex"),
        ({"citizenship": ("LT", "BY")}, SAME, None),
        ({"citizenship": ()}, SIMILAR, "citizenship"),
        ({"citizenship": ("RU",)}, NEITHER, "citizenship"),
    ],
)
def test_the_whole_is_as_good_as_its_weakest_category(
    book: Book, act: DelegatedAct, other: dict[str, object], data: IdentityData, weakest: str | None
) -> None:
    found = same_or_similar(OLGA, OLGA._replace(**other), book.on(date(2024, 1, 1)), act)  # type: ignore[arg-type]
    assert found.data is data
    assert [one.category for one in found.categories if one.data is not SAME] == [weakest] * bool(weakest)
    assert all((one.rule is None) is (one.data is NEITHER) for one in found.categories)


@pytest.mark.parametrize("act", DelegatedAct)
def test_what_is_said_of_the_other_alone_is_unknown(book: Book, act: DelegatedAct) -> None:
    silent = OLGA._replace(sex=None, citizenship=())
    found = same_or_similar(silent, OLGA, book.on(date(2024, 1, 1)), act)
    assert [one.data for one in found.categories] == [SAME, SAME, SIMILAR, SIMILAR]


@pytest.mark.parametrize("act", DelegatedAct)
def test_two_names_without_a_word_are_not_the_same(book: Book, act: DelegatedAct) -> None:
    nameless = OLGA._replace(name="–")
    assert same_or_similar(nameless, nameless, book.on(date(2024, 1, 1)), act).data is NEITHER


def test_it_rests_on_nothing_that_anybody_confirmed(book: Book) -> None:
    found = same_or_similar(OLGA, OLGA, book.on(date(2024, 1, 1)), DelegatedAct.BORDERS_VISA)
    assert found.data is SAME
    assert not found.confirmed


def test_before_the_act_there_was_no_such_rule(book: Book) -> None:
    with pytest.raises(NoLawInForce):
        same_or_similar(OLGA, OLGA, book.on(date(2023, 3, 6)), DelegatedAct.BORDERS_VISA)
