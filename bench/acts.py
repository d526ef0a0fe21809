"""One durable act, in three ways: through `act`; as a bare transaction of the same rows by plain driver statements;
and as one event of an aggregate of the `eventsourcing` library with the same body.

Every act is on a file of its own with twenty entries. Its official has opened the file before, in the same process;
measured beside it is an act on a file that this process has never read. The library reads its aggregate anew each
time, unless its cache is switched on, which it is beside that.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import UUID

import psycopg
from django.db import connection
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate

from bench.authority import AUTHORITY, BUSY, CASEWORKERS, FACT, found, of, renewal, take
from bench.copying import Copy, copy_file, filling, new_ids
from bench.crew import Crew
from bench.databases import Databases
from bench.figure import Figure, figure, ratios
from byla.app.site.database_url import SQLITE_PRAGMAS
from byla.app.store import projection, rows
from byla.app.store.read import MOST_KEPT, load
from byla.casefile import FileId

Once = Callable[[], object]
ENTRIES = 20
WAYS = ("act", "act on an unread file", "bare transaction", "eventsourcing", "eventsourcing with its cache")
SEEN_BEFORE = ("act", "eventsourcing with its cache")
TARGETS = {"sqlite": 0.25, "postgresql": 0.12}
PROCESSES = {"sqlite": 1, "postgresql": 8}
WAYS_READY: dict[str, Once] = {}
TO_DO: dict[str, Iterator[str]] = {}
NEXT: dict[str, list[str]] = {}
CACHED: list[Application[UUID]] = []
STATEMENTS = (
    f"INSERT INTO entry ({rows.HEADER}, commitment) VALUES ({', '.join(['%s'] * (len(rows.COLUMNS) + 1))})",
    "INSERT INTO payload (authority, file_id, number, salt, body) VALUES (%s, %s, %s, %s, %s)",
    projection.UPSERT,
)


def measure(kind: str, databases: Databases, *, rounds: int, acts: int) -> list[Figure]:
    """The figures of one kind of database; in every round there are `acts` in each way."""
    size = PROCESSES[kind]
    each, needed = acts // size, (rounds + 1) * (acts // size)
    rates: dict[str, list[float]] = {way: [] for way in WAYS}
    with Crew(databases.new("acts"), size=size) as crew:
        files = crew.one(prepare, 3 * size * needed)
        aggregates = crew.one(prepare_aggregates, 2 * size * needed)
        given = [*(files[way::3] for way in range(3)), *(aggregates[way::2] for way in range(2))]
        crew.each(make_ready, list(zip(*(_parts(one, size) for one in given), strict=True)))
        for number in range(rounds + 1):
            for way in WAYS:
                if way in SEEN_BEFORE:
                    crew.all(look, way, each)
                slowest = max(crew.all(go, way, each))
                if number:  # the first round warms up
                    rates[way].append(size * each / slowest)
    return _figures(kind, size, rates)


def _figures(kind: str, size: int, rates: dict[str, list[float]]) -> list[Figure]:
    group = f"One durable act on a file of {ENTRIES} entries: {kind}, {size} writing"
    act, unread, bare, library, cached = (rates[way] for way in WAYS)
    return [
        *(figure(group, way, "1/s", rates[way]) for way in WAYS),
        figure(group, "act / bare transaction", "x", ratios(act, bare), at_least=TARGETS[kind]),
        figure(group, "act on an unread file / bare transaction", "x", ratios(unread, bare)),
        figure(group, "act / eventsourcing", "x", ratios(act, library), at_least=2),
        figure(group, "act / eventsourcing with its cache", "x", ratios(act, cached)),
        figure(group, "act on an unread file / eventsourcing", "x", ratios(unread, library)),
    ]


def _parts(several: list[Any], size: int) -> list[list[Any]]:
    return [several[number::size] for number in range(size)]


# What follows runs in the processes of the crew.


def prepare(number: int) -> list[str]:
    """Founds the authority; the ids of so many files."""
    found()
    ids, template = new_ids(number), renewal(entries=ENTRIES)
    with filling():
        copy_file(template, (Copy(id=one, number=one, unit=BUSY, due="2027-01-15") for one in ids))
    return ids


def make_ready(parts: tuple[list[str], ...]) -> None:
    """Opens this process's connections; each way has files of its own."""
    made: tuple[Callable[[Iterator[str]], Once], ...] = (
        _through_act,
        _through_act,
        _bare,
        _by_the_library,
        _by_the_library_with_cache,
    )
    for way, make, files in zip(WAYS, made, parts, strict=True):
        TO_DO[way] = iter(files)
        NEXT[way] = files[::-1]
        WAYS_READY[way] = make(TO_DO[way])


def look(way: str, number: int) -> None:
    """Opens the files that come next, as an official does before acting."""
    for _ in range(number):
        file = NEXT[way].pop()
        if way == "act":
            load(FileId(file), authority=AUTHORITY)
        else:
            CACHED[0].repository.get(UUID(file))


def go(way: str, acts: int) -> float:
    """The seconds that so many acts take."""
    once = WAYS_READY[way]
    start = time.perf_counter()
    for _ in range(acts):
        once()
    return time.perf_counter() - start


def _through_act(files: Iterator[str]) -> Once:
    who = of(CASEWORKERS[BUSY])
    return lambda: take(who, "residence_permit", "record_fact", FileId(next(files)), **FACT)


def _bare(files: Iterator[str]) -> Once:
    """The rows that `act` writes, with the values that it wrote into another file."""
    entry, payload, row = _written()
    writing = _sqlite() if connection.vendor == "sqlite" else _postgresql()

    def once() -> None:
        file = next(files)
        writing([(entry[0], file, *entry[1:]), (payload[0], file, *payload[1:]), (file, *row)])

    return once


def _sqlite() -> Callable[[list[tuple[Any, ...]]], None]:
    """Writes the three rows in one transaction."""
    statements = [one.replace("%s", "?") for one in STATEMENTS]
    plain = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None, timeout=20)
    for pragma in SQLITE_PRAGMAS.split(";"):
        plain.execute(pragma)

    def write(values: list[tuple[Any, ...]]) -> None:
        plain.execute("BEGIN IMMEDIATE")
        for statement, row in zip(statements, values, strict=True):
            plain.execute(statement, row)
        plain.execute("COMMIT")

    return write


def _postgresql() -> Callable[[list[tuple[Any, ...]]], None]:
    """Writes the three rows in one transaction."""
    plain = psycopg.connect(os.environ["DATABASE_URL"])

    def write(values: list[tuple[Any, ...]]) -> None:
        for statement, row in zip(STATEMENTS, values, strict=True):
            plain.execute(statement, row)
        plain.commit()

    return write


def _written() -> list[tuple[Any, ...]]:
    """What one act writes: the rows of an entry, its payload and its file, without the file's id."""
    file = take(of(CASEWORKERS[BUSY]), "residence_permit", "record_fact", renewal(entries=ENTRIES), **FACT)
    header = ", ".join(one for one in rows.COLUMNS if one != "file_id")
    row = ", ".join(projection.COLUMNS[1:])
    with connection.cursor() as cursor:
        found = []
        for statement in (
            f"SELECT {header}, commitment FROM entry WHERE file_id = %s ORDER BY number DESC LIMIT 1",
            "SELECT authority, number, salt, body FROM payload WHERE file_id = %s ORDER BY number DESC LIMIT 1",
            f"SELECT {row} FROM file_row WHERE file_id = %s",
        ):
            cursor.execute(statement, [file])
            found.append(cursor.fetchone())
    return found


class Matter(Aggregate):
    """A matter as the library has it."""

    class FactRecorded(Aggregate.Event):
        """The body of the entry that `act` records."""

        body: dict[str, str]

        def apply(self, aggregate: Any) -> None:
            """Keeps it."""
            aggregate.facts.append(self.body)

    def __init__(self) -> None:
        self.facts: list[dict[str, str]] = []

    def record(self) -> None:
        """One more fact."""
        self.trigger_event(self.FactRecorded, body=FACT)


def _application(*, first: bool = False, cache: int = 0) -> Application[UUID]:
    """The library's application; the first makes its tables, for several that do so at once stumble."""
    tables = {"CREATE_TABLE": "yes" if first else "no"} | (
        {"AGGREGATE_CACHE_MAXSIZE": str(cache)} if cache else {}
    )
    url = urlsplit(os.environ["DATABASE_URL"])
    if url.scheme == "sqlite":
        name = unquote(url.path.removeprefix("/"))
        return Application(
            env={**tables, "PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": name}
        )
    settings = connection.settings_dict
    return Application(
        env={
            **tables,
            "PERSISTENCE_MODULE": "eventsourcing.postgres",
            "POSTGRES_DBNAME": settings["NAME"],
            "POSTGRES_HOST": settings["HOST"],
            "POSTGRES_PORT": settings["PORT"] or "5432",
            "POSTGRES_USER": settings["USER"],
            "POSTGRES_PASSWORD": settings["PASSWORD"] or "none",
            "POSTGRES_POOL_SIZE": "1",
        }
    )


def prepare_aggregates(number: int) -> list[str]:
    """The ids of so many aggregates of twenty events: one, and copies of its rows by SQL."""
    application = _application(first=True)
    matter = Matter()
    for _ in range(ENTRIES - 1):
        matter.record()
    application.save(matter)
    application.close()
    ids = new_ids(number)
    table = "application_events" if connection.vendor == "postgresql" else "stored_events"
    columns = "originator_version, topic, state"
    kind = "uuid" if connection.vendor == "postgresql" else "text"
    with filling(), connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE aggregates (id {kind})")
        cursor.executemany("INSERT INTO aggregates VALUES (%s)", [(UUID(one).hex,) for one in ids])
        cursor.execute(
            f"INSERT INTO {table} (originator_id, {columns}) SELECT a.id, {columns} FROM {table}, aggregates a"
        )
        cursor.execute("DROP TABLE aggregates")
    return ids


def _by_the_library_with_cache(aggregates: Iterator[str]) -> Once:
    CACHED.append(_application(cache=MOST_KEPT))
    return _by_the_library(aggregates, CACHED[0])


def _by_the_library(aggregates: Iterator[str], application: Application[UUID] | None = None) -> Once:
    application = application or _application()

    def once() -> None:
        matter: Matter = application.repository.get(UUID(next(aggregates)))
        matter.record()
        application.save(matter)

    return once
