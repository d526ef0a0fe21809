"""Why a record is shown: by which rule each word is alike, what each word is, and what speaks beside the name."""

from __future__ import annotations

from collections import Counter
from itertools import product
from math import isclose, prod

import pytest
from tests.screening.people import listed

from byla.names import Finding, Part, Reason, Rule, compare, read_name
from byla.screening import Evidence, Index, Match, MatchKind, Query, Record, Subject

LATER = pytest.mark.parametrize("later", [False, True], ids=["listed", "later"])


def index_of(*records: Record, later: bool = False) -> Index:
    """The index of these among others, of whom they stand first or came later."""
    others = listed(60)
    found = Index.build(others if later else [*records, *others])
    for record in records if later else ():
        found.add(record)
    return found


def shown(record: Record, query: Query, *, later: bool = False) -> Match | None:
    found = index_of(record, later=later).search(query, limit=100)
    return next((match for match in found if match.id == record.id), None)


def found(record: Record, query: Query, *, later: bool = False) -> Match:
    match = shown(record, query, later=later)
    assert match
    return match


def names(match: Match) -> list[Reason]:
    return [one for one in match.reasons if isinstance(one, Reason)]


def beside(match: Match) -> dict[Subject, Evidence]:
    return {one.subject: one for one in match.reasons if isinstance(one, Evidence)}


@LATER
@pytest.mark.parametrize(
    ("asked", "there", "rule"),
    [
        ("Tarasik", "Tarasik", Rule.SAME),
        ("TARASIK", "tarasik", Rule.SAME),
        ("Schewzow", "Shevtsov", Rule.SPELLING),
        ("Шевцёв", "Шевцев", Rule.SPELLING),
        ("Shevtsov", "Шевцов", Rule.TRANSLITERATION),
        ("Шевцов", "Shevtsov", Rule.TRANSLITERATION),
        ("Olga", "Ольга", Rule.TRANSLITERATION),
        ("Olga", "Вольга", Rule.GIVEN_NAME),
        ("Зміцер", "Dmitry", Rule.GIVEN_NAME),
        ("Dmitrievich", "Зміцеравіч", Rule.GIVEN_NAME),
        ("Kovalchok", "Ковальчук", Rule.LETTERS),
        ("Ковальчу", "Ковальчук", Rule.LETTERS),
        ("Gaibukov", "Гайдуков", Rule.LETTERS),
        ("Leba", "Лева", Rule.LETTERS),
        ("Svetlna", "Светлана", Rule.LETTERS),
        ("Светлана", "Светлна", Rule.LETTERS),
        ("TARAS1K", "Tarasik", Rule.SCAN),
        ("TARAS1K", "Тарасик", Rule.TRANSLITERATION),
        ("Tara5ik", "TARASIK", Rule.SCAN),
        ("Abdulrahman", "Abdul Rahman", Rule.JOINED),
        ("Abdul Rahman", "Abdulrahman", Rule.JOINED),
        ("van der Berg", "Vanderberg", Rule.JOINED),
        ("Berg van der", "Berg Vander", Rule.JOINED),
    ],
)
def test_each_word_is_alike_by_its_rule(asked: str, there: str, rule: Rule, later: bool) -> None:
    match = found(Record("sought", f"{there} Lapkovskaya"), Query(f"{asked} Lapkovskaya"), later=later)
    assert {one.rule for one in names(match)} - {Rule.SAME} == {rule} - {Rule.SAME}
    assert match.score > 0.6


@LATER
def test_words_are_what_they_are_in_the_name_that_is_listed(later: bool) -> None:
    record = Record("sought", "LAPKO Нина Петровна")
    match = found(record, Query("lapko nina petrovna"), later=later)
    assert {one.other: one.part for one in names(match)} == {
        "lapko": Part.FAMILY,
        "нина": Part.GIVEN,
        "петровна": Part.PATRONYMIC,
    }


@LATER
@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("Нина Петровна Лапко", "Нина Сергеевна Лапко"),
        ("Игорь Юльевич Лапко", "Игорь Юрьевич Лапко"),
        ("Нина Лапко", "Нина Петровна Лапко"),
        ("Нина Лапко", "Нина Мария Лапко"),
        ("Нина Тарасик", "Нина Лапко"),
        ("Нина Мария Тарасик", "Нина Лапко"),
        ("Nina LAPKO", "LAPKO Nina Петровна"),
        ("Nina Lapko", "Nina Nino Lapko"),
        ("Лапко Лапка", "Лапко Лапка"),
        ("Петровна Лапко", "Петровна Лапко"),
        ("Светлна Лапко", "Светлана Лапко"),
        ("Ь Лапко", "Ь Лапко"),
        ("Ahmed Mohamed Ahmed", "Ahmed Mohamed Ahmed"),
        ("Ahmed Ahmed", "Ахмед Ахмед"),
        ("Ahmed Lapko", "Ahmed Lapko Ahmed"),
        ("Lapko Lapka", "Лапка Лапко"),
        ("Ali bin Lapko", "Ali Lapko"),
        ("Ali Lapko", "Ali bin Lapko"),
        ("Abdulrahman Abdul Lapko", "Abdul Rahman Lapko"),
        ("Abdulrahman Abdulrahman", "Abdul Rahman Lapko"),
        ("Abdulrahman Lapko", "Abdulrahman Abdul Rahman Lapko"),
    ],
)
def test_a_search_judges_two_names_as_comparing_them_does(asked: str, there: str, later: bool) -> None:
    match = found(Record("sought", there), Query(asked), later=later)
    compared = compare(read_name(asked), read_name(there))
    assert [one.factor for one in names(match) if one.finding is not Finding.ALIKE] == [
        one.factor for one in compared.reasons if one.finding is not Finding.ALIKE
    ]
    assert Counter(one.part for one in names(match)) == Counter(one.part for one in compared.reasons)
    assert isclose(match.score, compared.value, abs_tol=0.03)


@LATER
def test_several_words_of_one_sound_are_all_found(later: bool) -> None:
    index = index_of(Record("a", "Шевцов Lapko"), Record("b", "Shevtsov Lapko"), later=later)
    found = index.search(Query("Schewzow Lapko"))
    assert {(match.id, match.score) for match in found[:2]} == {("a", 0.98), ("b", 0.98)}


def test_a_word_that_the_list_had_is_the_same_in_a_record_that_comes_later() -> None:
    index = index_of(Record("before", "Lapko Tarasik"))
    index.add(Record("later", "Lapko Tarasik"))
    assert [match.score for match in index.search(Query("Lapko Tarasik"))[:2]] == [1.0, 1.0]


@LATER
def test_a_sex_is_evidence_only_where_both_say_it(later: bool) -> None:
    def factor(there: str | None, asked: str | None) -> float:
        match = found(Record("sought", "Nina Lapko", sex=there), Query("Nina Lapko", sex=asked), later=later)
        return prod(one.factor for one in beside(match).values())

    assert [factor("F", "F"), factor("F", None), factor(None, "F"), factor("F", "X")] == [1.0] * 4
    assert factor("F", "M") == factor("M", "F") == 0.9


@LATER
def test_another_sex_is_said(later: bool) -> None:
    match = found(Record("sought", "Nina Lapko", sex="F"), Query("Nina Lapko", sex="M"), later=later)
    assert beside(match) == {Subject.SEX: Evidence(Subject.SEX, "other", 0.9, "M", "F")}


@LATER
def test_a_citizenship_is_evidence_only_where_both_say_one_and_none_is_the_same(later: bool) -> None:
    def said(there: tuple[str, ...], asked: str | None) -> list[Evidence]:
        record = Record("sought", "Nina Lapko", citizenship=there)
        return [*beside(found(record, Query("Nina Lapko", citizenship=asked), later=later)).values()]

    assert said((), "BY") == said(("BY",), None) == said(("LT", "BY"), "BY") == []
    assert said(("LT", "BY"), "RU") == [Evidence(Subject.CITIZENSHIP, "other", 0.96, "RU", "LT, BY")]


@LATER
def test_a_birth_date_that_the_list_does_not_know_is_said_to_be_absent(later: bool) -> None:
    match = found(Record("sought", "Nina Lapko"), Query("Nina Lapko", "1971-03-05"), later=later)
    assert beside(match) == {Subject.BIRTH: Evidence(Subject.BIRTH, "absent", 0.8, "19710305", "")}


@LATER
def test_of_several_birth_dates_the_nearest_counts(later: bool) -> None:
    record = Record("sought", "Nina Lapko", ("1958", "1971-03-05"))
    match = found(record, Query("Nina Lapko", "1971-03-05"), later=later)
    assert beside(match) == {Subject.BIRTH: Evidence(Subject.BIRTH, "equal", 1.0, "19710305", "19710305")}


SEVERAL = Record("several", "Nina Lapko", ("1958-11-24", "1960", "1971-03-05"))


@LATER
@pytest.mark.parametrize("birth", SEVERAL.birth)
def test_whoever_has_several_birth_dates_comes_first_by_each_of_them(birth: str, later: bool) -> None:
    namesakes = [Record(f"n{at}", "Nina Lapko", (f"1971-03-{6 + at % 20:02}",)) for at in range(40)]
    [first, *_] = index_of(*namesakes, SEVERAL, later=later).search(Query("Nina Lapko", birth))
    assert (first.id, first.kind) == ("several", MatchKind.NAME)


@LATER
@pytest.mark.parametrize("birth", ["1958-11-24", "1971-03-05"])
def test_another_name_is_found_by_each_of_several_birth_dates(birth: str, later: bool) -> None:
    assert found(SEVERAL, Query("Ona Jonaitis", birth), later=later).kind is MatchKind.BIRTH


@LATER
@pytest.mark.parametrize("birth", ["1971-05-03", "1971-03-06", "1971", "1971-03"])
def test_another_name_is_no_match_by_birth_unless_the_day_is_the_same(birth: str, later: bool) -> None:
    match = shown(Record("sought", "Nina Lapko", ("1971-03-05",)), Query("Nina Jonaitis", birth), later=later)
    assert match is None or match.kind is MatchKind.NAME
    assert (
        shown(Record("sought", "Nina Lapko", ("1971-03-05",)), Query("Ona Jonaitis", birth), later=later)
        is None
    )


@LATER
@pytest.mark.parametrize("number", ["MP 1234567", "мр1234567", "m/p 1234567"])
def test_a_document_is_that_of_the_record_that_has_it(number: str, later: bool) -> None:
    whose = Record("whose", "Jonas Jonaitis", documents=("AB 7", "MP-1234567"))
    namesake = Record("namesake", "Nina Lapko", documents=("KH 7654321",))
    before = Record("before", "Nina Lapkovskaya", documents=("MP 1",))
    index = index_of(before, whose, namesake, later=later)
    [match] = [one for one in index.search(Query("Ona Berg", document=number)) if one.id == "whose"]
    assert (match.kind, match.score) == (MatchKind.DOCUMENT, 0.9)
    kinds = {match.id: match.kind for match in index.search(Query("Nina Lapko", document=number))}
    assert kinds["whose"] is MatchKind.DOCUMENT
    assert kinds["namesake"] is MatchKind.NAME
    assert kinds["before"] is MatchKind.NAME


@LATER
def test_each_of_several_namesakes_has_its_own_documents(later: bool) -> None:
    namesakes = [Record(f"n{at}", "Nina Lapko", documents=(f"MP {at}", f"KH {at}")) for at in range(4)]
    index = index_of(*namesakes, later=later)
    for at, kind in product(range(4), ("mp", "kh")):
        found = index.search(Query("Nina Lapko", document=f"{kind}{at}"))
        assert [match.id for match in found if match.kind is MatchKind.DOCUMENT] == [f"n{at}"]
        assert {match.id for match in found} >= {"n0", "n1", "n2", "n3"}


@LATER
@pytest.mark.parametrize(
    ("asked", "there"), [("Nina Lapko", "–"), ("Jonaitis", "Nina Lapko"), ("Nina Lapko", "Jonaitis")]
)
def test_where_no_word_is_alike_the_birth_date_is_all_that_is_found(
    asked: str, there: str, later: bool
) -> None:
    match = found(Record("sought", there, ("1971-03-05",)), Query(asked, "1971-03-05"), later=later)
    assert (match.kind, match.score) == (MatchKind.BIRTH, 0.32)


@LATER
@pytest.mark.parametrize("nothing", [None, "", "№", "--"])
def test_a_document_without_letter_and_digit_is_none(nothing: str | None, later: bool) -> None:
    record = Record("sought", "Nina Lapko", documents=("-",))
    assert found(record, Query("Nina Lapko", document=nothing), later=later).kind is MatchKind.NAME
    assert shown(record, Query("Jonas Jonaitis", document=nothing), later=later) is None


@LATER
def test_so_little_in_common_that_the_rest_speaks_against_it_is_not_shown(later: bool) -> None:
    record = Record("sought", "Nina Tarasik Mironchik", citizenship=("BY",), sex="F")
    alike = found(record, Query("Nina Jonaitis Berg", citizenship="BY", sex="F"), later=later)
    assert isclose(alike.score, 0.2025)
    assert shown(record, Query("Nina Jonaitis Berg", citizenship="LT", sex="M"), later=later) is None


def test_one_of_two_ids_of_one_key_is_withdrawn_alone() -> None:
    """`plumless` and `buckeroo` have the same CRC-32."""
    index = index_of(Record("plumless", "Nina Lapko"), Record("buckeroo", "Nina Lapko"))
    assert index.withdraw("plumless") == 1
    found = {match.id for match in index.search(Query("Nina Lapko"))}
    assert "buckeroo" in found
    assert "plumless" not in found
