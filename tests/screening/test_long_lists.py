"""A list in which every word stands in hundreds of records: few are looked at, and whoever is sought is among them."""

from __future__ import annotations

from itertools import product

import pytest

from byla.screening import Index, MatchKind, Query, Record
from byla.screening.build import build
from byla.screening.candidates import BLOCK, ENOUGH, candidates
from byla.screening.joined import as_one
from byla.screening.later import Later
from byla.screening.near import near
from byla.screening.question import question
from byla.screening.reading import Portion
from byla.screening.vocabulary import vocabulary

GIVEN = ["Нина", "Тимофей", "Ульяна", "Андрей", "Светлана", "Eugenia"]
FAMILIES = ["Тарасик", "Чижиков", "Журавлёв", "Belyakov", "Mironchik", "Гайдук"]
ALIKE = 40
"""So many have the same two words: of each word 240 records, more than are looked at for one word alone."""
MANY = [
    Record(f"{given}{family}{at}", f"{given} {family}", (f"19{50 + at}-11-2{at % 10}",))
    for given, family in product(GIVEN, FAMILIES)
    for at in range(ALIKE)
]
NAMESAKES = [Record(f"same{at}", "Нина Тарасик", (f"19{50 + at % 9}-10-2{at % 9}",)) for at in range(900)]
"""Far more with the same two words than are looked at when nothing tells them apart."""
FATHERS = [
    *(Record(f"given{at}", f"Нина Петровна {FAMILIES[at % 5 + 1]}") for at in range(300)),
    *(Record(f"family{at}", f"{GIVEN[at % 5 + 1]} Петровна Тарасик") for at in range(300)),
]
RAREST = Record("first", "Aarons"), Record("last", "Zuckerman")
OTHERS = [Record(f"other{at}", "Andrei Belyakov", (), (), ("№",)) for at in range(900)]
YEARS = [Record(f"year{at}", "Andrei Belyakov", ("1961",)) for at in range(900)]
PARTS = [Record(f"part{at}", "Abdul Rahman") for at in range(900)]


def first(records: list[Record], query: Query) -> str:
    return Index.build([*OTHERS, *records]).search(query)[0].id


@pytest.mark.parametrize("name", ["Нина Тарасик", "TARASIK<<NINA", "Ніна Тарасік", "Tarasyk Nina"])
def test_two_words_of_which_each_has_hundreds_find_whoever_has_both(name: str) -> None:
    found = Index.build([*MANY, *FATHERS]).search(Query(name), limit=ALIKE)
    assert len(found) == ALIKE
    assert all(match.id.startswith("НинаТарасик") for match in found)


def test_of_many_with_the_same_two_words_a_third_tells() -> None:
    sought = Record("sought", "Нина Петровна Тарасик")
    assert first([*NAMESAKES, *FATHERS, sought], Query("Tarasik Nina Petrovna")) == "sought"


def test_of_many_with_the_same_two_words_the_birth_year_tells_where_the_list_knows_no_more() -> None:
    sought = Record("sought", "Нина Мария Тарасик", ("1961",))
    assert first([*NAMESAKES, sought], Query("Nina Tarasik", "1961-07-01")) == "sought"


def test_of_many_with_the_same_two_words_the_shortest_names_are_looked_at() -> None:
    longer = [Record(f"longer{at}", f"Нина {GIVEN[at % 5 + 1]} Тарасик") for at in range(300)]
    assert first([*longer, Record("short", "Нина Тарасик")], Query("Nina Tarasik")) == "short"


def test_one_common_word_and_a_day_and_month_that_were_exchanged_are_found() -> None:
    sought = Record("sought", "Нина Лапко", ("1971-05-03",))
    found = Index.build([*MANY, *NAMESAKES, sought]).search(Query("Nina Kryzhova", "1971-03-05"))
    assert "sought" in [match.id for match in found]


def test_a_day_and_month_that_were_exchanged_alone_are_no_match() -> None:
    found = Index.build([*MANY, Record("other", "Ольга Лапко", ("1971-05-03",))]).search(
        Query("Nina Kryzhova", "1971-03-05")
    )
    assert "other" not in [match.id for match in found]


@pytest.mark.parametrize("there", ["Abdul Rahman Tarasik", "Тарасик Абдул Рахман"])
def test_the_parts_of_a_word_are_found_though_each_is_common(there: str) -> None:
    parts = [Record(f"part{at}", f"{('Rahman', 'Abdul')[at % 2]} {FAMILIES[at % 5]}") for at in range(1_200)]
    parts += [Record(f"father{at}", f"{GIVEN[at % 5]} Тарасик") for at in range(300)]
    [match, *_] = Index.build([*parts, Record("sought", there)]).search(Query("Abdulrahman"))
    assert (match.id, match.kind) == ("sought", MatchKind.NAME)


@pytest.mark.parametrize("later", [False, True], ids=["listed", "later"])
def test_one_word_that_few_have_is_enough(later: bool) -> None:
    few = [Record(f"few{at}", f"{GIVEN[at % 5]} Лапко") for at in range(45 if later else 190)]
    index = Index.build([*OTHERS, *([] if later else few)])
    for record in few if later else ():
        index.add(record)
    assert len(index.search(Query("Лапко"), limit=200)) == len(few)


@pytest.mark.parametrize("birth", ["1961", "1971-03-25"])
def test_few_of_many_that_came_later_are_looked_at(birth: str) -> None:
    words, later = vocabulary(()), Later()
    for record in [*MANY, *OTHERS, *YEARS]:
        later.add(record, words)
    asked = question(Query("Ульяна Лапко", birth), lambda word: near(word, words), lambda _: ())
    assert later.candidates(asked)[0] == set()


@pytest.mark.parametrize(
    "query",
    [
        Query("Нина Тарасик"),
        Query("Нина"),
        Query("Nina Petrovna Tarasik"),
        Query("Nina Tarasik", "1961"),
        Query("Nina Tarasik", "1971-03-05", document="-"),
        Query("Nina Tarasik", "1971-03-25"),
        Query("Abdulrahman"),
        Query("Aarons"),
        Query("Zuckerman"),
        Query(" ".join([*GIVEN[:4], *FAMILIES[:4]])),
    ],
    ids=repr,
)
def test_few_of_many_are_looked_at(query: Query) -> None:
    """Each takes its share of a search's two milliseconds, whatever 900 of them have in common with the query."""
    people = [RAREST[0], *MANY, *NAMESAKES, *FATHERS, *OTHERS, *YEARS, *PARTS, RAREST[1]]
    listed, words = build([Portion.of(people)])
    asked = question(query, lambda word: near(word, words), lambda several: as_one(several, words))
    found, _ = candidates(asked, listed)
    assert len(found) <= ENOUGH + BLOCK
