"""An identity record: what may be recorded of a person, and what the record then says of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.shelf import Shelf, official, refusals

from byla.casefile import FileId, Kind, Role
from byla.persons import PERSON, PersonRecord
from byla.persons.codes import Source
from byla.persons.entries import CitizenshipRecorded, PersonalCodeRecorded

RUTA = official("ruta", Role.CASEWORKER)
TODAY = date(2026, 3, 2)  # Monday
NAME = {
    "given": "Aliaksandr",
    "family": "Novik",
    "script": "Latn",
    "language": "be",
    "kind": "in_document",
    "source": "travel_document",
}
BELARUS = {"country": "BLR", "source": "travel_document"}
PASSPORT = {
    "kind": "passport",
    "number": "MP 1234567",
    "issuer": "BLR",
    "issued": "2020-01-10",
    "expires": "2030-01-10",
}


@pytest.fixture
def shelf() -> Shelf:
    shelf = Shelf()
    assert not take(shelf, "open_record", {"reason": "first application", "source": "application"})
    return shelf


def take(shelf: Shelf, step: str, answers: dict[str, Any], **how: Any) -> list[str]:
    """The refusals of a step that Rūta takes today on the one record."""
    return refusals(shelf.take(PERSON, step, answers, file="p1", **{"by": RUTA, "on": TODAY, **how}))


def record(shelf: Shelf) -> PersonRecord:
    matter = shelf.files[FileId("p1")].matter
    assert isinstance(matter, PersonRecord)
    return matter


def test_the_record_asks_for_name_birth_and_citizenship_until_it_has_them(shelf: Shelf) -> None:
    def next_step() -> str | None:
        return PERSON.next_step(shelf.files[FileId("p1")], None)  # type: ignore[arg-type]

    assert (next_step(), PERSON.stage(record(shelf))) == ("record_name", "incomplete")
    take(shelf, "record_name", NAME)
    assert next_step() == "record_birth"
    take(shelf, "record_birth", {"year": 1984, "source": "travel_document"})
    assert next_step() == "record_citizenship"
    take(shelf, "record_citizenship", BELARUS)
    assert (next_step(), PERSON.stage(record(shelf))) == (None, "open")


@pytest.mark.parametrize(
    ("step", "answers", "refused"),
    [
        ("record_name", NAME, []),
        ("record_name", {**NAME, "family": ""}, []),  # one name alone is a name
        ("record_name", {**NAME, "given": ""}, []),
        ("record_name", {**NAME, "given": "", "family": ""}, ["person.name_empty"]),
        ("record_name", {**NAME, "given": "Олександр"}, ["person.letters_of_other_script"]),
        # the first letter of this Аliaksandr is Cyrillic
        ("record_name", {**NAME, "given": "Аliaksandr"}, ["person.letters_of_other_script"]),
        ("record_name", {**NAME, "given": "Аляксандр", "family": "Новік", "script": "Cyrl"}, []),
        ("record_name", {**NAME, "family": "O'Neill-Šukytė"}, []),
        (
            "record_name",
            {**NAME, "since": "2020-02-02", "until": "2020-02-01"},
            ["person.ends_before_it_begins"],
        ),
        ("record_name", {**NAME, "since": "2020-02-02", "until": "2020-02-02"}, []),
        ("record_birth", {"year": 1984, "source": "statement"}, []),
        ("record_birth", {"year": 1984, "month": 2, "day": 29, "source": "statement"}, []),
        (
            "record_birth",
            {"year": 1985, "month": 2, "day": 29, "source": "statement"},
            ["person.no_such_day"],
        ),
        ("record_birth", {"year": 1985, "day": 9, "source": "statement"}, ["person.no_such_day"]),
        (
            "record_birth",
            {"year": 2026, "month": 3, "day": 3, "source": "statement"},
            ["person.not_yet_born"],
        ),
        ("record_birth", {"year": 2026, "month": 3, "source": "statement"}, []),  # perhaps yesterday
        ("record_birth", {"year": 1980, "country": "SUN", "source": "travel_document"}, []),
        (
            "record_birth",
            {"year": 1980, "country": "XXA", "source": "statement"},
            ["country: casefile.not_an_option"],
        ),
        ("record_citizenship", BELARUS, []),
        ("record_citizenship", {**BELARUS, "country": "BY"}, ["country: casefile.not_an_option"]),
        ("record_citizenship", {**BELARUS, "until": "2025-01-01"}, ["person.how_lost_and_when"]),
        ("record_citizenship", {**BELARUS, "lost": "renounced"}, ["person.how_lost_and_when"]),
        ("record_citizenship", {**BELARUS, "until": "2025-01-01", "lost": "renounced"}, []),
        (
            "record_citizenship",
            {**BELARUS, "since": "2025-01-02", "until": "2025-01-01", "lost": "renounced"},
            ["person.ends_before_it_begins"],
        ),
        ("end_citizenship", {}, ["person.no_citizenship_to_end"]),
        ("record_travel_document", PASSPORT, []),
        ("record_travel_document", {**PASSPORT, "expires": "2020-01-09"}, ["person.ends_before_it_begins"]),
        ("record_travel_document", {**PASSPORT, "issued": "2026-03-03"}, ["issued: casefile.day_not_yet"]),
        ("record_personal_code", {"code": "38401010000", "source": "register"}, []),
        (
            "record_personal_code",
            {"code": "3840101000", "source": "register"},
            ["person.code_has_eleven_digits"],
        ),
        (
            "record_personal_code",
            {"code": "3840101000x", "source": "register"},
            ["person.code_has_eleven_digits"],
        ),
        ("record_sex", {"sex": "X", "source": "travel_document"}, []),
        ("record_contact", {"address": "Vilnius", "language": "be"}, []),
    ],
)
def test_what_may_be_recorded(shelf: Shelf, step: str, answers: dict[str, Any], refused: list[str]) -> None:
    assert take(shelf, step, answers) == refused


@pytest.mark.parametrize(
    ("code", "refused"),
    [
        ("18001010007", ["person.made_up_code_could_be_real"]),  # check digit and day are right
        ("18001010008", []),
        ("38013010001", []),  # no such month
    ],
)
def test_a_made_up_code_is_never_one_that_somebody_could_bear(
    shelf: Shelf, code: str, refused: list[str]
) -> None:
    answers = {"code": code, "source": "register"}
    assert take(shelf, "record_personal_code", answers, source="simulator") == refused


def test_a_real_code_with_a_wrong_check_digit_is_recorded_as_any_other(shelf: Shelf) -> None:
    assert not take(shelf, "record_personal_code", {"code": "18001010008", "source": "register"})
    assert [one.code for one in record(shelf).personal_codes] == ["18001010008"]


def test_nothing_is_recorded_twice(shelf: Shelf) -> None:
    code = {"code": "38401010000", "source": "register"}
    assert not take(shelf, "record_personal_code", code)
    assert take(shelf, "record_personal_code", code) == ["person.code_already"]
    assert not take(shelf, "record_travel_document", PASSPORT)
    again = {**PASSPORT, "number": "mp1234567"}
    assert take(shelf, "record_travel_document", again) == ["person.document_already"]
    assert not take(shelf, "record_travel_document", {**again, "issuer": "RUS"})


@pytest.mark.parametrize(
    ("first", "second", "refused"),
    [
        (BELARUS, BELARUS, ["person.citizenship_already"]),
        (BELARUS, {**BELARUS, "country": "RUS"}, []),  # two citizenships at once
        (BELARUS, {**BELARUS, "country": "XXA"}, ["person.stateless_and_citizen"]),
        ({**BELARUS, "country": "XXA"}, BELARUS, ["person.stateless_and_citizen"]),
        (
            {**BELARUS, "until": "2024-05-31", "lost": "deprived"},
            {"country": "XXA", "since": "2024-06-01"},
            [],
        ),
        (
            {**BELARUS, "until": "2024-06-01", "lost": "deprived"},
            {"country": "XXA", "since": "2024-06-01"},
            ["person.stateless_and_citizen"],
        ),
        (
            {**BELARUS, "until": "2010-01-01", "lost": "renounced"},
            {"country": "BLR", "since": "2015-01-01"},
            [],
        ),
        (
            {"country": "BLR", "since": "2015-01-01", "source": "statement"},
            {**BELARUS, "until": "2010-01-01", "lost": "renounced"},
            [],
        ),
    ],
)
def test_two_citizenships_fit_together_or_do_not(
    shelf: Shelf, first: dict[str, str], second: dict[str, str], refused: list[str]
) -> None:
    assert not take(shelf, "record_citizenship", first)
    assert take(shelf, "record_citizenship", {"source": "statement", **second}) == refused


def test_citizenships_are_held_by_the_day(shelf: Shelf) -> None:
    """Born a Belarusian, Lithuanian too from 1 June 2024 (Saturday), Belarusian until 30 September 2025 (Tuesday)."""
    take(shelf, "record_citizenship", BELARUS)
    take(shelf, "record_citizenship", {"country": "LTU", "since": "2024-06-01", "source": "register"})
    held = str(record(shelf).citizenships[0].entry)
    ending = {"citizenship": held, "last_day": "2025-09-30", "lost": "renounced", "source": "outside_body"}
    assert not take(shelf, "end_citizenship", ending)
    expected = {
        date(1990, 1, 1): {"BLR"},
        date(2024, 5, 31): {"BLR"},
        date(2024, 6, 1): {"BLR", "LTU"},
        date(2025, 9, 30): {"BLR", "LTU"},
        date(2025, 10, 1): {"LTU"},
    }
    assert {day: record(shelf).citizenships_on(day) for day in expected} == expected


def test_a_citizenship_does_not_end_before_it_began(shelf: Shelf) -> None:
    take(shelf, "record_citizenship", {**BELARUS, "since": "2020-01-01"})
    held = str(record(shelf).citizenships[0].entry)
    ending = {"citizenship": held, "lost": "renounced", "source": "register"}
    assert take(shelf, "end_citizenship", {**ending, "last_day": "2019-12-31"}) == [
        "person.ends_before_it_begins"
    ]
    assert not take(shelf, "end_citizenship", {**ending, "last_day": "2020-01-01"})
    assert take(shelf, "end_citizenship", {**ending, "last_day": "2020-01-02"}) == [
        "person.no_citizenship_to_end"
    ]


def test_the_name_shown_is_the_newest_of_a_document_in_latin_letters(shelf: Shelf) -> None:
    assert record(shelf).display_name is None
    names = [
        ({**NAME, "kind": "earlier", "family": "Novikau"}, "Aliaksandr Novikau"),
        ({**NAME, "kind": "as_called", "given": "Sasha"}, "Sasha Novik"),
        ({**NAME, "given": "Аляксандр", "family": "Новік", "script": "Cyrl"}, "Аляксандр Новік"),
        (NAME, "Aliaksandr Novik"),
        ({**NAME, "given": "Aleksandr", "patronymic": "Ivanovich"}, "Aleksandr Ivanovich Novik"),
        ({**NAME, "kind": "earlier", "family": "Novikov"}, "Aleksandr Ivanovich Novik"),
    ]
    for answers, shown in names:
        assert not take(shelf, "record_name", answers)
        assert record(shelf).display_name == shown
    assert {"Аляксандр", "Sasha", "Novikau"} <= set(record(shelf).known_by())


@pytest.mark.parametrize(
    ("on", "usable"),
    [
        (date(2020, 1, 9), False),
        (date(2020, 1, 10), True),
        (date(2030, 1, 10), True),
        (date(2030, 1, 11), False),
    ],
)
def test_a_document_may_be_used_from_issue_to_expiry(shelf: Shelf, on: date, *, usable: bool) -> None:
    take(shelf, "record_travel_document", PASSPORT)
    assert bool(record(shelf).documents_on(on)) is usable


@pytest.mark.parametrize(
    ("field", "value", "refused"),
    [
        ("month", "13", ["casefile.correction_unfit"]),
        ("month", "7", []),
        ("country", "Belarus", ["casefile.correction_unfit"]),
        ("country", "BLR", []),
    ],
)
def test_a_correction_cannot_write_what_a_form_would_refuse(
    shelf: Shelf, field: str, value: str, refused: list[str]
) -> None:
    take(shelf, "record_birth", {"year": 1984, "month": 6, "day": 1, "source": "statement"})
    correction = {"what": f"2.{field}", "value": value, "reason": "the certificate says so"}
    assert take(shelf, "correct_entry", correction) == refused


def test_an_import_records_what_another_register_says(shelf: Shelf) -> None:
    register = official("import:register", Role.IMPORT, kind=Kind.IMPORT)
    assert not take(shelf, "record_name", NAME, by=register, source="import:register")


def test_who_keeps_the_office_records_no_person() -> None:
    keeper = official("jonas", Role.OFFICE_KEEPER)
    answers = {"reason": "curious", "source": "application"}
    assert take(Shelf(), "open_record", answers, by=keeper) == ["access.keeper_sees_no_case"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (lambda: PersonalCodeRecorded(code="3850412", source=Source.REGISTER), "eleven digits"),
        (
            lambda: CitizenshipRecorded(
                country="BLR", since=TODAY, until=date(2026, 3, 1), lost=None, source=Source.REGISTER
            ),
            "before the first",
        ),
        (
            lambda: CitizenshipRecorded(
                country="ZZZ", since=None, until=None, lost=None, source=Source.REGISTER
            ),
            "no country of the list",
        ),
    ],
)
def test_an_entry_that_contradicts_itself_cannot_be_read(body: Callable[[], object], said: str) -> None:
    """Whatever wrote it: an import, an older Byla, or somebody with the database in hand."""
    with pytest.raises(ValueError, match=said):
        body()
