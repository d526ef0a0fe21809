"""Keeping the projections: made again from the record, compared with it, brought up to the day.

Files are taken a batch at a time, each batch in a transaction of its own: memory does not grow with the number of
files, and the site serves on meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import connection, transaction

from byla.app.store.projection import Facet, Facets, expected, forget, project, stored
from byla.app.store.read import load_known
from byla.casefile import FileId, Situation

BATCH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a projection says of a file, and what the record makes of it today. `stored` is None where it says
    nothing.
    """

    file: FileId
    what: str
    stored: Facet
    expected: Facet


def batches(authority: str) -> Iterator[list[FileId]]:
    """The ids of all files of an authority, in their order, a batch at a time."""
    last = ""
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT id FROM file WHERE authority = %s AND id > %s ORDER BY id LIMIT {BATCH}",
                [authority, last],
            )
            found = [FileId(file) for (file,) in cursor.fetchall()]
        if not found:
            return
        yield found
        last = found[-1]


def rebuild(authority: str, situation: Situation) -> int:
    """Drops every projection and makes it again from the record; the number of files."""
    done = 0
    for files in batches(authority):
        with transaction.atomic():
            _make_again(files, authority, situation)
        done += len(files)
    return done


def differences(authority: str, situation: Situation) -> Iterator[Difference]:
    """Where the projections are not what the record makes of them today. Changes nothing."""
    for files in batches(authority):
        with transaction.atomic():
            yield from _differences(files, authority, situation)


def refresh(files: Sequence[FileId], authority: str, situation: Situation) -> list[FileId]:
    """Brings the projections of some files up to the day: a clock, the law or the calendar may have moved on. The
    files for which something was to be changed.
    """
    with transaction.atomic():
        moved = list(dict.fromkeys(one.file for one in _differences(files, authority, situation)))
        if moved:
            _make_again(moved, authority, situation)
    return moved


def _make_again(files: Sequence[FileId], authority: str, situation: Situation) -> None:
    read = load_known(files, authority=authority, lock=True)
    forget(files)
    for file in read.values():
        project(file, before=None, situation=situation)


def _differences(files: Sequence[FileId], authority: str, situation: Situation) -> Iterator[Difference]:
    said = stored(files)
    for file in load_known(files, authority=authority).values():
        yield from _compared(file.id, said.get(file.id, {}), expected(file, situation))


def _compared(file: FileId, said: Facets, made: Facets) -> Iterator[Difference]:
    for what in sorted({*said, *made}):
        if said.get(what) != made.get(what):
            yield Difference(file=file, what=what, stored=said.get(what), expected=made.get(what))
