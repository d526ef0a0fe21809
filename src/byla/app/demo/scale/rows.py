"""The rows of a template, and those of its copies: every one with a salt, a seal and a commitment of its own."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.db import connection

from byla.app.demo.scale.marked import BORN, MARKED, PASSPORT
from byla.app.demo.scale.people import Resident
from byla.app.demo.scale.templates import Template
from byla.app.store import projection
from byla.app.store.rows import COLUMNS, HEADER, header_of, text_of
from byla.app.store.search_words import folded
from byla.casefile import FileId, encode, plain
from byla.ledger import SALT_BYTES, canonical
from byla.procedures.lt.residence_permit.entries import PermitRegistered

OWN = ("agency", "record", "word")
"""Groups of a file that have a line of their own below."""
TABLES = {
    "file": ("id", "authority", "procedure", "number", "opened_at"),
    "entry": (*COLUMNS, "commitment"),
    "payload": ("authority", "file_id", "number", "salt", "body"),
    "document": ("authority", "file_id", "number", "sha256", "content"),
    "set_aside": ("file_id", "authority", "number", "content"),
    "file_row": projection.COLUMNS,
    "file_subject": ("file_row_id", "authority", "record"),
    "file_agency": ("file_row_id", "authority", "agency", "due"),
    **{
        projection.TABLES[what]: ("file_row_id", "authority", projection.COLUMN[what])
        for what in projection.TABLES
        if what not in OWN
    },
    "search_name": ("file_row_id", "authority", "word"),
    "person_name": ("file_id", "authority", "name", "original"),
    "identity": ("file_id", "authority", "said", "changed_at"),
}
"""In the order in which each finds what it points to."""
LIKE = (
    "set_aside",
    "file_agency",
    *(projection.TABLES[what] for what in projection.TABLES if what not in OWN),
)
"""Groups of a file that are the same in a copy."""
Rows = dict[str, list[tuple[Any, ...]]]
Swap = Mapping[str, str]
AT = {name: place for place, name in enumerate(COLUMNS)}
BIRTH = f'"day":{BORN.day},"month":{BORN.month}', f'"year":{BORN.year}'


@dataclass(frozen=True, slots=True)
class Written:
    """An entry of a template: its columns, the canonical texts of header and body, and which marks the body bears."""

    columns: tuple[Any, ...]
    header: str
    body: str
    marks: tuple[str, ...]
    signed: str | None
    """The hash of the document, where it is a signed decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A file of a template, as the tables hold it."""

    head: tuple[Any, ...]
    entries: tuple[Written, ...]
    others: Mapping[str, tuple[tuple[Any, ...], ...]] = field(default_factory=dict)

    @property
    def procedure(self) -> str:
        """What kind of file it is."""
        return str(self.head[2])

    @property
    def year(self) -> int:
        """Of its official number."""
        return int(plain(str(self.head[3])).partition("-")[0])


def originals(template: Template) -> tuple[Original, ...]:
    """The template's files, read from the tables."""
    marks = (*template.files, *MARKS, *_numbers(template))
    return tuple(_original(file, marks) for file in template.files)


MARKS = (
    *MARKED.latin, MARKED.given, MARKED.family, MARKED.code, PASSPORT, *BIRTH, '"sex":"F"', '"BLR"', '"language":"be"',
)  # fmt: skip


def _numbers(template: Template) -> list[str]:
    """The official numbers that stand in bodies, each with its name before it, and the permits' own."""
    found = []
    for file in template.files:
        [(number,)] = _read("SELECT number FROM file WHERE id = %s", file)
        found.append(f'"file":"{number}"')
        for (body,) in _read("SELECT body FROM payload WHERE file_id = %s", file):
            said = json.loads(body)
            if "written" in said:
                found += [f'"number":"{said["number"]}"', f'"decision":"{said["number"]}"']
            elif str(said.get("number", "")).startswith("LT-ZZ-"):
                found.append(said["number"])
    return list(dict.fromkeys(found))


def _original(file: FileId, marks: Sequence[str]) -> Original:
    [head] = _read(f"SELECT {', '.join(TABLES['file'])} FROM file WHERE id = %s", file)
    entries = _read(
        f"SELECT {HEADER}, p.body FROM (SELECT * FROM entry WHERE file_id = %s) e"
        " JOIN (SELECT file_id AS of_file, number AS of_number, body FROM payload) p"
        " ON p.of_file = e.file_id AND p.of_number = e.number ORDER BY e.number",
        file,
    )
    others = {
        table: tuple(
            _read(
                f"SELECT {', '.join(columns)} FROM {table} WHERE"
                f" {'file_id' if 'file_id' in columns else 'file_row_id'} = %s",
                file,
            )
        )
        for table, columns in TABLES.items()
        if table not in ("file", "entry", "payload", "search_name", "person_name")
    }
    return Original(head=head, entries=tuple(_written(row, marks) for row in entries), others=others)


def _written(row: tuple[Any, ...], marks: Sequence[str]) -> Written:
    *columns, body = row
    said = json.loads(body)
    text = canonical(said).decode()
    return Written(
        columns=tuple(columns),
        header=canonical(encode(header_of(columns))).decode(),
        body=text,
        marks=tuple(mark for mark in marks if mark in text),
        signed=said["document"] if "written" in said else None,
    )


def _read(statement: str, file: FileId) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [file])
        return list(cursor.fetchall())


def copies(files: Sequence[Original], of: Resident, swap: dict[str, str], numbers: Sequence[str]) -> Rows:
    """The rows of one copy. `swap` says what stands in the place of ids and official numbers; `numbers` are those of
    the files.
    """
    swap |= _person(of)
    acts: dict[str, str] = {}
    rows: Rows = {table: [] for table in TABLES}
    for file, number in zip(files, numbers, strict=True):
        own, (_, authority, procedure, _, opened) = swap[file.head[0]], file.head
        rows["file"].append((own, authority, procedure, number, opened))
        for entry in file.entries:
            _entry(entry, own, swap, acts, of, rows)
        _others(file, own, number, swap, of, rows)
    return rows


def _person(of: Resident) -> Swap:
    birth, year = BIRTH
    return {
        MARKED.latin[0]: of.given[1],
        MARKED.latin[1]: of.family[1],
        MARKED.given: of.given[0],
        MARKED.family: of.family[0],
        MARKED.code: of.code,
        PASSPORT: of.passport,
        birth: f'"day":{of.born.day},"month":{of.born.month}',
        year: f'"year":{of.born.year}',
        '"sex":"F"': f'"sex":"{of.sex}"',
        '"BLR"': f'"{of.citizenship}"',
        '"language":"be"': f'"language":"{of.language}"',
    }


def _entry(one: Written, file: str, swap: Swap, acts: dict[str, str], of: Resident, rows: Rows) -> None:
    body = one.body
    for mark in one.marks:
        body = body.replace(mark, swap[mark])
    if one.signed is not None:
        body = body.replace(one.signed, sha256(canonical(json.loads(body)["written"])).hexdigest())
    salt = os.urandom(SALT_BYTES)
    old = one.columns
    new = {
        str(old[AT["file_id"]]): file,
        str(old[AT["act"]]): acts.setdefault(old[AT["act"]], str(uuid.uuid4())),
        str(old[AT["seal"]]): sha256(salt + body.encode()).hexdigest(),
        BORN.isoformat(): of.born.isoformat(),
    }
    header = one.header
    for mark, value in new.items():
        header = header.replace(mark, value)
    columns = [new.get(str(value), value) if isinstance(value, str) else value for value in old]
    if str(columns[AT["true_from"]]) == BORN.isoformat():
        columns[AT["true_from"]] = of.born.isoformat()
    rows["entry"].append((*columns, sha256(header.encode()).hexdigest()))
    rows["payload"].append((old[AT["authority"]], file, old[AT["number"]], salt, text_of(json.loads(body))))
    if old[AT["type"]] == PermitRegistered.TYPE.code:
        words = {folded(word) for word in json.loads(body)["number"].split()}
        rows["search_name"] += [(file, old[AT["authority"]], word) for word in sorted(words)]


def _others(file: Original, own: str, number: str, swap: Swap, of: Resident, rows: Rows) -> None:
    authority = file.head[1]
    for _, _, place, digest, content in file.others["document"]:
        rows["document"].append((authority, own, place, digest, content))
    for listed in file.others["file_row"]:
        values = dict(zip(TABLES["file_row"], listed, strict=True)) | {"file_id": own, "number": number}
        rows["file_row"].append(tuple(values.values()))
    for _, _, record in file.others["file_subject"]:
        rows["file_subject"].append((own, authority, swap[record]))
    for table in LIKE:
        rows[table] += [(own, *values) for _, *values in file.others[table]]
    for _, _, said, changed in file.others["identity"]:
        rows["identity"].append((own, authority, _identity(said, of), changed))
    _called(file, own, number, of, rows)


def _identity(said: str, of: Resident) -> str:
    """What a search compares of a copy's person, where that of the marked person is `said`."""
    theirs = {
        MARKED.latin[0]: of.given[1],
        MARKED.latin[1]: of.family[1],
        MARKED.given: of.given[0],
        MARKED.family: of.family[0],
        PASSPORT: of.passport,
        BORN.isoformat(): of.born.isoformat(),
        '"sex": "F"': f'"sex": "{of.sex}"',
        '"BLR"': f'"{of.citizenship}"',
    }
    for mark, value in theirs.items():
        said = said.replace(mark, value)
    return said


def _called(file: Original, own: str, number: str, of: Resident, rows: Rows) -> None:
    """The words by which a copy is found, and the name of its person."""
    authority, person = file.head[1], file.procedure == "person"
    cyrillic = any(MARKED.given in entry.marks for entry in file.entries)
    for word in sorted(_words(number, of if person else None, cyrillic=cyrillic)):
        rows["search_name"].append((own, authority, word))
    if person:
        original = " ".join(part for part in (of.given[0], of.family[0]) if part)
        rows["person_name"].append((own, authority, f"{of.given[1]} {of.family[1]}", original))


def _words(number: str, of: Resident | None, *, cyrillic: bool) -> set[str]:
    found = [number, plain(number)]
    if of is not None:
        found += [of.given[1], of.family[1], of.passport, of.code]
        found += [of.given[0], of.family[0]] if cyrillic else []
    return {folded(word) for text in found for word in text.split()}


def inserts() -> Iterator[tuple[str, str]]:
    """Each table with the statement that adds a row to it."""
    for table, columns in TABLES.items():
        yield table, f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(['%s'] * len(columns))})"
