"""A file as folded from its entries: one matter, with its custody and its history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from byla.casefile.changed import changed
from byla.casefile.correction import History, history
from byla.casefile.custody import CUSTODY, Custody
from byla.casefile.entry import Entry, FileId
from byla.casefile.erasure import Erased, Erasure, erased_under
from byla.casefile.rest import at_rest, resting

if TYPE_CHECKING:
    from byla.casefile.procedure import Procedure

M = TypeVar("M")


@dataclass(frozen=True, kw_only=True)
class File(Generic[M]):
    """The state of a file. `version` is the number of its newest entry; 0 for a file that is about to be
    opened.
    """

    id: FileId
    authority: str
    procedure: Procedure[M]
    number: str
    """What people call it: `RP-2026-000123`."""
    version: int
    matter: M
    custody: Custody
    entries: tuple[Entry, ...]
    """As written, corrections among them."""
    history: History
    """As corrected."""
    erased: Mapping[int, Erasure]
    """How each entry came to be empty, whatever day one looks from: what is gone is gone from every day."""

    @property
    def at_rest(self) -> bool:
        """Whether nothing of its content is left; see `rest`."""
        return at_rest(self.entries)


def fold(
    procedure: Procedure[M],
    file: FileId,
    entries: Sequence[Entry],
    *,
    authority: str,
    number: str,
    known: datetime | None = None,
) -> File[M]:
    """The file as known at `known`, or as known now. Raises what the procedure's `apply` raises for a kind of
    entry that it does not know: UnknownEntry.
    """
    past = history(entries, known=known)
    matter, custody = _applied(procedure, past.standing, procedure.begins, Custody())
    seen = tuple(entries) if known is None else tuple(e for e in entries if e.header.known_from <= known)
    return File(
        id=file,
        authority=authority,
        procedure=resting(procedure) if at_rest(seen) else procedure,
        number=number,
        version=seen[-1].number if seen else 0,
        matter=matter,
        custody=custody,
        entries=seen,
        history=past,
        erased=erased_under(entries),
    )


def grown(file: File[M], entries: Sequence[Entry]) -> File[M]:
    """The file with new entries, and without the bodies that they erase.

    It is what `fold` makes of all of them. Where none of them says how an earlier one is to be read, only they are
    looked at.
    """
    if any(entry.header.corrects is not None or isinstance(entry.body, Erased) for entry in entries):
        kept = _without_erased(file.entries, entries)
        return fold(file.procedure, file.id, (*kept, *entries), authority=file.authority, number=file.number)
    matter, custody = _applied(file.procedure, entries, file.matter, file.custody)
    return changed(
        file,
        version=entries[-1].number if entries else file.version,
        matter=matter,
        custody=custody,
        entries=(*file.entries, *entries),
        history=changed(file.history, standing=(*file.history.standing, *entries)),
    )


def _applied(
    procedure: Procedure[M], entries: Sequence[Entry], matter: M, custody: Custody
) -> tuple[M, Custody]:
    for entry in entries:
        body = entry.body
        if body is None:
            continue
        keep = CUSTODY.get(type(body))
        if keep is not None:
            custody = keep(body, custody, entry)
        elif not isinstance(body, Erased):
            matter = procedure.apply(body, matter, entry)
    return matter, custody


def _without_erased(entries: Sequence[Entry], by: Sequence[Entry]) -> Iterator[Entry]:
    erased = {number for entry in by if isinstance(entry.body, Erased) for number in entry.body.entries}
    return (Entry(entry.header, None) if entry.number in erased else entry for entry in entries)
