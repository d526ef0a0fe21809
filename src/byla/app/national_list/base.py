"""The index from which a process begins. That of a long list is made once, and kept in a file that processes map.

A file says in its name up to which change, under which mark and for which day it holds the list; it is of use while
that change is there under that mark. So one that was made of what was rolled back, or of another database, is passed
over, and it needs no cleaning up after a restored backup.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from django.conf import settings

from byla.app.national_list import rows
from byla.screening import Index, NotAnIndex

EVERYTHING = "*"
"""In place of an entry: so much was changed that the list is to be read anew."""
MOST_CHANGES = 20_000
"""Beyond so many the index is made anew, which is sooner done."""
WORTH_KEEPING = 5_000
"""Records: of fewer the index is made in a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """Up to which change, and for which day, an index holds the list."""

    version: int
    mark: str
    on: date


def begun(authority: str, on: date) -> tuple[Index, At]:
    """An index of the list, and up to where it holds it: from the file, or made anew."""
    version, mark = rows.newest(authority)
    # The same would come out below; but nothing is locked, or written, for a list that was never changed.
    if version == 0:
        return _made(authority, on)[0], At(version=0, mark="", on=on)
    with _one_at_a_time():
        for path, at in _files(authority, on):
            if _in_reach(authority, at):
                try:
                    return Index.open(path), at
                except NotAnIndex:
                    path.unlink(missing_ok=True)
        # The version was asked for first: what is committed meanwhile is in the index, and is applied once more.
        at = At(version=version, mark=mark, on=on)
        index, records = _made(authority, on)
        return (_kept(authority, index, at) if records >= WORTH_KEEPING else index), at


def tidy() -> int:
    """Destroys changes that no process needs, and says how many there were: whoever has not read the newest
    `MOST_CHANGES` begins anew. One more stays, by which they see it.
    """
    return sum(rows.forget_changes(authority, but=MOST_CHANGES + 1) for authority in rows.authorities())


def _made(authority: str, on: date) -> tuple[Index, int]:
    """The index, and how many records it holds."""
    counted = count()
    records = (record for one in rows.every(authority, on) for record in one.identity.records(one.id))
    return Index.build(record for record, _ in zip(records, counted, strict=False)), next(counted)


def _kept(authority: str, index: Index, at: At) -> Index:
    """The index from its file, which all processes share; earlier files of the list are taken away."""
    path = _folder() / f"{authority}.{at.version}.{at.mark}.{at.on.isoformat()}.index"
    index.save(path)
    for other, _ in _files(authority, at.on):
        if other != path:
            other.unlink(missing_ok=True)
    return Index.open(path)


def _in_reach(authority: str, at: At) -> bool:
    """Whether the change up to which a file holds the list is there, with few after it."""
    changes = rows.changes(authority, at.version, most=MOST_CHANGES + 1)
    there = any(change[:2] == (at.version, at.mark) for change in changes)
    later = [entry for version, _, entry in changes if version > at.version]
    return there and len(changes) <= MOST_CHANGES and EVERYTHING not in later


def _files(authority: str, on: date) -> Iterator[tuple[Path, At]]:
    """The files of the list, of no later day, the newest first."""
    found = []
    for path in _folder().glob(f"{authority}.*.index"):
        version, mark, day = path.name.removeprefix(f"{authority}.").removesuffix(".index").split(".")
        at = At(version=int(version), mark=mark, on=date.fromisoformat(day))
        if at.on <= on:
            found.append((at.version, at.on, path, at))
    for _, _, path, at in sorted(found, reverse=True):
        yield path, at


def _folder() -> Path:
    folder = Path(settings.BYLA_STATE) / "national_list"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Of several processes that begin one makes the file, and the others open it."""
    with (_folder() / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
