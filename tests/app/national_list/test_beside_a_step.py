"""Whom the national list is searched for beside the comparison of identities, and with what: by the right reader, with
what a search can take, and with no more at once than one search answers.
"""

from __future__ import annotations

import json

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.national_list.banned import BORDER, border_guard, imposed, listed, step

from byla.app.desk.present.similar import alike_at
from byla.app.looks import rows
from byla.app.looks.looking import looking
from byla.app.moment import now
from byla.app.national_list.alike import alike
from byla.app.national_list.searching import MOST_AT_ONCE, TooMany, search_many
from byla.app.store.read import load
from byla.app.store.show import Shown, show
from byla.app.store.who import situation
from byla.casefile import FileId
from byla.looks import Way
from byla.national_list import Asked
from byla.procedures.lt.entry_ban.steps.listing import COMPARE_IDENTITIES

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def ban(authority: Authority, person: FileId) -> FileId:
    """A ban that is to be listed, beside another entry that looks like its person."""
    listed(authority, authority.person())
    return imposed(authority, person)


def entries(ban: FileId, user: str = "ruta") -> list[str]:
    """What of the list stands beside the file, by the plain names of the entries."""
    with looking(of(user), "tests"):
        return [one.entry for one in alike(show(ban, of(user)), door="tests")]


def searches(user: str) -> list[str]:
    """What was searched for by somebody, as it stands in the record of who looked."""
    wanted = rows.Wanted(authority=AUTHORITY, user=user)
    return [one.key for one in rows.looks(wanted, count=9) if one.way is Way.SEARCH]


@pytest.mark.parametrize("user", [BORDER, "keeper"])
def test_who_is_no_official_of_the_house_or_may_not_search_the_list_is_shown_nothing_of_it_beside_a_file(
    user: str, ban: FileId
) -> None:
    """A border officer may search it, at a page of their own; who keeps the house's order may not."""
    border_guard()
    shown = Shown(file=load(ban, authority=AUTHORITY), situation=situation(of(user), now()))
    with looking(of(user), "tests"):
        assert alike_at(COMPARE_IDENTITIES, shown) is None
    assert searches(user) == []


def test_what_is_recorded_of_somebody_and_no_search_takes_is_left_out_and_the_rest_asked(
    ban: FileId, person: FileId
) -> None:
    """A birth that lies too far back is no reason to compare nothing."""
    assert len(entries(ban)) == 1
    take("person", "record_birth", of("ruta"), person, year=1890, month=4, day=12, source="travel_document")
    assert len(entries(ban)) == 1
    assert "1890" not in searches("ruta")[0]


def test_the_own_entry_of_a_file_is_not_among_those_that_look_like_its_person(
    ban: FileId, person: FileId
) -> None:
    other = entries(ban)
    step(ban, "list_ban")
    assert entries(ban) == other
    assert len(other) == 1


def says(person: FileId, said: dict[str, list[str]]) -> None:
    """Lets the identity record of somebody say that, and nothing else, in every index that is made anew."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE identity SET said = %s WHERE file_id = %s", [json.dumps(said), person])
        cursor.execute("DELETE FROM list_change")


def test_somebody_under_another_name_is_found_by_the_document(ban: FileId, person: FileId) -> None:
    (other,) = {load(one, authority=AUTHORITY).matter.person for one in entries(ban)}
    says(other, {"names": ["Кавальчук, Вольга"], "documents": ["MP7654321"]})
    says(person, {"names": ["Petraitis, Petras"], "documents": ["MP 765 4321"]})
    assert len(entries(ban)) == 1
    says(person, {"names": ["Petraitis, Petras"], "documents": ["MP7654322"]})
    assert entries(ban) == []


def test_nobody_is_searched_for_of_whom_nothing_is_recorded(ban: FileId, person: FileId) -> None:
    says(person, {})
    assert entries(ban) == []
    assert searches("ruta") == []


def test_somebody_of_very_many_names_is_searched_for_by_as_many_as_one_search_answers(
    ban: FileId, person: FileId
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT said FROM identity WHERE file_id = %s", [person])
        said = json.loads(cursor.fetchone()[0])
        said["names"] += [f"Кавальчук, Вольга {number}" for number in range(MOST_AT_ONCE)]
        cursor.execute("UPDATE identity SET said = %s WHERE file_id = %s", [json.dumps(said), person])
    assert len(entries(ban)) == 1


def test_more_questions_than_one_search_answers_are_not_searched_for_and_not_recorded(
    authority: Authority,
) -> None:
    officer = border_guard()
    asked = Asked(name="Olga KOVALCHUK", born="1987-04-12")
    with pytest.raises(TooMany):
        search_many([asked] * (MOST_AT_ONCE + 1), officer, door="border")
    assert searches(BORDER) == []
    assert len(search_many([asked] * MOST_AT_ONCE, officer, door="border")) == MOST_AT_ONCE
