"""What an archive of a file holds, in what its recipient may see.

Of an entry that the recipient may not see it holds the commitment, which tells nothing, and the article that withholds
it. What is kept apart from entries (Article 9 GDPR) is never in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction

from byla.access import EXPORT, OPEN_DOCUMENT
from byla.access.denials import OUTSIDER_NOT_ASKED, SPECIAL_CATEGORY
from byla.app.archive.logged import logged
from byla.app.archive.page import documents, page
from byla.app.archive.written import Written, written
from byla.app.archive.zipped import zipped
from byla.app.looks.looking import looking
from byla.app.registry import POLICY
from byla.app.store import rows
from byla.app.store.show import Shown, show
from byla.app.store.who import Who
from byla.casefile import File, FileId, as_told, encode, item_of, own_file
from byla.ledger import canonical
from byla.looks import Way

Json = dict[str, Any]
FORMAT = "byla-archive/2"
FOR_OTHERS = OUTSIDER_NOT_ASKED.cited[0]
"""Why a body sees its own part and no more."""


PERSON = "person"
"""For whom an archive is made that is for neither the authority nor a body."""


class NotAsked(LookupError):
    """An archive was asked for somebody who is told nothing of the file: a body that nobody asked, or a person who was
    not told of it.
    """


def archive(file: FileId, who: Who, *, body: str | None = None) -> bytes:
    """The archive of a file that `who` may take out, whole or in what `body`, or its person (`PERSON`), is told. Raises
    NoSuchFile, MayNotSee, NotAsked, NotRecorded, TooLarge, tiles.NotATile.
    """
    with looking(who, "an archive without a door") as seen:
        seen.by(Way.EXPORT)
        return _archive(file, who, body)


def _archive(file: FileId, who: Who, body: str | None) -> bytes:
    with transaction.atomic():
        # An entry or an erasure that came in between two readings would make an archive that fits nothing.
        rows.heads([file], lock=True)
        shown = show(file, who, action=EXPORT)
        show(file, who, action=OPEN_DOCUMENT)
        told, withheld = _told(shown, body)
        entries = written(file)
    log, proofs = logged(shown.file)
    index = {**_index(shown, told, body), "entries": len(entries), "log": log}
    return zipped(_members(index, withheld, entries) | proofs)


def _told(shown: Shown, body: str | None) -> tuple[File[Any], Mapping[int, str]]:
    """What of the file the recipient sees, and of each other entry the article that withholds it."""
    if body is None:
        return shown.file, {}
    if body == PERSON:
        return told_to_person(shown.file)
    if body not in item_of(shown.file).agencies:
        raise NotAsked(f"{body} was asked nothing about {shown.file.number}")
    told = as_told(shown.file, body)
    seen = {one.number for one in told.entries}
    return told, {one.number: FOR_OTHERS for one in shown.file.entries if one.number not in seen}


def told_to_person(file: File[Any]) -> tuple[File[Any], Mapping[int, str]]:
    """As the rules of access show it to its person (`own_file`). Of a file of which nobody told them, no archive tells
    them either. Raises NotAsked.
    """
    told, withheld = own_file(file, POLICY)
    if not told.entries:
        raise NotAsked(f"The person was told nothing yet of {file.number}, or no record says who they are")
    return told, withheld


def _members(index: Json, withheld: Mapping[int, str], entries: Sequence[Written]) -> dict[str, bytes]:
    said = [
        _withheld(one, withheld[one.header.number]) if one.header.number in withheld else _entry(one)
        for one in entries
    ]
    return {
        "index.json": canonical(index),
        "index.html": page(index, said).encode(),
        **{f"entries/{number:05d}.json": canonical(one) for number, one in enumerate(said, start=1)},
        **dict(_documents(said, entries)),
    }


def _index(shown: Shown, told: File[Any], body: str | None) -> Json:
    reader = shown.situation.actor.reader
    return {
        "format": FORMAT,
        "authority": told.authority,
        "procedure": told.procedure.code,
        "file": told.id,
        "number": told.number,
        # Of the newest entry that is shown: when another came in is for those who may see it.
        "known_from": encode(told.entries[-1].header.known_from),
        "read_as": {"roles": sorted(reader.roles), "purpose": reader.purpose, "body": body},
        "kept_apart": [{"entry": one, "under": SPECIAL_CATEGORY.cited[0]} for one in _kept_apart(told)],
    }


def _kept_apart(told: File[Any]) -> Iterator[int]:
    for entry in told.entries:
        apart = entry.body is not None and entry.body.set_aside() is not None
        if apart and entry.number not in told.custody.asides_erased:
            yield entry.number


def _entry(one: Written) -> Json:
    header = encode(one.header)
    if one.payload is None:
        return {"header": header, "erased_by": one.erased_by}
    return {"header": header, "payload": one.payload}


def _withheld(one: Written, under: str) -> Json:
    return {"number": one.header.number, "commitment": one.commitment, "withheld_under": under}


def _documents(said: Sequence[Json], entries: Sequence[Written]) -> Iterator[tuple[str, bytes]]:
    for entry, one in zip(said, entries, strict=True):
        for _, name in documents(entry):
            if one.document is not None:
                yield name, one.document
