"""Statements that go straight to the driver.

Django's cursors, which translate every statement anew, would cost an act a tenth of its time. Django still opens the
connection, names the errors, and logs where it is told to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections, transaction
from psycopg.pq import PipelineStatus

Asked = tuple[str, Sequence[Any]]
"""A statement and its values."""
Answer = list[tuple[Any, ...]]
"""The rows that a statement gives."""
Writing = dict[str, list[Sequence[Any]]]
"""Statements, in their order, with the rows that each writes. Plain values: one process can hand them to another."""


def ask(statement: str, values: Sequence[Any]) -> Answer:
    """What the database answers to a statement, whose values stand at `%s`."""
    return _sent(statement, values)()


def do(statement: str, values: Sequence[Any]) -> None:
    """Carries out a statement of which no answer is awaited. What the database refuses may be raised only at the end of
    `one_transaction`.
    """
    _sent(statement, values)


def send(several: Sequence[Asked]) -> Callable[[], list[Answer]]:
    """Sends several statements at once; what comes back gives the answers when it is called. Between the two, in
    `one_transaction`, others can be sent.
    """
    waiting = [_sent(*one) for one in several]
    return lambda: [answer() for answer in waiting]


def write(several: Writing) -> None:
    """Writes the rows, a statement at a time."""
    with connection.cursor() as cursor:
        for statement, values in several.items():
            if values:
                cursor.executemany(statement, values)


@contextmanager
def in_one_journey() -> Iterator[None]:
    """What is sent within goes to PostgreSQL at once, when the first answer is asked for."""
    database: Any = connections[DEFAULT_DB_ALIAS]
    if database.vendor != "postgresql" or database.queries_logged:
        yield
        return
    database.ensure_connection()
    if database.connection.pgconn.pipeline_status != PipelineStatus.OFF:
        yield
        return
    with database.wrap_database_errors, database.connection.pipeline():
        yield


@contextmanager
def one_transaction() -> Iterator[None]:
    """All that happens within is there afterwards, or nothing is, if an exception leaves it.

    To PostgreSQL each statement would be a journey of its own. Here they wait for the first answer that is asked for:
    the beginning travels with the first questions, the end with the last writes. Django does not know of this
    transaction, so what asks for one of Django's within fails.
    """
    database: Any = connections[DEFAULT_DB_ALIAS]
    if database.vendor != "postgresql" or database.in_atomic_block or database.queries_logged:
        with transaction.atomic(), in_one_journey():
            yield
        return
    database.close_if_health_check_failed()
    database.ensure_connection()
    try:
        with database.wrap_database_errors, database.connection.pipeline():
            database.connection.execute("BEGIN")
            yield
            end = database.connection.execute("COMMIT")
        # A transaction in which a refused statement was passed over ends as well, with nothing written and no error.
        if end.statusmessage != "COMMIT":
            raise DatabaseError(f"the transaction ended with {end.statusmessage}: nothing was written")
    finally:
        _undo_what_was_not_ended(database)


def _undo_what_was_not_ended(database: Any) -> None:
    if database.connection is not None and not database.connection.closed:
        with database.wrap_database_errors:
            database.connection.rollback()


def _sent(statement: str, values: Sequence[Any]) -> Callable[[], Answer]:
    """Sends a statement; what comes back fetches its answer."""
    # Asked for once: through `connection` it would be looked up for each attribute.
    database: Any = connections[DEFAULT_DB_ALIAS]
    if database.queries_logged:
        return _logged(database, statement, values)
    database.ensure_connection()
    database.validate_no_broken_transaction()
    with database.wrap_database_errors:
        cursor = database.connection.execute(_for_driver(statement, database.vendor), values)

    def fetched() -> Answer:
        with database.wrap_database_errors:
            found: Answer = cursor.fetchall()
        return found

    return fetched


def _logged(database: Any, statement: str, values: Sequence[Any]) -> Callable[[], Answer]:
    with database.cursor() as logging:
        logging.execute(statement, values)
        found = logging.fetchall() if logging.description is not None else []
    return lambda: found


@lru_cache(maxsize=200)
def _for_driver(statement: str, vendor: str) -> str:
    return statement.replace("%s", "?") if vendor == "sqlite" else statement
