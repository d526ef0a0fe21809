"""`act` and `act_many`: one way in, all or nothing, on both databases."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError
from tests.app.authority import AUTHORITY, Authority, done, of
from tests.app.store.doors import DOORS, Act

from byla.app.store import kept, rows
from byla.app.store.act import Request, Stale, WrongStep
from byla.app.store.read import NoSuchFile, load
from byla.app.store.who import NotSimulated, Who, office_file
from byla.casefile import FileId, Payload, Refused, UserId, check_seal, plain

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture(params=DOORS)
def act(request: pytest.FixtureRequest) -> Act:
    """Each door, by which the same is let in and the same is not."""
    return DOORS[request.param]


@pytest.fixture
def person() -> FileId:
    """A person record in a founded authority."""
    return Authority().found().person()


def name(given: str = "Ольга") -> dict[str, object]:
    return {
        "given": given,
        "family": "Ковальчук",
        "script": "Cyrl",
        "language": "ru",
        "kind": "as_called",
        "source": "statement",
    }


def rename(file: FileId, **more: object) -> Request:
    return Request(procedure="person", step="record_name", file=file, answers=name(), **more)  # type: ignore[arg-type]


def erasure(file: FileId) -> Request:
    answers = {"entries": ["2"], "article": "eu/gdpr:17", "reason": "Asked for"}
    return Request(procedure="person", step="erase_entries", file=file, answers=answers)


def sql(statement: str, *values: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)  # type: ignore[arg-type]
        return cursor.fetchall() if cursor.description else []


def test_what_was_recorded_reads_back_and_its_seal_and_commitment_hold(act: Act, person: FileId) -> None:
    result = done(act(rename(person), of("ruta")))
    file = load(person, authority=AUTHORITY)
    newest = file.entries[-1]
    assert (file.version, newest.number) == (result.version, result.entries[person][-1])
    assert newest.body.given == "Ольга"  # type: ignore[union-attr]
    [(salt, body, commitment)] = sql(
        "SELECT p.salt, p.body, e.commitment FROM entry e"
        " JOIN payload p ON p.file_id = e.file_id AND p.number = e.number WHERE e.file_id = %s AND e.number = %s",
        person,
        newest.number,
    )
    check_seal(newest.header, Payload(bytes(salt), json.loads(str(body))))  # type: ignore[arg-type]
    assert newest.header.commitment == commitment
    assert newest.header.known_from.tzinfo is not None
    assert newest.header.law


def test_a_refused_step_leaves_nothing_behind(act: Act, person: FileId) -> None:
    before = sql(
        "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM counter), (SELECT max(last) FROM counter)"
    )
    refused = act(
        Request(procedure="person", step="record_name", file=person, answers={**name(), "language": "xx"}),
        of("ruta"),
    )
    assert isinstance(refused, Refused)
    assert [one.field for one in refused.problems] == ["language"]
    assert (
        sql(
            "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM counter), (SELECT max(last) FROM counter)"
        )
        == before
    )


def test_who_comes_second_is_told_what_changed(act: Act, person: FileId) -> None:
    seen = load(person, authority=AUTHORITY).version
    done(act(rename(person, expected=seen), of("ruta")))
    stale = act(rename(person, expected=seen), of("jonas"))
    assert isinstance(stale, Stale)
    assert [entry.header.actor for entry in stale.unseen] == ["ruta"]
    assert load(person, authority=AUTHORITY).version == seen + 1


def test_the_same_request_sent_twice_acts_once(act: Act, person: FileId) -> None:
    first = done(act(rename(person, key="k1"), of("ruta")))
    second = done(act(rename(person, key="k1"), of("ruta")))
    assert (first.act, first.version) == (second.act, second.version)
    assert load(person, authority=AUTHORITY).version == first.version


def test_a_key_used_for_another_request_is_refused(act: Act, person: FileId) -> None:
    act(rename(person, key="k1"), of("ruta"))
    with pytest.raises(kept.KeyReused):
        act(
            Request(procedure="person", step="record_name", file=person, answers=name("Аня"), key="k1"),
            of("ruta"),
        )


def test_the_same_key_of_another_official_is_another_key(act: Act, person: FileId) -> None:
    first = done(act(rename(person, key="k1"), of("ruta")))
    second = done(act(rename(person, key="k1"), of("jonas")))
    assert first.act != second.act


def test_a_file_of_another_authority_does_not_exist(act: Act, person: FileId) -> None:
    with pytest.raises(NoSuchFile):
        act(rename(person), Who(authority="other", user=UserId("ruta")))


def test_a_step_of_another_procedure_is_no_step_of_the_file(act: Act, person: FileId) -> None:
    with pytest.raises(WrongStep):
        act(Request(procedure="office", step="open_unit", file=person, answers={}), of("keeper"))
    with pytest.raises(WrongStep):
        act(Request(procedure="person", step="open_record", file=person, answers={}), of("ruta"))


def test_who_holds_no_role_is_refused_before_anything_is_read_of_the_answers(
    act: Act, person: FileId
) -> None:
    refused = act(
        Request(procedure="person", step="record_name", file=person, answers={"nonsense": 1}), of("nobody")
    )
    assert isinstance(refused, Refused)
    assert refused.forbidden
    assert not refused.problems


def test_a_clock_set_back_puts_no_entry_before_its_cause(act: Act, person: FileId) -> None:
    """An act of the simulator dated before what the file already holds still comes after it. The two moments are of one
    legal day, also just after midnight in Vilnius.
    """
    last = load(person, authority=AUTHORITY).entries[-1].header.known_from
    past = last - timedelta(microseconds=1)
    who = Who(authority=AUTHORITY, user=UserId("ruta"), source="simulator", simulated_at=past)
    done(act(rename(person), who))
    newest = load(person, authority=AUTHORITY).entries[-1].header
    assert newest.known_from > last
    assert newest.source == "simulator"


def test_only_the_simulator_says_what_time_it_is(act: Act, person: FileId) -> None:
    who = Who(authority=AUTHORITY, user=UserId("ruta"), source="desk", simulated_at=datetime.now(UTC))
    with pytest.raises(NotSimulated):
        act(rename(person), who)


def test_the_simulator_is_refused_in_production(act: Act, person: FileId, settings: object) -> None:
    settings.BYLA_PRODUCTION = True  # type: ignore[attr-defined]
    who = Who(authority=AUTHORITY, user=UserId("ruta"), source="simulator", simulated_at=datetime.now(UTC))
    with pytest.raises(NotSimulated):
        act(rename(person), who)


UNTOUCHABLE = [
    ("UPDATE entry SET actor = 'x'", "entry"),
    ("UPDATE payload SET body = '{}'", "payload"),
    ("UPDATE file SET number = 'x'", "file"),
    ("DELETE FROM entry", "entry"),
    ("DELETE FROM payload", "payload"),
    ("DELETE FROM file", "file"),
]


@pytest.mark.parametrize(("statement", "table"), UNTOUCHABLE)
def test_the_database_itself_refuses_to_change_the_record(person: FileId, statement: str, table: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        sql(statement)


def test_an_entry_cannot_be_put_in_place_of_another(person: FileId, database: str) -> None:
    """SQLite's INSERT OR REPLACE removes the old row without a delete trigger where a pragma is off."""
    columns = f"{rows.HEADER}, commitment"
    verb = "INSERT OR REPLACE INTO" if database == "sqlite" else "INSERT INTO"
    if database == "sqlite":
        sql("PRAGMA recursive_triggers = OFF")
    with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
        sql(f"{verb} entry ({columns}) SELECT {columns} FROM entry WHERE file_id = %s AND number = 1", person)
    assert len(load(person, authority=AUTHORITY).entries) == 4


def test_an_erasure_destroys_the_payload_and_leaves_header_and_commitment(act: Act, person: FileId) -> None:
    before = load(person, authority=AUTHORITY)
    done(act(erasure(person), of("dalia")))
    after = load(person, authority=AUTHORITY)
    assert after.entries[1].body is None
    assert after.entries[1].header == before.entries[1].header
    assert not after.matter.names
    assert after.matter.citizenships == before.matter.citizenships
    assert sql("SELECT count(*) FROM payload WHERE file_id = %s AND number = 2", person) == [(0,)]


def test_what_was_erased_is_found_in_no_list_either(act: Act, person: FileId) -> None:
    def found() -> list[tuple[object, ...]]:
        return sql("SELECT word FROM search_name WHERE file_row_id = %s", person) + sql(
            "SELECT name FROM person_name WHERE file_id = %s AND name <> ''", person
        )

    number = load(person, authority=AUTHORITY).number
    assert len(found()) > 1
    done(act(erasure(person), of("dalia")))
    assert sorted(found()) == sorted([(plain(number),), (number.casefold(),)])


def test_an_erasure_that_nobody_recorded_is_refused_by_the_database(person: FileId) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        sql("DELETE FROM payload WHERE file_id = %s AND number = 2", person)


def test_the_office_is_a_file_whose_id_is_known(person: FileId) -> None:
    office = load(office_file(AUTHORITY), authority=AUTHORITY)
    assert office.procedure.code == "office"
