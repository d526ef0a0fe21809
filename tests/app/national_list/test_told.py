"""What the second line is told of a hit: permits that are held today, and whether a file says that asylum was asked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.app import departed
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.national_list.banned import BORDER, border_guard, listed
from tests.app.withdrawn import may_ban

from byla.app.moment import today
from byla.app.national_list.comparing import same_person
from byla.app.national_list.searching import search
from byla.app.national_list.told import _permits
from byla.app.store.read import load
from byla.casefile import FileId
from byla.national_list import Asked, Facts

pytestmark = pytest.mark.django_db


@pytest.fixture
def authority() -> Authority:
    founded = Authority().found()
    may_ban()
    border_guard()
    return founded


@pytest.fixture
def person(authority: Authority) -> FileId:
    one = authority.person()
    listed(authority, one)
    return one


def told() -> Facts:
    answer = search(Asked(name="Olga KOVALCHUK", born="1987-04-12"), of(BORDER), door="border")
    (one,) = answer.candidates
    return same_person(answer.search, one.entry, "passport, photograph", of(BORDER), door="border")


def permit(person: FileId, number: str, begins: date, ends: date, kind: str = "temporary") -> FileId:
    said = {"holder": person, "number": number, "kind": kind, "unit": "security"}
    days = {"issued_on": begins, "valid_from": begins, "valid_until": ends}
    basis = {"basis": "work" if kind == "temporary" else "five_years_of_residence"}
    return take(
        "residence_permit",
        "register_permit",
        of("ruta"),
        **said,
        **basis,
        **{name: one.isoformat() for name, one in days.items()},
    ).file


def test_the_permits_that_are_held_today_are_told_and_no_others(person: FileId) -> None:
    assert told().permits == (), "the one on which the ban rests was withdrawn"
    ago, day, tomorrow = today() - timedelta(days=700), today(), today() + timedelta(days=1)
    permit(person, "ENDED", ago, day - timedelta(days=1))
    permit(person, "LAST-DAY", ago, day)
    first_day = permit(person, "FIRST-DAY", day, tomorrow)
    permit(person, "PERMANENT", ago, day - timedelta(days=1), kind="permanent")
    assert set(told().permits or ()) == {"LAST-DAY", "FIRST-DAY", "PERMANENT"}
    file = load(first_day, authority=AUTHORITY)
    assert [_permits([file], on) for on in (day - timedelta(days=1), day)] == [(), ("FIRST-DAY",)]


def test_asylum_is_said_where_a_file_says_it_and_never_denied_by_none(person: FileId) -> None:
    assert told().asylum_asked is None
    held = permit(person, "HELD", today(), today() + timedelta(days=90))
    departure = departed.drafted(held)
    assert told().asylum_asked is False
    departed._with_paper(departure, "record_asylum", "document", applied_on=today().isoformat())
    assert told().asylum_asked is True
