"""A body's answers in bulk: conclusions through `act_many`, and a bare `executemany` of the very rows that it writes.

Each conclusion is on a file of its own, an application that is complete and of which two bodies were asked. Both ways
commit as often. The first has the second process that an import of many rows has, the bare inserts have none. Memory is
that of the process that writes, after each round of the first way.
"""

from __future__ import annotations

import os
import resource
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any

import psycopg
from django.db import connection

from bench.authority import AGENCIES, AUTHORITY, BUSY, CASEWORKERS, found, of, renewal, take
from bench.copying import Copy, copy_file, filling, new_ids
from bench.crew import Crew
from bench.databases import Databases
from bench.figure import Figure, figure, ratios
from byla.app.moment import today
from byla.app.site.database_url import SQLITE_PRAGMAS
from byla.app.store import projection, rows
from byla.app.store.batch import Row, act_many
from byla.app.store.decider import Decider
from byla.app.store.imported import origin
from byla.app.store.taking import Request
from byla.casefile import FileId

TOGETHER = 500
"""Conclusions in one transaction."""
BODY = AGENCIES[0]
HEADER = ", ".join((*rows.COLUMNS, "commitment"))
LISTED = ", ".join(projection.COLUMNS)
STATEMENTS = (
    f"INSERT INTO entry ({HEADER}) VALUES ({', '.join(['%s'] * (len(rows.COLUMNS) + 1))})",
    "INSERT INTO payload (authority, file_id, number, salt, body) VALUES (%s, %s, %s, %s, %s)",
    projection.UPSERT,
    projection.DUE_OF_AGENCY,
    "INSERT INTO imported_row (authority, name, content, source, at) VALUES (%s, %s, %s, %s, %s)",
)
WRITTEN = (
    f"SELECT {HEADER} FROM entry WHERE file_id = %s ORDER BY number DESC LIMIT 1",
    "SELECT authority, file_id, number, salt, body FROM payload WHERE file_id = %s ORDER BY number DESC LIMIT 1",
    f"SELECT {LISTED} FROM file_row WHERE file_id = %s",
    "SELECT due, file_row_id FROM file_agency WHERE file_row_id = %s LIMIT 1",
    f"SELECT authority, name, content, source, at FROM imported_row WHERE authority = '{AUTHORITY}' AND name = %s",
)
TO_DO: list[Iterator[str]] = []
Values = list[list[tuple[Any, ...]]]


def measure(kind: str, databases: Databases, *, rounds: int, conclusions: int) -> list[Figure]:
    """The figures of one kind of database; in every round there are so many conclusions each way."""
    bulk: list[float] = []
    bare: list[float] = []
    memory: list[float] = []
    with Crew(databases.new("bulk")) as crew:
        crew.one(prepare, 2 * (rounds + 1) * conclusions)
        for number in range(rounds + 1):
            seconds = [0.0, 0.0]
            # In turn after each transaction: others use the machine too, and not all the time alike.
            for _ in range(0, conclusions, TOGETHER):
                seconds[0] += crew.one(through_act_many, TOGETHER)
                seconds[1] += crew.one(by_executemany, TOGETHER)
            if number:  # the first round warms up
                bulk.append(conclusions / seconds[0])
                bare.append(conclusions / seconds[1])
                memory.append(crew.one(megabytes))
    group = f"Conclusions in bulk, {TOGETHER} in a transaction: {kind}, {rounds} times {conclusions:,}"
    return [
        figure(group, "act_many", "1/s", bulk),
        figure(group, "bare executemany of the same rows", "1/s", bare),
        figure(group, "act_many / bare", "x", ratios(bulk, bare), at_least=1 / 8),
        figure(
            group,
            "memory after a round / after the first",
            "x",
            [one / memory[0] for one in memory],
            at_most=1.1,
        ),
    ]


# What follows runs in the process of the crew.


def prepare(number: int) -> None:
    """Founds the authority, and makes so many files that wait for both bodies."""
    found()
    template = _waiting()
    ids = new_ids(number)
    with filling():
        copy_file(template, (Copy(id=one, number=one, unit=BUSY, due="2027-01-15") for one in ids))
    TO_DO.append(iter(ids))


def _waiting() -> FileId:
    day, worker = today().isoformat(), of(CASEWORKERS[BUSY])
    file = renewal(entries=2)
    take(worker, "residence_permit", "register_application", file, received_on=day, registered_on=day)
    take(worker, "residence_permit", "check_completeness", file, checked_on=day)
    for body in AGENCIES:
        asks = {"agency": body, "question": "Does the residence threaten it?", "requested_on": day}
        take(worker, "residence_permit", "request_assessment", file, **asks)
        take(of(f"assessor.{body}"), "residence_permit", "acknowledge_request", file, received_on=day)
    return file


def through_act_many(number: int) -> float:
    """The seconds that so many conclusions take; leaves the files for `by_executemany` to look at."""
    files = list(islice(TO_DO[0], number))
    LAST[:] = files
    who = of(f"assessor.{BODY}")
    start = time.perf_counter()
    for part in _parts(files):
        results = act_many([_row(FileId(file)) for file in part], who, decider=_second())
        if not all(isinstance(one, tuple) for one in results):
            raise RuntimeError(f"a conclusion was not taken: {results}")
    return time.perf_counter() - start


LAST: list[str] = []
WRITE: list[Callable[[Values], None]] = []


@cache
def _second() -> Decider:
    """The second process, as an import of this size has one."""
    return Decider()


def _row(file: FileId) -> Row:
    says = {"outcome": "no_threat", "concluded_on": today().isoformat()}
    asked = Request(procedure="residence_permit", step="give_conclusion", file=file, answers=says)
    return Row(requests=(asked,), origin=origin(f"conclusion:{file}", says))


def by_executemany(number: int) -> float:
    """The seconds in which the rows of the last round are written for as many other files."""
    parts = [_of_others(part) for part in _parts(list(zip(LAST, islice(TO_DO[0], number), strict=True)))]
    if not WRITE:
        WRITE.append(_sqlite() if connection.vendor == "sqlite" else _postgresql())
    write = WRITE[0]
    start = time.perf_counter()
    for part in parts:
        write(part)
    return time.perf_counter() - start


def _parts(several: Sequence[Any]) -> list[Sequence[Any]]:
    return [several[first : first + TOGETHER] for first in range(0, len(several), TOGETHER)]


def _of_others(pairs: Sequence[tuple[str, str]]) -> Values:
    """What was written for the first of each pair, as it would be written for the second."""
    values: Values = [[] for _ in STATEMENTS]
    with connection.cursor() as cursor:
        for file, other in pairs:
            for place, statement in enumerate(WRITTEN):
                cursor.execute(statement, [f"conclusion:{file}" if place == len(WRITTEN) - 1 else file])
                row = cursor.fetchone()
                values[place].append(
                    tuple(one.replace(file, other) if isinstance(one, str) else one for one in row)
                )
    return values


def _sqlite() -> Callable[[Values], None]:
    statements = [one.replace("%s", "?") for one in STATEMENTS]
    plain = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None, timeout=20)
    for pragma in SQLITE_PRAGMAS.split(";"):
        plain.execute(pragma)

    def write(values: Values) -> None:
        plain.execute("BEGIN IMMEDIATE")
        for statement, several in zip(statements, values, strict=True):
            plain.executemany(statement, several)
        plain.execute("COMMIT")

    return write


def _postgresql() -> Callable[[Values], None]:
    plain = psycopg.connect(os.environ["DATABASE_URL"])

    def write(values: Values) -> None:
        with plain.cursor() as cursor:
            for statement, several in zip(STATEMENTS, values, strict=True):
                cursor.executemany(statement, several)
        plain.commit()

    return write


def megabytes() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
