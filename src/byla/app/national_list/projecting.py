"""What the files say of the list and of who is who, written in the transaction of the act.

Each change gets the next version. Whoever draws one holds the counter until the end of the transaction, so versions are
committed in their order and none is seen before an earlier one: a process that has read up to a version misses nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from byla.app.national_list.of_one_person import REACHED, link_rows, said_of_rows
from byla.app.national_list.of_one_person import UPSERT as UPSERT_SAME
from byla.app.national_list.of_one_person import stored as stored_same
from byla.app.store import driver
from byla.casefile import File, FileId, Situation
from byla.national_list import Identity
from byla.persons import BirthRecorded, NameRecorded, PersonRecord, Sex
from byla.procedures.lt.entry_ban import Ban
from byla.procedures.lt.entry_ban.national_list import ListEntry, entry_of, shown_to_all

COUNTER = "national_list"
NOTHING = "{}"
"""What the row of an entry says where nothing of it is published."""
UPSERT_IDENTITY = (
    "INSERT INTO identity (file_id, authority, said, changed_at) VALUES (%s, %s, %s, %s)"
    " ON CONFLICT (file_id) DO UPDATE SET said = excluded.said, changed_at = excluded.changed_at"
)
UPSERT_ENTRY = (
    "INSERT INTO listed_entry (id, authority, person, source, stands, first, last, said)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (id) DO UPDATE SET person = excluded.person,"
    " source = excluded.source, stands = excluded.stands, first = excluded.first, last = excluded.last,"
    " said = excluded.said"
)
DRAW = (
    f"INSERT INTO counter (authority, numbers, year, last) VALUES (%s, '{COUNTER}', 0, 1)"
    " ON CONFLICT (authority, numbers, year) DO UPDATE SET last = counter.last + 1"
)
_NEXT = f"FROM counter c WHERE c.authority = %s AND c.numbers = '{COUNTER}' AND c.year = 0"
CHANGED = (
    f"INSERT INTO list_change (authority, version, entry, mark) SELECT c.authority, c.last, %s, %s {_NEXT}"
)
DRAW_FOR_PERSON = (
    f"{REACHED} UPDATE counter SET last = last + 1 WHERE authority = %s AND numbers = '{COUNTER}' AND year = 0"
    " AND EXISTS (SELECT 1 FROM listed_entry e JOIN reached r ON r.record = e.person)"
)
CHANGED_OF_PERSON = (
    f"{REACHED} INSERT INTO list_change (authority, version, entry, mark) SELECT c.authority, c.last, e.id, %s"
    " FROM listed_entry e JOIN reached r ON r.record = e.person JOIN counter c ON c.authority = e.authority"
    f" WHERE c.numbers = '{COUNTER}' AND c.year = 0 ON CONFLICT (authority, version, entry) DO NOTHING"
)
Row = Sequence[Any]
Change = tuple[File[Any], File[Any] | None, Situation]
"""A file as it is, as it was written last (None if never), and when."""


def project(file: File[Any], *, before: File[Any] | None, situation: Situation) -> None:
    """Brings what is searched up to date with the file."""
    for statement, rows in writing([(file, before, situation)]).items():
        for row in rows:
            driver.do(statement, row)


def writing(changes: Iterable[Change]) -> driver.Writing:
    """What brings it up to date with many files. Entries before persons, so that a version is never drawn in vain."""
    several = list(changes)
    entries = [row for one in several if (row := _new_entry(*one)) is not None]
    identities = [row for one in several if (row := _new_identity(*one)) is not None]
    same = [row for one in several for row in _new_same(*one)]
    known: list[Row] = [*((row[0], row[1]) for row in identities), *((row[1], row[2]) for row in same)]
    mark = os.urandom(16).hex()
    return {
        UPSERT_ENTRY: entries,
        DRAW: [(authority,) for authority in {row[1] for row in entries}],
        CHANGED: [(row[0], mark, row[1]) for row in entries],
        UPSERT_IDENTITY: identities,
        UPSERT_SAME: same,
        DRAW_FOR_PERSON: known,
        CHANGED_OF_PERSON: [(record, mark) for record, _ in known],
    }


def said_of(file: File[Any], situation: Situation) -> dict[str, str]:
    """What the projections should say of the file: nothing for one that is neither an identity record nor a ban."""
    return dict(_said(file, situation))


def _said(file: File[Any], situation: Situation) -> Iterator[tuple[str, str]]:
    identity, entry = identity_row(file), entry_row(file, situation)
    for row in link_rows(file):
        yield "same", said_of_rows(row[4])
    if identity is not None:
        yield "identity", identity[2]
    if entry is not None and entry[4]:
        yield "entry", said_of_entry(*entry[5:])


def said_of_entry(first: object, last: object, public: object) -> str:
    """The part of an entry's row that is compared while it stands. One that is gone says nothing, as the file of a ban
    does that a court sent back before it could be listed anew.
    """
    return f"stands {first} {last or '-'} {public}"


def stored(files: Sequence[FileId]) -> Iterator[tuple[FileId, str, str]]:
    """What the projections do say of some files, as `said_of` has it."""
    marks = ", ".join(["%s"] * len(files))
    for file, said in driver.ask(f"SELECT file_id, said FROM identity WHERE file_id IN ({marks})", files):
        yield FileId(file), "identity", said
    entries = f"SELECT id, first, last, said FROM listed_entry WHERE stands AND id IN ({marks})"
    for file, *said in driver.ask(entries, files):
        yield FileId(file), "entry", said_of_entry(*said)
    for file, said_of_same in stored_same(files):
        yield FileId(file), "same", said_of_same


def _new_entry(file: File[Any], before: File[Any] | None, situation: Situation) -> Row | None:
    row = entry_row(file, situation)
    known = None if before is None else entry_row(before, situation)
    if row is None and known is not None:
        row = (*known[:4], False, *known[5:7], NOTHING)
    return None if row == known else row


def _new_identity(file: File[Any], before: File[Any] | None, situation: Situation) -> Row | None:
    row = identity_row(file)
    known = None if before is None else identity_row(before)
    return None if row is None or (known is not None and row[2] == known[2]) else row


def _new_same(file: File[Any], before: File[Any] | None, situation: Situation) -> list[Row]:
    known = [] if before is None else link_rows(before)
    rows = link_rows(file)
    return [] if rows == known else rows


def entry_row(file: File[Any], situation: Situation) -> Row | None:
    """The row of the entry that the file of a ban makes; None for other files, and a ban that was never listed."""
    ban = file.matter
    if not isinstance(ban, Ban) or ban.listed is None or ban.person is None:
        return None
    entry = entry_of(file, situation)
    last = None if entry is None or entry.ends is None else entry.ends.isoformat()
    first = ban.listed.day.isoformat()
    return (
        file.id,
        file.authority,
        ban.person,
        "",
        entry is not None,
        first,
        last,
        _published(entry, situation),
    )


def _published(entry: ListEntry | None, situation: Situation) -> str:
    """What anybody may see of it beside the name, which is read from the identity record; nothing of most."""
    public = None if entry is None else entry.public
    return NOTHING if public is None else json.dumps({"public": shown_to_all(public, situation.law())})


def identity_row(file: File[Any]) -> Row | None:
    """The row of an identity record; None for other files, and one in which nothing stands yet."""
    if not isinstance(file.matter, PersonRecord) or not file.entries:
        return None
    said = json.dumps(identity_of(file.matter).written(), ensure_ascii=False, sort_keys=True)
    at = file.entries[-1].header.known_from.isoformat(timespec="microseconds")
    return (FileId(file.id), file.authority, said, at)


def identity_of(record: PersonRecord) -> Identity:
    """What a search compares: every writing of the name, those of earlier names among them."""
    return Identity(
        names=tuple(dict.fromkeys(name for one in record.names if (name := _written(one)))),
        births=() if record.born is None else (_day(record.born),),
        citizenships=tuple(dict.fromkeys(one.country for one in record.citizenships)),
        documents=tuple(dict.fromkeys(one.number for one in record.travel_documents)),
        sex=record.sex.value if record.sex in (Sex.MALE, Sex.FEMALE) else "",
    )


def _written(name: NameRecorded) -> str:
    """The family name before a comma, so that a search need not guess which word it is."""
    others = " ".join(part for part in (name.given, name.patronymic) if part)
    return ", ".join(part for part in (name.family, others) if part)


def _day(born: BirthRecorded) -> str:
    parts = [f"{born.year:04}", *(f"{one:02}" for one in (born.month, born.day) if one is not None)]
    return "-".join(parts)
