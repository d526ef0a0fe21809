"""Whether the record is as it was written: every seal, commitment, number, erasure and document, of every authority.

Read once, a few rows at a time. What is checked of one entry is in `entry_check`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any

from django.db import connection, transaction

from byla.app.store.driver import ask
from byla.app.store.entry_check import Written, wrong_with
from byla.app.store.guards import fallen, set_by_the_apps
from byla.app.store.numbering import misnumbered
from byla.app.store.rows import COLUMNS, READ, header_of
from byla.casefile import Payload

AT_ONCE = 500
FILE, NUMBER, TRUE_FROM, KNOWN_FROM = map(COLUMNS.index, ("file_id", "number", "true_from", "known_from"))
ENTRIES = (
    f"SELECT {READ}, e.commitment, p.salt, p.body, x.by, d.sha256, s.content, y.by, f.number, f.authority, f.procedure"
    " FROM entry e JOIN file f ON f.id = e.file_id"
    " LEFT JOIN payload p ON p.file_id = e.file_id AND p.number = e.number"
    " LEFT JOIN erasure x ON x.file_id = e.file_id AND x.number = e.number"
    " LEFT JOIN document d ON d.file_id = e.file_id AND d.number = e.number"
    " LEFT JOIN set_aside s ON s.file_id = e.file_id AND s.number = e.number"
    " LEFT JOIN aside_erasure y ON y.file_id = e.file_id AND y.number = e.number"
    " ORDER BY e.file_id, e.number"
)
DOCUMENTS = "SELECT d.file_id, f.number, d.number, d.sha256, d.content FROM document d JOIN file f ON f.id = d.file_id"
# No entry says these of a file: it was opened when its first entry was recorded, and its number stands in the list.
OTHERWISE = (
    "SELECT f.id, f.number, CASE WHEN e.known_from <> f.opened_at THEN 'it was not opened when its first entry says'"
    " ELSE 'its number or procedure is another in the list of files' END"
    " FROM file f JOIN entry e ON e.file_id = f.id AND e.number = 1 LEFT JOIN file_row r ON r.file_id = f.id"
    " WHERE e.known_from <> f.opened_at OR r.number <> f.number OR r.procedure <> f.procedure"
)
EMPTY_FILES = (
    "SELECT f.id, f.number FROM file f WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.file_id = f.id)"
)


# All of the record is read once. While the statistics take a table for empty, as after a restore, PostgreSQL would read
# all of it for each row of another.
WHOLE = "SELECT set_config('enable_nestloop', 'off', true)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """One thing that is not as it was written. `entry` is None where it concerns a whole file or the database."""

    file: str
    number: str
    """The file's official number."""
    entry: int | None
    said: str


def broken() -> Iterator[Broken]:
    """Everything that is not as it was written, in the order of the files."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            ask(WHOLE, [])
        yield from _damaged()
        for said in fallen(set_by_the_apps()):
            yield Broken(file="-", number="-", entry=None, said=said)
        for _, of_one_file in groupby(_read(ENTRIES), key=lambda row: row[FILE]):
            yield from _of_file(of_one_file)
        yield from _documents()
        for table in ("payload", "document", "erasure", "set_aside", "aside_erasure"):
            yield from _without_entry(table)
        for file, number, said in _read(OTHERWISE):
            yield Broken(file=file, number=number, entry=None, said=said)
        for file, number, said in misnumbered():
            yield Broken(file=file, number=number, entry=None, said=said)
        for file, number in _read(EMPTY_FILES):
            yield Broken(file=file, number=number, entry=None, said="it has no entry")


def _damaged() -> Iterator[Broken]:
    """SQLite can be asked whether its file is whole; PostgreSQL keeps checksums of its own."""
    if connection.vendor != "sqlite":
        return
    for (said,) in _read("PRAGMA integrity_check"):
        if said != "ok":
            yield Broken(file="-", number="-", entry=None, said=f"the database file is damaged: {said}")


def _of_file(rows: Iterable[tuple[Any, ...]]) -> Iterator[Broken]:
    """The entries of one file: numbered from 1 without a gap, each as it was written."""
    read: list[Written] = []
    for due, row in enumerate(rows, start=1):
        try:
            one = _written(row)
        except (ValueError, TypeError) as error:
            yield Broken(
                file=row[FILE], number=row[-3], entry=row[NUMBER], said=f"it cannot be read: {error}"
            )
            continue
        if one.header.number != due:
            yield _broken(one, f"the numbers have a gap: entry {due} should stand here")
            return
        for said in wrong_with(one):
            yield _broken(one, said)
        read.append(one)
    yield from _erased_by_nobody(read)


def _erased_by_nobody(entries: Sequence[Written]) -> Iterator[Broken]:
    """Erasures that no entry of the file tells of."""
    told = {(number, one.header.number) for one in entries for number in one.erases()}
    for one in entries:
        if one.erased_by is not None and (one.header.number, one.erased_by) not in told:
            yield _broken(one, f"it is marked as erased by entry {one.erased_by}, which does not say so")
        by = one.aside_erased_by
        if by is not None and (one.header.number, by) not in told:
            yield _broken(one, f"what is kept apart is marked as erased by entry {by}, which does not say so")


def _written(row: tuple[Any, ...]) -> Written:
    """A row of ENTRIES. ValueError or TypeError where somebody put there what no Byla writes."""
    *header, commitment, salt, body, by, document, aside, aside_by, number, authority, procedure = row
    return Written(
        header=header_of(header),
        days=(str(header[TRUE_FROM]), header[KNOWN_FROM]),
        commitment=commitment,
        payload=None if salt is None else Payload(bytes(salt), json.loads(body)),
        text=body,
        erased_by=by,
        document=document,
        aside=None if aside is None else bytes(aside),
        aside_erased_by=aside_by,
        number=number,
        authority=authority,
        procedure=procedure,
    )


def _broken(one: Written, said: str) -> Broken:
    return Broken(file=one.header.file, number=one.number, entry=one.header.number, said=said)


def _documents() -> Iterator[Broken]:
    for file, number, entry, named, content in _read(DOCUMENTS):
        if isinstance(content, str) or sha256(content).hexdigest() != named:
            yield Broken(
                file=file, number=number, entry=entry, said="the document is not the one that came in"
            )


def _without_entry(table: str) -> Iterator[Broken]:
    found = _read(
        f"SELECT t.file_id, f.number, t.number FROM {table} t JOIN file f ON f.id = t.file_id LEFT JOIN entry e"
        " ON e.file_id = t.file_id AND e.number = t.number AND e.authority = t.authority WHERE e.number IS NULL"
    )
    for file, number, entry in found:
        said = f"a row of {table} belongs to no entry of its authority"
        yield Broken(file=file, number=number, entry=entry, said=said)


def _read(statement: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a query, fetched a few at a time from the server as well."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement)
        while rows := cursor.fetchmany(AT_ONCE):
            yield from rows
