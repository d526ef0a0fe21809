"""Several officials at once: connections that really commit, on both databases."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest
from django.db import DatabaseError, connection
from tests.app.authority import AUTHORITY, Authority, of
from tests.app.store.doors import DOORS, Act
from tests.app.store.test_act import rename
from tests.app.store.test_batch import permit

from byla.app.store.act import Done, Request, Stale
from byla.app.store.read import load
from byla.casefile import FileId, Refused

pytestmark = pytest.mark.both_databases


@pytest.fixture
def person(own_database: str) -> FileId:
    """A person record in an authority of the test's own database."""
    return Authority().found().person()


@pytest.fixture(params=DOORS)
def act(request: pytest.FixtureRequest) -> Act:
    """Each door."""
    return DOORS[request.param]


def at_once(act: Act, requests: Sequence[Request]) -> list[object]:
    """The results of requests that start together, each on a connection of its own."""
    results: list[object] = []
    start = threading.Barrier(len(requests))

    def run(request: Request) -> None:
        start.wait()
        try:
            results.append(act(request, of("ruta")))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(request,)) for request in requests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_of_two_officials_who_saw_the_same_version_one_wins(act: Act, person: FileId) -> None:
    seen = load(person, authority=AUTHORITY).version
    results = at_once(act, [rename(person, expected=seen)] * 4)
    assert sum(isinstance(one, Done) for one in results) == 1
    assert sum(isinstance(one, Stale) for one in results) == 3
    assert load(person, authority=AUTHORITY).version == seen + 1


def test_a_form_sent_four_times_at_once_acts_once(act: Act, person: FileId) -> None:
    seen = load(person, authority=AUTHORITY).version
    results = at_once(act, [rename(person, key="once")] * 4)
    assert {one.act for one in results if isinstance(one, Done)} != set()
    assert len({one.act for one in results if isinstance(one, Done)}) == 1
    assert len(results) == 4
    assert load(person, authority=AUTHORITY).version == seen + 1


def test_many_writers_of_one_file_lose_nothing(act: Act, person: FileId) -> None:
    seen = load(person, authority=AUTHORITY).version
    results = at_once(act, [rename(person) for _ in range(12)])
    assert len(results) == 12
    file = load(person, authority=AUTHORITY)
    assert [entry.number for entry in file.entries] == list(range(1, seen + 13))
    moments = [entry.header.known_from for entry in file.entries]
    assert moments == sorted(moments)
    assert len(set(moments[seen:])) == 12


@pytest.mark.parametrize("number", ["LT-77-1", "LT 77 1"])
def test_one_permit_that_is_registered_for_several_people_at_once_has_one_file(
    act: Act, person: FileId, number: str
) -> None:
    """Nobody's record is the others': what keeps them apart is that each of them opens a file."""
    others = [Authority.person(Authority(), family) for family in ("Сокал", "Сокалава", "Сокалаў")]
    results = at_once(act, [permit(holder, number) for holder in (person, *others)])
    refused = [[why.code for why in one.refusals] for one in results if isinstance(one, Refused)]
    assert refused == [["residence_permit.number_of_another"]] * 3
    assert sum(isinstance(one, Done) for one in results) == 1


def test_the_record_cannot_be_emptied(person: FileId, database: str) -> None:
    statement = (
        "TRUNCATE entry, payload, document, erasure, file CASCADE"
        if database == "postgresql"
        else "DELETE FROM entry"
    )
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(statement)
    assert load(person, authority=AUTHORITY).entries
