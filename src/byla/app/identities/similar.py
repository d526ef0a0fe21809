"""Which other identity records look like that of a person, as far as an official may know of them.

    for one in similar(file, reader):
        one.record, one.identity, one.reasons, one.files

A record that was judged against this one already is left out: somebody decided, and that stands in both records.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from byla.access import FILE, PERSON, SEARCH, SEE, Reader
from byla.app.identities.replica import held, replica
from byla.app.looks.looking import gave_names
from byla.app.registry import POLICY
from byla.app.store.models import FileRow, FileSubject
from byla.app.store.read import load_known
from byla.app.store.same_person import same_person
from byla.app.store.visibility import visible
from byla.casefile import File, FileId
from byla.national_list import Identity
from byla.persons import PersonRecord
from byla.screening import Match, Query
from byla.screening.said import reasons_said
from byla.words import Words

SHOWN = 10
"""Records that are shown; those that look most alike first."""
LOOKED_AT = 50
"""Records that are found for it: those that the official may not know of are among them, and are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """Another identity record that looks like one of the file's persons; whether it is the person, an official says."""

    of: FileId
    """The file's own record, beside which it stands."""
    record: FileId
    number: str
    """Its official number."""
    identity: Identity
    reasons: tuple[Words, ...]
    files: tuple[FileRow, ...]
    """The files about it that the official may see."""


def similar(file: File[Any], reader: Reader) -> list[Similar]:
    """The records that look like those of the file's persons, or like the record that the file is. Raises NotLooking
    where nobody records who is shown them.
    """
    if file.procedure.code == "identity_link":
        return []
    own = [file.id] if isinstance(file.matter, PersonRecord) else []
    records = [*own, *file.procedure.subjects(file.matter)]
    found = [one for record in records for one in _of_record(FileId(record), file.authority, reader)]
    shown = found[:SHOWN]
    gave_names([one.record for one in shown], [row.file_id for one in shown for row in one.files])
    return shown


def _of_record(record: FileId, authority: str, reader: Reader) -> Iterator[Similar]:
    matches = replica(authority).search(_queries(held(authority, [record]).get(record)), limit=LOOKED_AT)
    for judged in _judged(record, authority):
        matches.pop(judged, None)
    known = _known(matches, authority, reader)
    identities = held(authority, list(known))
    files = _files(known, authority, reader)
    for one in sorted(known, key=lambda one: (-matches[one].score, one))[:SHOWN]:
        yield Similar(
            of=record,
            record=FileId(one),
            number=known[one],
            identity=identities[one],
            reasons=reasons_said(matches[one]),
            files=tuple(files.get(one, ())),
        )


def _queries(identity: Identity | None) -> Iterator[Query]:
    """Each writing of the name, with the birth date and without it, for elsewhere another may be recorded; and each
    document.
    """
    if identity is None:
        return
    birth = next(iter(identity.births), None)
    citizenship = next(iter(identity.citizenships), None)
    for name in identity.names:
        yield Query(name=name, birth=birth, citizenship=citizenship, sex=identity.sex or None)
        if birth is not None:
            yield Query(name=name, citizenship=citizenship, sex=identity.sex or None)
    for document in identity.documents:
        yield Query(name=next(iter(identity.names), ""), birth=birth, document=document)


def _judged(record: FileId, authority: str) -> frozenset[str]:
    """The record itself, those held to be of the same person, and those that somebody judged against it."""
    same = same_person(record, authority=authority).records
    own = load_known([record], authority=authority)[record].matter
    links = load_known(sorted(own.links), authority=authority).values()
    sides = {side for link in links for side in (link.matter.one, link.matter.other)}
    return frozenset({record, *same, *sides})


def _known(matches: Mapping[str, Match], authority: str, reader: Reader) -> dict[str, str]:
    """The records that the official may find, with their numbers."""
    may = visible(POLICY, reader, SEARCH, kind=PERSON)
    rows = FileRow.objects.filter(may, authority=authority, pk__in=sorted(matches))
    return {str(file): number for file, number in rows.values_list("file_id", "number")}


def _files(records: Iterable[str], authority: str, reader: Reader) -> dict[str, list[FileRow]]:
    """The files about each record that the official may see."""
    about = FileSubject.objects.filter(authority=authority, record__in=sorted(records))
    pairs = list(about.values_list("record", "file_row_id"))
    rows = seen({file for _, file in pairs}, reader)
    found: dict[str, list[FileRow]] = {}
    for record, file in sorted(pairs):
        if file in rows:
            found.setdefault(record, []).append(rows[file])
    return found


def seen(files: Collection[str], reader: Reader) -> dict[str, FileRow]:
    """Those of the files that the official may see, by their ids."""
    may = visible(POLICY, reader, SEE, kind=FILE)
    return FileRow.objects.filter(may, authority=reader.authority, pk__in=files).in_bulk()
