"""What an official reads beside a match: where the two agree and where not, in words, each word as it is written."""

from __future__ import annotations

import pytest
from tests.screening.people import listed
from tests.texts import ENGLISH

from byla.screening import Index, Query, Record
from byla.screening.said import day_said, reasons_said

NINA = Record("nina", "Ніна Петроўна Лапко", ("1971-03-05",), ("BY",), ("MP 1",), "F")


def said(query: Query, record: Record = NINA) -> list[str]:
    [match] = [one for one in Index.build([*listed(60), record]).search(query) if one.id == record.id]
    return [ENGLISH.say(one) for one in reasons_said(match)]


def test_what_agrees_is_said() -> None:
    assert said(Query("LAPKO Nina", "1971-03-05", "BY", "mp-1", "F")) == [
        "Same family name in another script: LAPKO, Лапко",
        "Same given name in another script: Nina, Ніна",
        "Only in the record: patronymic Петроўна",
        "Same date of birth: 1971-03-05",
        "Same document number: MP1",
    ]


def test_what_does_not_agree_is_said() -> None:
    query = Query("Nina McLapko Berg", "1971-11-24", "LT", "XY 2", "M")
    assert said(query, NINA._replace(name="Nina McLapko")) == [
        "Same name: McLapko",
        "Same given name: Nina",
        "Only in what was searched for: name Berg",
        "Dates of birth in the same year: 1971-11-24, 1971-03-05",
        "Another citizenship: LT, BY",
        "Another sex is recorded: M, F",
    ]


def test_another_name_is_said_with_what_agrees() -> None:
    assert said(Query("Jonas Jonaitis", "1971-03-05")) == [
        "Another name, the same date of birth",
        "Same date of birth: 1971-03-05",
    ]
    assert said(Query("Jonas Jonaitis", document="MP 1")) == [
        "Another name, the same document number",
        "Same document number: MP1",
    ]
    assert "Another patronymic: Сергеевна, Петроўна" in said(Query("Нина Сергеевна Лапко"))


def test_a_birth_date_of_any_year_is_said() -> None:
    assert said(Query("Ніна Петроўна Лапко", "0971-03-05"))[-1] == (
        "Dates of birth differ in one digit: 0971-03-05, 1971-03-05"
    )
    assert said(Query("Ніна Петроўна Лапко", "1971"), NINA._replace(birth=()))[-1] == (
        "No date of birth to compare: 1971, –"
    )


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("19840229", "1984-02-29"),
        ("19840200", "1984-02"),
        ("19840000", "1984"),
        ("09840229", "0984-02-29"),
        ("", "–"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(number: str, words: str) -> None:
    assert day_said(number) == words
