"""What a search finds, why, and that nothing is filtered out by a country or a sex."""

from __future__ import annotations

from math import isclose

import pytest
from tests.screening.people import IGOR, OLGA, YEAR_ONLY, listed

from byla.names import compare, read_name
from byla.screening import Index, MatchKind, Query, Record, score_of


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build([*listed(3_000), OLGA, IGOR, YEAR_ONLY])


@pytest.mark.parametrize(
    ("name", "birth", "expected"),
    [
        ("Olga Kovalchuk", "1984-02-29", "olga"),
        ("KOVALCHUK<<OLGA<<<<<<<<<<<<<<<<<<<<<<<<", "1984-02-29", "olga"),
        ("Kowaltschuk Olga Petrowna", "1984", "olga"),
        ("Olga Kavalčiuk", None, "olga"),
        ("К0вальчук Ольга", "1984-02-29", "olga"),
        ("Stankevič Igoris", "1970-04-03", "igor"),  # day and month swapped
        ("Igor Stankevich", "1970-03-05", "igor"),  # one digit
        ("Hryhorij Jarmoluk", "1961-07-01", "year"),  # the list knows only the year
        ("Yermolyuk Grigory", "1961", "year"),
    ],
)
def test_whoever_is_listed_comes_first(index: Index, name: str, birth: str | None, expected: str) -> None:
    found = index.search(Query(name, birth))
    assert found[0].id == expected
    assert found[0].kind is MatchKind.NAME


def test_country_and_sex_are_evidence_and_no_filter(index: Index) -> None:
    [alike, *_] = index.search(Query("Olga Kovalchuk", "1984-02-29", "BY", sex="F"))
    [other, *_] = index.search(Query("Olga Kovalchuk", "1984-02-29", "LT", sex="M"))
    assert alike.id == other.id == "olga"
    assert 0.7 < other.score < alike.score


def test_the_same_birth_date_and_another_name_is_a_kind_of_its_own(index: Index) -> None:
    found = index.search(Query("Inna Berezina", "1984-02-29"))
    assert ("olga", MatchKind.BIRTH) in [(match.id, match.kind) for match in found]
    assert max(match.score for match in found if match.kind is MatchKind.BIRTH) < 0.5


def test_the_same_document_is_found_whatever_the_name_is(index: Index) -> None:
    [first, *_] = index.search(Query("Inna Berezina", document="mp-1234567"))
    assert (first.id, first.kind) == ("olga", MatchKind.DOCUMENT)


def test_another_birth_date_leaves_a_namesake_far_behind(index: Index) -> None:
    [same, *_] = index.search(Query("Igor Stankevich", "1970-03-04"))
    [other, *_] = [
        match for match in index.search(Query("Igor Stankevich", "1991-11-30")) if match.id == "igor"
    ]
    assert other.score <= same.score / 2


def test_every_score_is_worked_out_from_its_reasons(index: Index) -> None:
    for record in listed(200, seed=6):
        for match in index.search(Query(record.name, record.birth[0], "RU")):
            assert isclose(match.score, score_of(match.reasons))
            assert 0.0 <= match.score <= 1.0
            assert match.reasons


def test_the_best_come_first_and_no_more_than_asked(index: Index) -> None:
    found = index.search(Query("Ольга Петровна Шевцова"), limit=4)
    assert len(found) == 4
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)


def test_many_are_answered_as_one_is(index: Index) -> None:
    queries = [Query(record.name, record.birth[0]) for record in listed(40, seed=7)]
    assert index.search_many(queries) == [index.search(query) for query in queries]


def test_nothing_found_is_an_empty_list(index: Index) -> None:
    assert index.search(Query("Qwxz Vbnm", "1901-01-01")) == []
    assert index.search(Query("")) == []
    assert Index.build([]).search(Query("Igor Stankevich", "1970-03-04")) == []


def test_a_record_of_json_is_read() -> None:
    index = Index.build(
        [{"id": "j", "name": "Nina Tarasik", "birth": "1971", "citizenship": ["BY"], "sex": None}]
    )
    assert [match.id for match in index.search(Query("Ніна Тарасік", "1971-05-06"))] == ["j"]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ({"id": 7, "name": "Nina"}, Record("7", "Nina")),
        ({"id": "j", "name": "N", "birth": ["1971", "1972"]}, Record("j", "N", ("1971", "1972"))),
        ({"id": "j", "name": "N", "birth": 1971}, Record("j", "N", ("1971",))),
        ({"id": "j", "name": "N", "birth": "", "sex": ""}, Record("j", "N")),
        ({"id": "j", "name": "N", "birth": None, "sex": None}, Record("j", "N")),
        ({"id": "j", "name": "N", "documents": "AB 1", "sex": "F"}, Record("j", "N", (), (), ("AB 1",), "F")),
    ],
)
def test_a_line_of_json_says_one_thing_or_several_or_nothing(said: dict[str, object], read: Record) -> None:
    assert Record.of(said) == read


def test_the_reasons_of_a_name_are_those_that_comparing_two_names_gives(index: Index) -> None:
    for record in [OLGA, IGOR, *listed(60, seed=6)]:
        [first, *_] = index.search(Query(record.name))
        name = next(one.name for one in [OLGA, IGOR, YEAR_ONLY, *listed(3_000)] if one.id == first.id)
        value = compare(read_name(record.name), read_name(name)).value
        assert first.score <= value + 0.03
        if all(reason.finding != "conflict" for reason in first.reasons):  # words that far apart share no key
            assert isclose(first.score, value, abs_tol=0.03)


def test_two_given_names_are_not_one_that_is_misspelled() -> None:
    index = Index.build([*listed(300), Record("he", "Александр Лапко")])
    [match] = [one for one in index.search(Query("Александра Лапко")) if one.id == "he"]
    assert isclose(match.score, compare(read_name("Александра Лапко"), read_name("Александр Лапко")).value)
    assert match.score < 0.5


def test_ids_do_not_decide_whose_record_stands_first() -> None:
    twins = [Record(f"{maker}{number}", "Нина Тарасик") for maker in "AB" for number in range(20)]
    first = Index.build(twins).search(Query("Нина Тарасик"), limit=20)
    assert {match.id[0] for match in first} == {"A", "B"}
    assert [match.id for match in first] != sorted(match.id for match in first)


@pytest.mark.parametrize("asked", ["SNEVCHUK NINA", "SHEVCUHK NINA"])
def test_a_letter_misread_in_a_pair_that_is_one_sound_hides_nobody(asked: str) -> None:
    [first, *_] = Index.build([*listed(300), Record("nina", "Ніна Шевчук")]).search(Query(asked))
    assert (first.id, first.score > 0.75) == ("nina", True)


def test_a_birth_date_that_only_one_side_knows_says_less_than_one_digit_away_and_more_than_the_year() -> None:
    born = {"equal": "1971-03-05", "digit": "1971-03-06", "not known": None, "year": "1971-11-24"}
    records = [{"id": one, "name": "Nina Tarasik", "birth": day} for one, day in born.items()]
    found = Index.build(records).search(Query("Nina Tarasik", "1971-03-05"))
    assert [match.id for match in found] == [*born]
