"""Who is on the list is found by whoever may search it, and only a person says that it is the same person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import timedelta

import pytest
from django.db import connection, transaction
from tests.app.authority import AUTHORITY, Authority, of
from tests.app.national_list.banned import imposed, step

from byla.app.looks import rows, store
from byla.app.looks.rows import Wanted
from byla.app.looks.store import NotRecorded
from byla.app.national_list import comparing, searching
from byla.app.national_list.comparing import NoSuchMatch, NotCompared, same_person
from byla.app.national_list.searching import search, search_many
from byla.app.store.show import MayNotSee
from byla.app.store.who import Who
from byla.casefile import FileId
from byla.looks import Look, Occasion, Way
from byla.national_list import Asked, Outcome, State

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
OLGA = Asked(name="Olga KOVALCHUK", born="1987-04-12")


def newest(who: Who) -> Look:
    return rows.looks(Wanted(authority=AUTHORITY, user=who.user), count=1)[0]


def test_who_is_listed_is_found_in_another_script(officer: Who, ban: FileId) -> None:
    answer = search(OLGA, officer, door="border")
    assert answer.outcome is Outcome.LOOK
    (one,) = answer.candidates
    assert (one.entry, one.identity.names) == (ban, ("Кавальчук, Вольга",))
    assert {said.code for said in one.reasons} >= {"screening.alike.given_name", "screening.birth.equal"}


def test_a_ban_is_found_from_its_listing_until_it_is_lifted(authority: Authority, officer: Who) -> None:
    ban = imposed(authority, authority.person())
    assert search(OLGA, officer, door="border").outcome is Outcome.NO_MATCH
    step(ban, "list_ban")
    assert search(OLGA, officer, door="border").outcome is Outcome.LOOK


def test_a_search_is_recorded_with_officer_purpose_question_and_result(officer: Who, ban: FileId) -> None:
    answers = search_many([OLGA, Asked(name="Jonas Jonaitis")], officer, door="border")
    look = newest(officer)
    assert {answer.search for answer in answers} == {look.id}
    assert (look.occasion, look.way, look.agency) == (Occasion.BORDER_CHECK, Way.SEARCH, "border_guard")
    assert look.key.split("\n") == [
        "name: Olga KOVALCHUK, born: 1987-04-12 → look",
        "name: Jonas Jonaitis → no match",
    ]
    assert look.files == (ban,)
    assert len(look.persons) == 1


def test_only_after_the_document_was_compared_it_is_said_how_the_ban_stands(
    officer: Who, ban: FileId
) -> None:
    answer = search(OLGA, officer, door="border")
    facts = same_person(answer.search, ban, "passport, photograph", officer, door="border")
    assert facts.state is State.NOT_BEGUN
    assert (facts.call, facts.decision[:2]) == ("Security", "D-")
    look = newest(officer)
    assert (look.id, look.way, look.files) == (facts.hit, Way.HIT, (ban,))
    assert "passport, photograph" in look.key


def test_nobody_confirms_what_they_did_not_search_for(officer: Who, ban: FileId) -> None:
    answer = search(OLGA, officer, door="border")
    nobody = search(Asked(name="Jonas Jonaitis"), officer, door="border")
    for number, who in ((answer.search, of("ruta")), (nobody.search, officer), (answer.search + 99, officer)):
        with pytest.raises(NoSuchMatch):
            same_person(number, ban, "passport", who, door="border")
    with pytest.raises(NotCompared):
        same_person(answer.search, ban, " ", officer, door="border")
    hit = same_person(answer.search, ban, "passport", officer, door="border").hit
    with pytest.raises(NoSuchMatch):
        same_person(hit, ban, "passport", officer, door="border")


def test_who_comes_later_searches_again(officer: Who, ban: FileId, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = search(OLGA, officer, door="border")
    monkeypatch.setattr(comparing, "HOLDS", timedelta(seconds=-1))
    with pytest.raises(NoSuchMatch):
        same_person(answer.search, ban, "passport", officer, door="border")


@pytest.mark.parametrize(("late", "told"), [(0, True), (1, False)], ids=["two hours", "a microsecond more"])
def test_a_match_can_be_compared_for_two_hours_to_the_last_moment(
    late: int, told: bool, officer: Who, ban: FileId, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = search(OLGA, officer, door="border")
    moment = answer.at + timedelta(hours=2, microseconds=late)
    monkeypatch.setattr(searching, "now", lambda: moment)
    with nullcontext() if told else pytest.raises(NoSuchMatch):
        assert same_person(answer.search, ban, "passport", officer, door="border").at == moment


def test_what_cannot_be_recorded_is_neither_searched_nor_confirmed(officer: Who, ban: FileId) -> None:
    """The disk under the store of looks is full: the database itself takes no row."""
    answer = search(OLGA, officer, door="border")
    with full_disk():
        with pytest.raises(NotRecorded):
            search(OLGA, officer, door="border")
        with pytest.raises(NotRecorded):
            same_person(answer.search, ban, "passport", officer, door="border")


def test_a_list_that_cannot_be_read_answers_nothing_and_never_no_match(officer: Who, ban: FileId) -> None:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE list_change RENAME TO out_of_reach")
        with pytest.raises(NotRecorded):
            search(OLGA, officer, door="border")
        transaction.set_rollback(True)


@contextmanager
def full_disk() -> Iterator[None]:
    refuse = {
        "sqlite": "CREATE TRIGGER look_full BEFORE INSERT ON look BEGIN SELECT RAISE(ABORT, 'disk is full'); END",
        "postgresql": "ALTER TABLE look ADD CONSTRAINT look_full CHECK (false) NOT VALID",
    }
    again = {"sqlite": "DROP TRIGGER look_full", "postgresql": "ALTER TABLE look DROP CONSTRAINT look_full"}
    held = store.database()
    with held.cursor() as cursor:
        cursor.execute(refuse[held.vendor])
    try:
        yield
    finally:
        with held.cursor() as cursor:
            cursor.execute(again[held.vendor])


@pytest.mark.parametrize("user", ["vytas", "keeper", "nobody"])
def test_who_neither_keeps_the_border_nor_decides_on_stays_searches_nothing(
    user: str, officer: Who, ban: FileId
) -> None:
    with pytest.raises(MayNotSee):
        search(OLGA, of(user), door="border")
    assert not [one for one in rows.looks(Wanted(authority=AUTHORITY, user=user), count=9) if one.files]


@pytest.mark.parametrize(
    "other",
    [
        Asked(name="Olga Lukashevich", born="1987-04-12"),
        Asked(name="Olga Kovalchuk", born="1961-10-03"),
        Asked(name="Olga Lukashevich"),
        Asked(name="Ivan Petrov", born="1987-04-12"),
    ],
    ids=str,
)
def test_who_shares_a_word_or_a_birthday_with_somebody_listed_is_no_match(
    other: Asked, officer: Who, ban: FileId
) -> None:
    assert search(other, officer, door="border").outcome is Outcome.NO_MATCH


def test_a_search_and_a_hit_are_on_the_disk_before_they_are_answered(
    officer: Who, ban: FileId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That what waits for the disk does is shown in tests/app/looks/test_store.py."""
    waited: list[bool] = []
    kept = rows.keep

    def keep(look: Look, *, at_once: bool = False) -> int:
        waited.append(at_once)
        return kept(look, at_once=at_once)

    monkeypatch.setattr(rows, "keep", keep)
    answer = search(OLGA, officer, door="border")
    same_person(answer.search, ban, "passport", officer, door="border")
    assert waited == [True, True]
