"""The record's rows, in plain SQL that both databases take: an auditor can read all of it on one page.

Every write of the record is here. The ORM would cost more than the commit does, and would hide what is
written.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from byla.app.store.driver import Answer, Asked, Writing, ask, do, send
from byla.casefile import Entry, File, FileId, Header, Payload, Procedure, made, read_entry

COLUMNS = (
    "authority", "file_id", "number", "type", "version", "true_from", "known_from", "actor", "mandate", "step", "act",
    "source", "corrects", "law", "seal",
)  # fmt: skip
FIELDS = tuple(name.removesuffix("_id") for name in COLUMNS)
"""What a header calls them."""
HEADER = ", ".join(COLUMNS)
READ = ", ".join(f"e.{name}" for name in COLUMNS)
APPEND = f"INSERT INTO entry ({HEADER}, commitment)"
KEEP = "INSERT INTO payload (authority, file_id, number, salt, body)"
_WRITER = json.JSONEncoder(ensure_ascii=False)
FEW = 20
"""Rows that one statement takes; more are sent one by one, prepared once."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a file without reading it."""

    authority: str
    procedure: str
    number: str


def heads(files: Sequence[FileId], *, lock: bool = False) -> dict[FileId, Head]:
    """The head of each file that exists; with `lock`, held in the order of their ids until the transaction ends.

    The fixed order keeps two acts that touch the same files from waiting for each other for ever. SQLite has
    one writer at a time and needs no lock.
    """
    return _heads(ask(*_asking_heads(files, lock=lock)))


def send_for_heads_and_seals(
    files: Sequence[FileId], known: Mapping[FileId, int], *, lock: bool = False
) -> Callable[[], tuple[dict[FileId, Head], dict[FileId, list[str]]]]:
    """Asks for the heads, and of files of which something is known for the seals of the entries from that number on, in
    their order. What comes back gives them when it is called.

    They are two statements, for the second must see what the first waited for.
    """
    asked = [_asking_heads(files, lock=lock), *(_asking_seals(*one) for one in known.items())]
    sent = send(asked)

    def found() -> tuple[dict[FileId, Head], dict[FileId, list[str]]]:
        heads, *seals = sent()
        of_files = zip(known, seals, strict=True)
        return _heads(heads), {file: [str(seal) for (seal,) in some] for file, some in of_files}

    return found


def _asking_heads(files: Sequence[FileId], *, lock: bool) -> Asked:
    held = "ORDER BY id FOR UPDATE" if lock and connection.vendor == "postgresql" else ""
    return f"SELECT id, authority, procedure, number FROM file WHERE id IN ({_marks(files)}) {held}", files


def _heads(found: Answer) -> dict[FileId, Head]:
    return {FileId(file): Head(*head) for file, *head in found}


def _asking_seals(file: FileId, number: int) -> Asked:
    return "SELECT seal FROM entry WHERE file_id = %s AND number >= %s ORDER BY number", (file, number)


def newest_commitment(file: FileId) -> str | None:
    """The commitment of the file's last entry; None where it has none."""
    found = ask("SELECT commitment FROM entry WHERE file_id = %s ORDER BY number DESC LIMIT 1", [file])
    return str(found[0][0]) if found else None


def entries_of(file: FileId, procedure: Procedure[Any], *, since: int = 1) -> tuple[Entry, ...]:
    """The entries of a file from number `since` on, in their order, with bodies where they were not erased."""
    found = ask(
        f"SELECT {READ}, p.salt, p.body"
        " FROM entry e LEFT JOIN payload p ON p.file_id = e.file_id AND p.number = e.number"
        " WHERE e.file_id = %s AND e.number >= %s ORDER BY e.number",
        [file, since],
    )
    return tuple(_entries(found, {file: procedure}))


def entries_of_all(files: Mapping[FileId, Procedure[Any]]) -> dict[FileId, tuple[Entry, ...]]:
    """The entries of several files, read in one query."""
    read = ask(
        f"SELECT {READ}, p.salt, p.body"
        " FROM entry e LEFT JOIN payload p ON p.file_id = e.file_id AND p.number = e.number"
        f" WHERE e.file_id IN ({_marks(tuple(files))}) ORDER BY e.file_id, e.number",
        tuple(files),
    )
    found: dict[FileId, list[Entry]] = {file: [] for file in files}
    for entry in _entries(read, files):
        found[entry.header.file].append(entry)
    return {file: tuple(entries) for file, entries in found.items()}


def _entries(found: Sequence[tuple[Any, ...]], files: Mapping[FileId, Procedure[Any]]) -> Iterator[Entry]:
    # The bodies are parsed as one text: of many short ones the parser's beginning and end take longer than they do.
    bodies = json.loads(f"[{','.join('null' if row[-1] is None else row[-1] for row in found)}]")
    for (*columns, salt, _), body in zip(found, bodies, strict=True):
        header = header_of(columns)
        payload = None if salt is None else Payload(bytes(salt), body)
        yield read_entry(header, payload, files[header.file].kind(header.type))


def header_of(row: Sequence[Any]) -> Header:
    """The header from a row of `HEADER`'s columns."""
    columns = dict(zip(FIELDS, row, strict=True))
    day = columns["true_from"]
    columns["true_from"] = day if isinstance(day, date) else date.fromisoformat(day)
    columns["known_from"] = datetime.fromisoformat(columns["known_from"])
    return made(Header, columns)


def insert_files(opened: Sequence[tuple[File[Any], datetime]]) -> None:
    """Records that files exist, each since its moment."""
    _insert(
        "INSERT INTO file (id, authority, procedure, number, opened_at) VALUES",
        [(one.id, one.authority, one.procedure.code, one.number, moment(at)) for one, at in opened],
    )


def insert_entries(written: Sequence[tuple[Header, Payload]]) -> None:
    """Appends entries, headers and payloads, in their order."""
    _insert(f"{APPEND} VALUES", [header_row(header) for header, _ in written])
    _insert(f"{KEEP} VALUES", [_payload_row(*one) for one in written])


def appended(written: Sequence[tuple[Header, Payload]]) -> Writing:
    """What appends entries, headers and payloads, in their order."""
    headers = [header_row(header) for header, _ in written]
    payloads = [_payload_row(*one) for one in written]
    return {
        f"{APPEND} VALUES ({_marks((*COLUMNS, 'commitment'))})": [*headers],
        f"{KEEP} VALUES (%s, %s, %s, %s, %s)": [*payloads],
    }


def text_of(body: Mapping[str, Any]) -> str:
    """The text that is kept of a body; there is one for each, so that a space too is as it was written."""
    return _WRITER.encode(body)


def _payload_row(header: Header, payload: Payload) -> tuple[Any, ...]:
    return (header.authority, header.file, header.number, payload.salt, text_of(payload.body))


def header_row(header: Header) -> tuple[Any, ...]:
    """The row of a header: `HEADER`'s columns, and its commitment."""
    return (
        header.authority,
        header.file,
        header.number,
        header.type,
        header.version,
        header.true_from.isoformat(),
        moment(header.known_from),
        header.actor,
        header.mandate,
        header.step,
        header.act,
        header.source,
        header.corrects,
        header.law,
        header.seal,
        header.commitment,
    )


def insert_documents(file: FileId, *, authority: str, contents: Iterable[tuple[int, str, bytes]]) -> None:
    """Keeps the bytes of documents: number of the entry that names it, SHA-256, content."""
    _insert(
        "INSERT INTO document (authority, file_id, number, sha256, content) VALUES",
        [(authority, file, number, sha256, content) for number, sha256, content in contents],
    )


def erase(file: FileId, *, authority: str, numbers: Iterable[int], by: int) -> None:
    """Removes the payloads and documents of `numbers`, with the leave that entry `by` gives. The triggers
    refuse it otherwise.
    """
    erased = list(numbers)
    where = f"file_id = %s AND number IN ({_marks(erased)})"
    # The same bytes may wait with a form that was not recorded.
    do(
        f"DELETE FROM kept_document WHERE sha256 IN (SELECT sha256 FROM document WHERE {where})",
        [file, *erased],
    )
    _insert(
        "INSERT INTO erasure (authority, file_id, number, by) VALUES",
        [(authority, file, number, by) for number in erased],
    )
    for table in ("payload", "document"):
        do(f"DELETE FROM {table} WHERE {where}", [file, *erased])


def draw(authority: str, numbers: str, year: int, *, several: int = 1) -> int:
    """The next official number of the year, or the last of `several`; drawn again if the act is refused. Until the
    transaction ends nobody else draws.
    """
    [(drawn,)] = ask(
        "INSERT INTO counter (authority, numbers, year, last) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT (authority, numbers, year) DO UPDATE SET last = counter.last + excluded.last RETURNING last",
        [authority, numbers, year, several],
    )
    return int(drawn)


def moment(at: datetime) -> str:
    """A moment as the record writes it: ISO 8601 in UTC, to the microsecond."""
    return at.isoformat(timespec="microseconds")


def _marks(values: Sequence[object]) -> str:
    return ", ".join(["%s"] * len(values))


def _insert(statement: str, rows: Sequence[Sequence[Any]]) -> None:
    if not rows:
        return
    one = f"({_marks(rows[0])})"
    if len(rows) > FEW:
        with connection.cursor() as cursor:
            cursor.executemany(f"{statement} {one}", rows)
        return
    do(f"{statement} {', '.join([one] * len(rows))}", [value for row in rows for value in row])
