"""A line of a list of others: what it says of one entry, or everything that is wrong with it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from byla.national_list import Fault, Listed, Taken, csv_lines, json_lines

ON = date(2026, 3, 2)
ENTRY: dict[str, Any] = {"id": "7", "name": "Sidarovich Mikalai"}


def read(given: object) -> Taken | Fault:
    """The one thing that a line of JSON says."""
    (found,) = json_lines([json.dumps(given)], "partner", ON)
    return found


def taken(given: object) -> Listed:
    found = read(given)
    assert isinstance(found, Taken), found
    return found.entry


def faults(given: object) -> list[tuple[str, str]]:
    """Field and code of all that is wrong with a line of JSON."""
    return _codes(json_lines([json.dumps(given)], "partner", ON))


def faults_of_csv(*lines: str) -> list[tuple[int, str, str]]:
    return [
        (one.line, one.field, one.said.code.removeprefix("national_list."))
        for one in csv_lines(lines, "partner", ON)
        if isinstance(one, Fault)
    ]


def _codes(found: Any) -> list[tuple[str, str]]:
    return [
        (one.field, one.said.code.removeprefix("national_list.")) for one in found if isinstance(one, Fault)
    ]


def person(**properties: object) -> dict[str, object]:
    """An entity of FollowTheMoney."""
    return {"id": "NK-1", "schema": "Person", "properties": {"name": ["Mikalai Sidarovich"], **properties}}


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"id": ""}, [("id", "needed")]),
        ({"id": None}, [("id", "needed")]),
        ({"name": []}, [("name", "needed")]),
        ({"name": " "}, [("name", "needed")]),
        ({"id": "", "name": ""}, [("id", "needed")]),
        ({"id": "7" * 101}, [("id", "too_long")]),
        ({"id": "7\u202e8"}, [("id", "control_sign")]),
        ({"decision": "D" * 301}, [("decision", "too_long")]),
        ({"call": "\x1b[2J"}, [("call", "control_sign")]),
        ({"call": "+" * 301, "decision": "\x00"}, [("decision", "control_sign"), ("call", "too_long")]),
        ({"name": ["Mikalai"] * 51}, [("name", "too_many_values")]),
        ({"other_names": ["Mikalai"] * 51}, [("other_names", "too_many_values")]),
        ({"other_names": ["Mikola", "!!!"]}, [("other_names", "no_letters")]),
        ({"document": ["MP1", "x" * 41]}, [("document", "too_long")]),
        ({"document": "MP\x07"}, [("document", "control_sign")]),
        ({"born": ["1979-05-03", "03/05/1979"]}, [("born", "two_days")]),
        ({"born": "2026-03-03"}, []),
        ({"citizenship": ["BLR", "B1"]}, [("citizenship", "no_country")]),
        ({"sex": "woman"}, [("sex", "too_long")]),
        ({"sex": "Q"}, [("sex", "no_sex")]),
        ({"first": "02.03.2026"}, [("first", "no_day")]),
        ({"last": "2026-02-30"}, [("last", "no_day")]),
        ({"first": "2026-03-02", "last": "2026-03-01"}, [("last", "ends_before_it_begins")]),
        ({"first": "2026-03-02", "last": "2026-03-02"}, []),
        ({"first": "2026-03-02"}, []),
        ({"last": "2026-03-02"}, []),
        ({"name": {"family": "Sidarovich"}}, [("name", "no_text")]),
        ({"name": ["Mikalai", True]}, [("name", "no_text")]),
        ({"born": 1979.5}, [("born", "no_text")]),
        ({"risk": 9}, [("risk", "unfit_headings")]),
        ({"r" * 50: 9}, [("r" * 40, "unfit_headings")]),
        ({"born": "yesterday", "sex": "Q"}, [("born", "no_day"), ("sex", "no_sex")]),
    ],
    ids=lambda value: str(value)[:40],
)
def test_everything_that_is_wrong_with_a_line_is_said_by_field(
    more: dict[str, object], wrong: list[tuple[str, str]]
) -> None:
    assert faults(ENTRY | more) == wrong


@pytest.mark.parametrize("field", ["id", "sex", "decision", "call", "first", "last"])
def test_of_what_an_entry_has_once_no_second_value_is_passed_over(field: str) -> None:
    several = {"sex": ["M", "F"], "first": ["2026-03-02", "2027-03-02"], "last": ["2026-03-02", "2027-03-02"]}
    assert faults(ENTRY | {field: several.get(field, ["1", "2"])}) == [(field, "too_many_values")]


def test_of_a_day_that_is_none_no_more_is_said_than_a_day_is_long() -> None:
    (found,) = json_lines([json.dumps(ENTRY | {"first": "2" * 9_000})], "partner", ON)
    assert isinstance(found, Fault)
    assert dict(found.said.parameters)["given"] == "2" * 20


def test_as_much_as_a_field_takes_is_taken() -> None:
    most = {"id": "7" * 100, "decision": "D" * 300, "call": "+" * 300, "other_names": ["Mikola"] * 50}
    assert len(taken(ENTRY | most).decision) == 300


def test_who_died_long_ago_is_listed_and_only_searched_for_by_nobody() -> None:
    assert taken(ENTRY | {"born": "1802"}).identity.births == ("1802",)


def test_a_line_is_read_with_all_that_it_says_once() -> None:
    entry = taken(
        {
            "id": 7,
            "name": [" Sidarovich Mikalai ", None],
            "other_names": ["Николай Сидорович", "Sidarovich Mikalai", ""],
            "born": ["03.05.1979", "1979-05-03"],
            "citizenship": ["by", "BLR", " ru "],
            "document": ["MP1", "MP1"],
            "sex": "male",
            "decision": "D-7",
            "first": "2026-03-01",
            "last": "2026-03-09",
        }
    )
    assert (entry.id, entry.source, entry.decision, entry.call) == ("partner:7", "partner", "D-7", "")
    assert entry.identity.names == ("Sidarovich Mikalai", "Николай Сидорович")
    assert (entry.identity.births, entry.identity.citizenships) == (("1979-05-03",), ("BLR", "RUS"))
    assert (entry.identity.documents, entry.identity.sex) == (("MP1",), "M")
    assert (entry.first, entry.last) == (date(2026, 3, 1), date(2026, 3, 9))


@pytest.mark.parametrize(("said", "sex"), [("female", "F"), ("f", "F"), ("M", "M"), ("X", ""), ("", "")])
def test_a_sex_is_read_as_others_write_it(said: str, sex: str) -> None:
    assert taken(ENTRY | {"sex": said}).identity.sex == sex


@pytest.mark.parametrize(
    ("day", "stands"),
    [
        (date(2026, 2, 28), False),  # Saturday
        (date(2026, 3, 1), True),
        (date(2026, 3, 9), True),
        (date(2026, 3, 10), False),
    ],
)
def test_an_entry_stands_from_its_first_day_to_its_last(day: date, stands: bool) -> None:
    days = {"first": "2026-03-01", "last": "2026-03-09"}
    assert taken(ENTRY | days).stands(day) is stands
    assert taken(ENTRY).stands(day)


def test_of_an_entity_other_names_and_all_states_are_read() -> None:
    identity = taken(
        person(
            name=["Mikalai Sidarovich", "Николай Сидорович"],
            alias=["Mikola"],
            weakAlias="Kolia",
            birthDate=["1979-05-03T00:00:00", "1979"],
            nationality=["by", "suhh"],
            country=["ru"],
            passportNumber=["MP1"],
            idNumber=["3050579A001PB1"],
            gender=["male"],
            topics=["sanction"],
        )
    ).identity
    assert identity.names == ("Mikalai Sidarovich", "Николай Сидорович", "Mikola", "Kolia")
    assert (identity.births, identity.citizenships) == (("1979-05-03", "1979"), ("BLR", "RUS"))
    assert (identity.documents, identity.sex) == (("MP1", "3050579A001PB1"), "M")


def test_who_is_said_to_be_of_either_sex_is_listed_as_of_neither() -> None:
    assert taken(person(gender=["male", "female"])).identity.sex == ""


def test_an_entity_that_is_no_person_is_passed_over() -> None:
    company = {"id": "c1", "schema": "Company", "properties": {"name": ["Some company"]}}
    assert list(json_lines([json.dumps(company), "", " \n", json.dumps(person())], "partner", ON)) == [
        Taken(4, taken(person()))
    ]
    assert taken(person() | {"schema": "LegalEntity"})


@pytest.mark.parametrize(
    ("given", "field", "code"),
    [
        (person() | {"schema": []}, "schema", "no_text"),
        (person() | {"schema": None}, "schema", "no_text"),
        (person() | {"properties": [1]}, "properties", "no_json"),
        (person() | {"id": None}, "id", "needed"),
        (person(birthDate=[{"year": 1979}]), "born", "no_text"),
        (person(birthDate=["May 1979"]), "born", "no_day"),
        (person(name=[]), "name", "needed"),
        ([], "", "no_json"),
        ("7", "", "no_json"),
    ],
)
def test_an_entity_of_another_form_is_a_fault(given: object, field: str, code: str) -> None:
    assert faults(given) == [(field, code)]


@pytest.mark.parametrize("line", ["{", "[" * 100_000, '{"id": ' + "9" * 5_000 + "}", '{"id": "7"'])
def test_what_is_no_json_is_a_fault_and_the_next_line_is_read(line: str) -> None:
    first, second = json_lines([line, json.dumps(ENTRY)], "partner", ON)
    assert _codes([first]) == [("", "no_json")]
    assert isinstance(second, Taken)
    assert second.line == 2


@pytest.mark.parametrize(
    "heading",
    [
        "",
        "name,born",
        "id,born",
        "id,name,id",
        "id,name,risk",
        '"id"x,name',
        "id,name," + "x" * 200_000,
    ],
    ids=lambda value: value[:20],
)
def test_headings_that_cannot_be_read_are_a_fault_of_the_first_line(heading: str) -> None:
    assert faults_of_csv(heading + "\n", "7,Mikalai\n") == [(1, "", "unfit_headings")]


def test_each_line_of_csv_that_cannot_be_read_is_named_and_the_others_are_read() -> None:
    lines = ("id,name\n", "7,Mikalai\n", "\n", "8\n", '9,"Mi"k\n', "10,Mikalai,BLR\n", "11,\n", "12,Mikola\n")
    assert faults_of_csv(*lines) == [
        (4, "", "cells"),
        (5, "", "no_csv"),
        (6, "", "cells"),
        (7, "name", "needed"),
    ]
    read_well = [one for one in csv_lines(lines, "partner", ON) if isinstance(one, Taken)]
    assert [(one.line, one.entry.id) for one in read_well] == [(2, "partner:7"), (8, "partner:12")]


def test_a_cell_of_csv_is_parted_only_where_a_field_takes_several() -> None:
    lines = ("id,name,other_names,call\n", "7,Mikalai; ;Mikola,Kolia;,duty; officer\n")
    (found,) = csv_lines(lines, "partner", ON)
    assert isinstance(found, Taken)
    assert found.entry.identity.names == ("Mikalai", "Mikola", "Kolia")
    assert found.entry.call == "duty; officer"
