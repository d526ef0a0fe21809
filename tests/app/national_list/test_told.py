"""What the second line is told of a hit: permits that are held today, and whether a file says that asylum was asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.app import departed
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.in_court import contested, undone
from tests.app.national_list.banned import BORDER, border_guard, lifted, listed
from tests.app.national_list.banned import departed as left
from tests.app.withdrawn import may_ban

from byla.app.moment import now, today
from byla.app.national_list import rows
from byla.app.national_list.comparing import same_person
from byla.app.national_list.searching import search
from byla.app.national_list.told import _permits, _state, _unit, facts
from byla.app.store.read import load
from byla.app.store.who import situation
from byla.casefile import FileId
from byla.national_list import Asked, Facts, Identity, Listed, State
from byla.procedures.lt.entry_ban.national_list import entry_of

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


def test_first_and_last_day_are_told_once_the_person_left(authority: Authority) -> None:
    ban = listed(authority, authority.person())
    assert (told().begins, told().ends) == (None, None)
    left(ban)
    assert told().state is State.IN_FORCE
    assert (told().begins, told().ends) == (today(), today().replace(year=today().year + 7))
    at = situation(of(BORDER), now())
    entry = entry_of(load(ban, authority=AUTHORITY), at)
    assert _state(entry, today() - timedelta(days=1)) is State.NOT_BEGUN


@pytest.mark.parametrize(("unit", "named"), [("security", "Security"), ("unknown", "unknown"), (None, "")])
def test_whom_to_call_is_the_unit_that_keeps_the_file_by_its_name_or_at_least_its_code(
    unit: str | None, named: str, authority: Authority
) -> None:
    file = load(listed(authority, authority.person()), authority=AUTHORITY)
    assert _unit(replace(file, custody=replace(file.custody, unit=unit))) == named


def test_a_ban_that_was_lifted_since_it_was_found_is_over(authority: Authority) -> None:
    ban = listed(authority, authority.person())
    left(ban)
    found = rows.entries(AUTHORITY, [ban])[ban]
    lifted(ban)
    said = facts(found, 1, situation(of(BORDER), now()))
    assert (said.state, said.begins, said.ends, said.suspension) == (State.OVER, None, None, None)
    assert said.decision[:2] == "D-", "what was lifted is named"


def test_a_ban_that_a_court_sent_back_since_it_was_found_is_over(settings) -> None:
    """Nothing is banned until it is decided again; the officer is told so, and no page fails."""
    settings.BYLA_DAY = today() - timedelta(days=60)
    authority = Authority().found()
    may_ban()
    border_guard()
    ban = listed(authority, authority.person())
    found = rows.entries(AUTHORITY, [ban])[ban]
    appeal = contested(ban)
    undone(appeal, "remitted", points="Weigh the years of work.")
    settings.BYLA_DAY = None
    for step in ("find_what_hangs_on_it", "carry_out"):
        take("appeal", step, of("ruta"), appeal)
    said = facts(found, 1, situation(of(BORDER), now()))
    assert (said.state, said.decision, said.begins, said.ends) == (State.OVER, "", None, None)


def test_an_entry_of_others_that_ran_out_since_it_was_found_is_over(authority: Authority) -> None:
    at = situation(of(BORDER), now())
    ended = Listed(
        id="partner:7",
        identity=Identity(names=("Sidarovich, Mikalai",)),
        source="partner",
        last=today() - timedelta(days=1),
    )
    assert facts(ended, 1, at).state is State.OVER
    assert facts(replace(ended, last=today()), 1, at).state is State.IN_FORCE
