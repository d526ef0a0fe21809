"""Reading files back from the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from byla.app.registry import procedure
from byla.app.store import rows
from byla.casefile import File, FileId, Procedure, fold


class NoSuchFile(LookupError):
    """No file of that id in this authority; a file of another authority does not exist for the one who
    asks.
    """


def load(file: FileId, *, authority: str, known: datetime | None = None) -> File[Any]:
    """The file as known at `known`, or as known now. Raises NoSuchFile."""
    return _folded(file, rows.heads([file]), authority, known)


def load_known(files: Sequence[FileId], *, authority: str, lock: bool = False) -> dict[FileId, File[Any]]:
    """Those of several files that exist in the authority, by id; with `lock`, as nobody can change them until the
    transaction ends. A step's objections say what a missing one means.
    """
    heads = rows.heads(files, lock=lock) if files else {}
    return {
        file: _folded(file, heads, authority, None)
        for file in dict.fromkeys(files)
        if file in heads and heads[file].authority == authority
    }


def _folded(
    file: FileId, heads: Mapping[FileId, rows.Head], authority: str, known: datetime | None
) -> File[Any]:
    head = heads.get(file)
    if head is None or head.authority != authority:
        raise NoSuchFile(file)
    kind = procedure(head.procedure)
    return fold(kind, file, rows.entries_of(file, kind), authority=authority, number=head.number, known=known)


def unopened(file: FileId, kind: Procedure[Any], *, authority: str) -> File[Any]:
    """The file that an opening step is about to make."""
    return fold(kind, file, (), authority=authority, number="")
