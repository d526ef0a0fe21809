"""One durable act, in three ways: through `act`; as a bare transaction of the same rows by plain driver statements;
and on the `eventsourcing` library doing the same work, as its tutorial teaches it (`aggregates`) and as fast as we can
make it there (`library`).

Every act is on a file of its own with twenty entries. Its official has opened the file before, in the same process;
measured beside it is an act on a file that this process has never read. The library reads its file anew each
time, unless its cache is switched on, which it is beside that.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
from django.db import connection

from bench.aggregates import Aggregates, prepare_aggregates
from bench.authority import AUTHORITY, BUSY, CASEWORKERS, FACT, found, of, renewal, take
from bench.copying import Copy, copy_file, filling, new_ids
from bench.crew import Crew
from bench.databases import Databases
from bench.figure import Figure, figure, ratios
from bench.library import Matters, matters, prepare_matters
from byla.app.site.database_url import SQLITE_PRAGMAS
from byla.app.store import projection, rows
from byla.app.store.read import MOST_KEPT, load
from byla.casefile import FileId

Once = Callable[[], object]
ENTRIES = 20
ACT, UNREAD, BARE = "act", "act on an unread file", "bare transaction"
LIBRARY = "eventsourcing, as taught"
FASTEST, CACHED = "eventsourcing, as fast as can be", "eventsourcing, as fast as can be, with its cache"
WAYS = (ACT, UNREAD, BARE, LIBRARY, FASTEST, CACHED)
SEEN_BEFORE = (ACT, CACHED)
TARGETS = {"sqlite": 0.25, "postgresql": 0.12}
PROCESSES = {"sqlite": 1, "postgresql": 8}
WAYS_READY: dict[str, Once] = {}
TO_DO: dict[str, Iterator[str]] = {}
NEXT: dict[str, list[str]] = {}
LOOKING: dict[str, Callable[[str], object]] = {}
STATEMENTS = (
    f"INSERT INTO entry ({rows.HEADER}, commitment) VALUES ({', '.join(['%s'] * (len(rows.COLUMNS) + 1))})",
    "INSERT INTO payload (authority, file_id, number, salt, body) VALUES (%s, %s, %s, %s, %s)",
    projection.UPSERT,
)


def measure(kind: str, databases: Databases, *, rounds: int, acts: int) -> list[Figure]:
    """The figures of one kind of database; in every round each process does `acts` in each way."""
    size, needed = PROCESSES[kind], (rounds + 1) * acts
    rates: dict[str, list[float]] = {way: [] for way in WAYS}
    with Crew(databases.new("acts"), size=size) as crew:
        files = crew.one(prepare, len(WAYS) * size * needed)
        given = [files[way :: len(WAYS)] for way in range(len(WAYS))]
        crew.each(make_ready, list(zip(*(_parts(one, size) for one in given), strict=True)))
        for number in range(rounds + 1):
            for way in WAYS:
                if way in SEEN_BEFORE:
                    crew.all(look, way, acts)
                slowest = max(crew.all(go, way, acts))
                if number:  # the first round warms up
                    rates[way].append(size * acts / slowest)
    return _figures(kind, size, rates)


def _figures(kind: str, size: int, rates: dict[str, list[float]]) -> list[Figure]:
    group = f"One durable act on a file of {ENTRIES} entries: {kind}, {size} writing"
    act, unread, bare = rates[ACT], rates[UNREAD], rates[BARE]
    return [
        *(figure(group, way, "1/s", rates[way]) for way in WAYS),
        figure(group, f"{ACT} / {BARE}", "x", ratios(act, bare), at_least=TARGETS[kind]),
        figure(group, f"{UNREAD} / {BARE}", "x", ratios(unread, bare), at_least=TARGETS[kind]),
        figure(group, f"{ACT} / {LIBRARY}", "x", ratios(act, rates[LIBRARY]), at_least=2),
        *(figure(group, f"{ACT} / {way}", "x", ratios(act, rates[way])) for way in (FASTEST, CACHED)),
        *(figure(group, f"{UNREAD} / {way}", "x", ratios(unread, rates[way])) for way in (LIBRARY, FASTEST)),
    ]


def _parts(several: list[Any], size: int) -> list[list[Any]]:
    return [several[number::size] for number in range(size)]


# What follows runs in the processes of the crew.


def prepare(number: int) -> list[str]:
    """Founds the authority; the ids of so many files, which the library is given as well."""
    found()
    ids, template = new_ids(number), renewal(entries=ENTRIES)
    with filling():
        copy_file(template, (Copy(id=one, number=one, unit=BUSY, due="2027-01-15") for one in ids))
    prepare_matters(template, [*_of(ids, FASTEST), *_of(ids, CACHED)])
    prepare_aggregates(template, _of(ids, LIBRARY))
    return ids


def _of(ids: list[str], way: str) -> list[str]:
    return ids[WAYS.index(way) :: len(WAYS)]


def make_ready(parts: tuple[list[str], ...]) -> None:
    """Opens this process's connections; each way has files of its own."""
    made: dict[str, Callable[[Iterator[str]], Once]] = {
        ACT: _through_act,
        UNREAD: _through_act,
        BARE: _bare,
        LIBRARY: lambda files: _by_the_library(files, Aggregates()),
        FASTEST: lambda files: _by_the_library(files, matters()),
        CACHED: _by_the_library_with_cache,
    }
    for way, files in zip(WAYS, parts, strict=True):
        TO_DO[way] = iter(files)
        NEXT[way] = files[::-1]
        WAYS_READY[way] = made[way](TO_DO[way])


def look(way: str, number: int) -> None:
    """Opens the files that come next, as an official does before acting."""
    for _ in range(number):
        LOOKING[way](NEXT[way].pop())


def go(way: str, acts: int) -> float:
    """The seconds that so many acts take."""
    once = WAYS_READY[way]
    start = time.perf_counter()
    for _ in range(acts):
        once()
    return time.perf_counter() - start


def _through_act(files: Iterator[str]) -> Once:
    who = of(CASEWORKERS[BUSY])
    LOOKING[ACT] = lambda file: load(FileId(file), authority=AUTHORITY)
    return lambda: take(who, "residence_permit", "record_fact", FileId(next(files)), **FACT)


def _by_the_library(files: Iterator[str], application: Matters) -> Once:
    who = of(CASEWORKERS[BUSY])
    return lambda: application.record(FileId(next(files)), who)


def _by_the_library_with_cache(files: Iterator[str]) -> Once:
    application = matters(cache=MOST_KEPT)
    LOOKING[CACHED] = application.look
    return _by_the_library(files, application)


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
