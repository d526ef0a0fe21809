"""The national list by the API: what is asked, what is answered, and what is said to those who ask wrongly."""

from __future__ import annotations

import json
import time
from datetime import timedelta

import pytest
from tests.app.api.conftest import Program, account_of
from tests.app.authority import AUTHORITY, Authority
from tests.app.national_list.banned import BORDER, border_guard, listed
from tests.app.withdrawn import may_ban

from byla.app.api.openapi import document
from byla.app.api.tokens import issue
from byla.app.looks import rows
from byla.app.moment import today
from byla.casefile import FileId
from byla.looks import Way

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
MRZ = "P<BLRKAVALCHUK<<VOLHA<<<<<<<<<<<<<<<<<<<<<<<\nMP12345677BLR8704120F3001019<<<<<<<<<<<<<<00"
OLGA = {"name": "Кавальчук Вольга", "born": "1987-04-12"}


@pytest.fixture
def ban() -> FileId:
    authority = Authority().found()
    may_ban()
    border_guard()
    return listed(authority, authority.person())


@pytest.fixture
def border(ban: FileId) -> Program:
    return speaking_for(BORDER)


def speaking_for(user: str) -> Program:
    return Program(issue(account_of(user), until=today() + timedelta(days=1), note="tests"))


def test_a_search_answers_look_and_the_same_person_only_after_comparing(border: Program, ban: FileId) -> None:
    answer = border.post("list/search", OLGA).json()
    assert (answer["outcome"], answer["said"]) == ("look", "Look: compare the document")
    (match,) = answer["matches"]
    assert match["identity"]["names"] == ["Кавальчук, Вольга"]
    assert {"code": "screening.birth.equal", "said": "Same date of birth: 1987-04-12"} in match["reasons"]
    same = {"search": answer["search"], "entry": match["entry"], "compared": "passport and face"}
    facts = border.post("list/same", same).json()
    assert (facts["state"], facts["call"], facts["source"]) == ("not_begun", "Security", "")
    assert facts["asylum_asked"] is None, "no file here would say"


def test_a_date_that_begins_with_the_day_is_read_and_said(border: Program) -> None:
    answer = border.post("list/search", OLGA | {"born": "12.04.1987"}).json()
    assert answer["notes"] == ["Date of birth read as 1987-04-12, year, month and day"]
    said = [one["code"] for one in answer["matches"][0]["reasons"]]
    assert "screening.birth.equal" in said


def test_many_searches_are_answered_in_their_order_and_recorded_as_one(border: Program, ban: FileId) -> None:
    sent = {"searches": [{"name": "Jonas Jonaitis"}, OLGA, {"name": "Ona Onaitė"}]}
    answers = border.post("list/searches", sent).json()["answers"]
    assert [one["outcome"] for one in answers] == ["no_match", "look", "no_match"]
    assert len({one["search"] for one in answers}) == 1
    looks = rows.looks(rows.Wanted(authority=AUTHORITY, user=BORDER), count=9)
    assert [(one.way, one.door) for one in looks] == [(Way.SEARCH, "api/v1/list/searches")]


def test_an_mrz_is_searched_for_and_a_false_check_digit_is_told(border: Program) -> None:
    assert border.post("list/search", {"mrz": MRZ}).json()["outcome"] == "look"
    answer = border.post("list/search", {"mrz": MRZ.replace("8704120", "8704123")}).json()
    assert "A check digit is false: date of birth" in answer["notes"][0]
    assert answer["outcome"] == "look"


@pytest.mark.usefixtures("no_collector")
@pytest.mark.parametrize(
    ("asked", "field", "code"),
    [
        ({}, "name", "nothing_asked"),
        ({"name": " \t\n"}, "name", "nothing_asked"),
        ({"name": "А" * 10_000}, "name", "too_long"),
        ({"name": "!!!! ???"}, "name", "no_letters"),
        ({"name": "123", "born": "1984"}, "name", "no_letters"),
        ({"name": "Вольга\x07 Кавальчук"}, "name", "control_sign"),
        ({"name": "Вольга\x00"}, "name", "control_sign"),
        ({"name": "\ud800"}, "name", "control_sign"),
        ({"name": "Вольга", "born": "1984-02-30"}, "born", "no_day"),
        ({"name": "Вольга", "born": "03/04/1984"}, "born", "two_days"),
        ({"name": "Вольга", "born": "29.02.84"}, "born", "short_year"),
        ({"name": "Вольга", "born": "1" * 10_000}, "born", "too_long"),
        ({"name": "Вольга", "born": "1701"}, "born", "not_born_then"),
        ({"name": "Вольга", "born": "2999-01-01"}, "born", "not_born_then"),
        ({"name": "Вольга", "citizenship": "Б1"}, "citizenship", "no_country"),
        ({"name": "Вольга", "sex": "Q"}, "sex", "no_sex"),
        ({"mrz": "P<BLR"}, "mrz", "mrz_lengths"),
        ({"mrz": MRZ + "<" * 9}, "mrz", "mrz_lengths"),
        ({"mrz": MRZ.replace("KAV", "КАВ")}, "mrz", "mrz_strange_sign"),
        ({"mrz": "<" * 10_000}, "mrz", "too_long"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_cannot_be_searched_for_is_told_by_field(
    border: Program, asked: dict[str, str], field: str, code: str
) -> None:
    began = time.process_time()
    answer = border.post("list/search", asked)
    assert time.process_time() - began < 1
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
    (wrong,) = [one for one in answer.json()["problems"] if one["field"] == field]
    assert wrong["code"] == f"national_list.{code}"
    assert len(wrong["said"]) < 250
    many = border.post("list/searches", {"searches": [OLGA, asked]}).json()["problems"]
    assert f"searches.1.{field}" in {one["field"] for one in many}


@pytest.mark.parametrize(
    "name", ["\u202eВольга\u202c Кавальчук\u200f", "Bольга Kaвaльчук", "ВОЛЬГА  КАВАЛЬЧУК"]
)
def test_marks_of_direction_and_mixed_scripts_hide_nobody(border: Program, name: str) -> None:
    assert border.post("list/search", {"name": name}).json()["outcome"] == "look"


@pytest.mark.parametrize(
    ("name", "said"), [("عمر خالد", "عمر خالد: of these"), ("Вольга 中文", "中文: of these")]
)
def test_letters_of_which_no_other_writing_is_known_are_told(border: Program, name: str, said: str) -> None:
    """Else “no match” would be believed of somebody whose name was never compared."""
    (note,) = border.post("list/search", {"name": name}).json()["notes"]
    assert note.startswith(said)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("search", b"[]"), ("search", b"{"), ("search", b'{"name": 3}'), ("search", b'{"who": "x"}'),
        ("searches", b"{}"), ("searches", b'{"searches": []}'), ("searches", b'{"searches": ["x"]}'),
        ("same", b'{"search": true, "entry": "x", "compared": "passport"}'),
        ("same", b'{"search": 1, "entry": 2, "compared": "passport"}'),
    ],
)  # fmt: skip
def test_a_body_of_another_form_is_malformed(border: Program, path: str, body: bytes) -> None:
    assert border.post(f"list/{path}", raw=body).status_code == 400


def test_too_many_at_once_are_not_taken(border: Program) -> None:
    answer = border.post("list/searches", {"searches": [OLGA] * 501})
    assert answer.json()["problems"][0]["code"] == "national_list.too_many"


@pytest.mark.parametrize(
    ("compared", "code"),
    [("", "not_compared"), ("x" * 201, "not_compared"), ("pass\x07port", "control_sign")],
)
def test_who_does_not_say_what_was_compared_is_told_nothing(
    border: Program, compared: str, code: str, ban: FileId
) -> None:
    search = border.post("list/search", OLGA).json()["search"]
    answer = border.post("list/same", {"search": search, "entry": ban, "compared": compared})
    assert answer.json()["problems"][0]["code"] == f"national_list.{code}"
    assert "decision" not in answer.json()


def test_who_may_not_search_finds_no_such_address_and_nobody_confirms_for_another(
    border: Program, ban: FileId
) -> None:
    keeper = speaking_for("keeper")
    assert keeper.post("list/search", OLGA).status_code == 404
    search = border.post("list/search", OLGA).json()["search"]
    same = {"search": search, "entry": ban, "compared": "passport"}
    assert speaking_for("ruta").post("list/same", same).status_code == 404
    assert border.post("list/same", {**same, "search": search + 1}).status_code == 404


def test_no_schema_has_a_number_that_says_how_alike_two_records_are(border: Program) -> None:
    schemas = document()["components"]["schemas"]
    said = json.dumps({name: one for name, one in schemas.items() if name.startswith("List")})
    assert '"number"' not in said
    assert "score" not in said
    answer = json.dumps(border.post("list/search", OLGA).json())
    assert "score" not in answer
    assert "0." not in answer.replace(answer.split('"at": "')[1].split('"')[0], "")
