"""Statements that go straight to the driver: answers, errors, and one transaction in as few journeys as can be."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from tests.app.authority import AUTHORITY, Authority, done, of
from tests.app.store.test_act import rename

from byla.app.store import driver
from byla.app.store.act import act
from byla.app.store.read import load
from byla.casefile import FileId, Refused

pytestmark = pytest.mark.both_databases

NUMBERS = "SELECT number FROM entry WHERE file_id = %s ORDER BY number"
DRAWN = "INSERT INTO counter (authority, numbers, year, last) VALUES (%s, %s, %s, %s)"
TWO_JOURNEYS = 2
Doing = Callable[[], None]


@pytest.fixture
def person(own_database: str) -> FileId:
    """A person record of a database whose transactions really end; this process has read it."""
    file = Authority().found().person()
    load(file, authority=AUTHORITY)
    return file


def counted(numbers: str) -> int:
    """How many counters of that name the database holds."""
    [(found,)] = driver.ask("SELECT count(*) FROM counter WHERE numbers = %s", [numbers])
    return int(found)


def _alone(statement: str) -> None:
    driver.ask(statement, ["x"])


def _with_others(statement: str) -> None:
    with driver.in_one_journey():
        driver.send([("SELECT id FROM file WHERE id = %s", ["x"]), (statement, ["x"])])()


WAYS = pytest.mark.parametrize("ask", [_alone, _with_others])


@WAYS
@pytest.mark.django_db
def test_a_statement_of_the_record_fails_as_every_statement_of_the_site_does(
    ask: Callable[[str], None],
) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        ask("SELECT nothing FROM nowhere WHERE id = %s")


@WAYS
@pytest.mark.django_db
def test_in_a_transaction_that_has_failed_nothing_more_is_asked_or_written(
    ask: Callable[[str], None],
) -> None:
    with transaction.atomic():
        transaction.set_rollback(True)
        with pytest.raises(transaction.TransactionManagementError):
            ask("SELECT id FROM file WHERE id = %s")


def test_several_statements_answer_each_for_itself(person: FileId) -> None:
    with driver.in_one_journey():
        there, nowhere = driver.send([(NUMBERS, [person]), (NUMBERS, ["nobody"])])()
    assert (there, nowhere) == ([(entry.number,) for entry in load(person, authority=AUTHORITY).entries], [])


def draws(numbers: str) -> Doing:
    """Writes a counter of that name."""
    return lambda: driver.do(DRAWN, [AUTHORITY, numbers, 2026, 1])


def changes_the_record() -> None:
    """Writes what the database refuses."""
    driver.do("UPDATE entry SET actor = %s", ["nobody"])


def passes_over_an_error() -> None:
    """Asks what the database cannot answer, and goes on as if nothing had happened."""
    with suppress(DatabaseError):
        driver.ask("SELECT nothing FROM nowhere WHERE id = %s", ["x"])


def passes_over_an_error_and_begins_anew() -> None:
    """Does the same, and then something that waits until the server has answered all."""
    passes_over_an_error()
    with suppress(DatabaseError, psycopg.Error), connection.connection.pipeline():
        passes_over_an_error()


def fails() -> None:
    """Is wrong in our own code."""
    raise KeyError("x")


def in_one_transaction(*several: Doing) -> None:
    """Does them all."""
    with driver.one_transaction():
        for one in several:
            one()


def test_what_one_transaction_wrote_is_there(person: FileId) -> None:
    in_one_transaction(draws("x"), lambda: draws("y")() if counted("x") else None)
    assert (counted("x"), counted("y")) == (1, 1)


@pytest.mark.parametrize(("several", "error"), [
    ((draws("x"), fails), KeyError),
    ((draws("x"), changes_the_record), DatabaseError),
    ((draws("x"), changes_the_record, draws("y")), DatabaseError),
])  # fmt: skip
def test_what_an_error_leaves_is_not(
    several: tuple[Doing, ...], error: type[Exception], person: FileId
) -> None:
    with pytest.raises(error):
        in_one_transaction(*several)
    assert (counted("x"), counted("y")) == (0, 0)
    done(act(rename(person), of("ruta")))


@pytest.mark.parametrize("passes_over", [passes_over_an_error, passes_over_an_error_and_begins_anew])
def test_who_passes_over_an_error_is_told_that_nothing_was_written(
    passes_over: Doing, person: FileId
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite undoes the refused statement alone; the transaction goes on")
    with pytest.raises(DatabaseError):
        in_one_transaction(draws("x"), passes_over)
    assert counted("x") == 0
    done(act(rename(person), of("ruta")))


def test_after_a_refused_step_the_connection_is_as_good_as_before(person: FileId) -> None:
    assert isinstance(act(rename(person), of("nobody")), Refused)
    done(act(rename(person), of("ruta")))


def test_an_act_on_a_file_that_was_read_makes_two_journeys_to_the_server(person: FileId) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("there is no server")
    done(act(rename(person), of("ruta")))  # so that the office is known
    load(person, authority=AUTHORITY)
    with journeys() as made:
        done(act(rename(person), of("ruta")))
    assert len(made) == TWO_JOURNEYS


@contextmanager
def journeys() -> Iterator[list[str]]:
    """A line for each time that the server was asked and waited for, by the trace of PostgreSQL's own library."""
    made: list[str] = []
    server = connection.connection.pgconn
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "trace").open("w+") as trace:
        server.trace(trace.fileno())
        yield made
        server.untrace()
        asking = [line.split("\t")[1] == "F" for line in Path(trace.name).read_text().splitlines()]
        made += [f"message {n}" for n in range(1, len(asking)) if asking[n - 1] and not asking[n]]
