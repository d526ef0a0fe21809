"""Statements that go straight to the driver.

Django's cursors, which translate every statement anew, would cost an act a tenth of its time. Django still opens the
connection, keeps the transaction, names the errors, and logs where it is told to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections

Asked = tuple[str, Sequence[Any]]
"""A statement and its values."""
Writing = dict[str, list[Sequence[Any]]]
"""Statements, in their order, with the rows that each writes. Plain values: one process can hand them to another."""


def run(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """What the database answers to a statement, whose values stand at `%s`."""
    # Asked for once: through `connection` it would be looked up for each attribute.
    database: Any = connections[DEFAULT_DB_ALIAS]
    if database.queries_logged:
        with database.cursor() as logging:
            logging.execute(statement, values)
            return logging.fetchall() if logging.description is not None else []
    database.ensure_connection()
    database.validate_no_broken_transaction()
    with database.wrap_database_errors:
        cursor = database.connection.execute(_for_driver(statement, database.vendor), values)
        return cursor.fetchall() if cursor.description is not None else []


def run_all(several: Sequence[Asked]) -> list[list[tuple[Any, ...]]]:
    """What the database answers to each of several statements, which are sent at once."""
    if connection.vendor != "postgresql" or connection.queries_logged:
        return [run(*one) for one in several]
    with together() as database:
        cursors = [database.connection.execute(*one) for one in several]
    return [cursor.fetchall() for cursor in cursors]


def write(several: Writing) -> None:
    """Writes the rows, a statement at a time."""
    with connection.cursor() as cursor:
        for statement, values in several.items():
            if values:
                cursor.executemany(statement, values)


@contextmanager
def together() -> Iterator[Any]:
    """Statements within, which answer nothing, are sent at once: to PostgreSQL each would be a journey of its own. What
    the database refuses is raised at the end. Gives Django's connection.
    """
    database: Any = connections[DEFAULT_DB_ALIAS]
    if database.vendor != "postgresql":
        yield database
        return
    database.ensure_connection()
    database.validate_no_broken_transaction()
    with database.wrap_database_errors, database.connection.pipeline():
        yield database


@lru_cache(maxsize=200)
def _for_driver(statement: str, vendor: str) -> str:
    return statement.replace("%s", "?") if vendor == "sqlite" else statement
