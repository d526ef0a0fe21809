"""Reading files back from the record.

A file that this process has read before is not read again: its newest entry and those since are. Entries never change,
so the state that was folded from them stays good; what an erasure destroyed leaves it with the entry that records it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db import connection

from byla.app.registry import procedure
from byla.app.store import driver, rows
from byla.app.store.search_words import folded_words
from byla.casefile import File, FileId, Procedure, fold, grown

MOST_KEPT = 200
"""Files whose state a process keeps."""


class NoSuchFile(LookupError):
    """No file of that id in this authority; a file of another authority does not exist for the one who
    asks.
    """


def load(file: FileId, *, authority: str, known: datetime | None = None) -> File[Any]:
    """The file as known at `known`, or as known now. Raises NoSuchFile."""
    now = _current([file], authority=authority).get(file)
    if now is None:
        raise NoSuchFile(file)
    if known is None:
        return now
    return fold(now.procedure, file, now.entries, authority=authority, number=now.number, known=known)


def load_known(files: Sequence[FileId], *, authority: str, lock: bool = False) -> dict[FileId, File[Any]]:
    """Those of several files that exist in the authority, by id; with `lock`, as nobody can change them until the
    transaction ends. A step's objections say what a missing one means.
    """
    return _current(files, authority=authority, lock=lock) if files else {}


def load_all(files: Sequence[FileId], *, authority: str, lock: bool = False) -> dict[FileId, File[Any]]:
    """As `load_known`, for many files that are read once: in two queries, and this process does not keep them."""
    heads = rows.heads(files, lock=lock) if files else {}
    kinds = {file: procedure(one.procedure) for file, one in heads.items() if one.authority == authority}
    entries = rows.entries_of_all(kinds) if kinds else {}
    return {
        file: fold(kind, file, entries[file], authority=authority, number=heads[file].number)
        for file, kind in kinds.items()
    }


@dataclass(slots=True)
class _Kept:
    """A file as this process folded it last; None before it did."""

    file: File[Any] | None = None


@lru_cache(maxsize=MOST_KEPT)
def _kept(file: FileId) -> _Kept:
    return _Kept()


def _current(files: Sequence[FileId], *, authority: str, lock: bool = False) -> dict[FileId, File[Any]]:
    with driver.in_one_journey():
        return send_for(files, authority=authority, lock=lock)()


def send_for(
    files: Sequence[FileId], *, authority: str, lock: bool = False
) -> Callable[[], dict[FileId, File[Any]]]:
    """As `load_known`, in two parts: it asks the database, and what comes back gives the files when it is called."""
    kept = {file: _kept(file) for file in dict.fromkeys(files)}
    known = {
        file: one.file.version for file, one in kept.items() if one.file is not None and one.file.version
    }
    sent = rows.send_for_heads_and_seals(tuple(kept), known, lock=lock)

    def found() -> dict[FileId, File[Any]]:
        heads, seals = sent()
        files = {}
        for file, one in kept.items():
            if file in heads and heads[file].authority == authority:
                files[file] = one.file = _followed(one.file, seals.get(file, [])) or _whole(file, heads[file])
        return files

    return found


def _followed(earlier: File[Any] | None, seals: Sequence[str]) -> File[Any] | None:
    """An earlier state with the entries since; None where it is of no use.

    Its newest entry is asked for its seal: a transaction may have been rolled back or a backup restored since, and
    under the same number then stands another, which has another seal, for each is made over 32 random bytes.
    """
    if earlier is None or not seals or seals[0] != earlier.entries[-1].header.seal:
        return None
    if len(seals) == 1:
        return earlier
    return grown(earlier, rows.entries_of(earlier.id, earlier.procedure, since=earlier.version + 1))


def _whole(file: FileId, head: rows.Head) -> File[Any]:
    kind = procedure(head.procedure)
    return fold(kind, file, rows.entries_of(file, kind), authority=head.authority, number=head.number)


def files_about(person: FileId, procedure: str, authority: str) -> list[FileId]:
    """The files of a procedure about a person, in the order of their opening."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT f.id FROM file_subject s JOIN file f ON f.id = s.file_row_id"
            " WHERE s.record = %s AND s.authority = %s AND f.procedure = %s ORDER BY f.opened_at, f.id",
            [person, authority, procedure],
        )
        return [FileId(file) for (file,) in cursor.fetchall()]


def files_known_as(number: str, procedure: str, authority: str) -> list[FileId]:
    """The files of a procedure that the search finds by every word of a name or number, the oldest first."""
    words = sorted(set(folded_words(number)))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT f.id FROM search_name s JOIN file f ON f.id = s.file_row_id"
            f" WHERE s.authority = %s AND s.word IN ({', '.join(['%s'] * len(words))}) AND f.procedure = %s"
            " GROUP BY f.id, f.opened_at HAVING count(*) = %s ORDER BY f.opened_at, f.id",
            [authority, *words, procedure, len(words)],
        )
        return [FileId(file) for (file,) in cursor.fetchall()]


def unopened(file: FileId, kind: Procedure[Any], *, authority: str) -> File[Any]:
    """The file that an opening step is about to make."""
    return fold(kind, file, (), authority=authority, number="")
