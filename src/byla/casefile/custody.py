"""Custody: what every file has, whatever its matter: who keeps it, who may not touch it, what the person was
told.

Its entries are not corrected: each has a step with roles of its own, and a correction, which more may make, must
not be a way around it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from byla.casefile.aside import AsidesErased
from byla.casefile.changed import changed
from byla.casefile.entry import Body, Entry, FileId, UserId
from byla.casefile.entry_type import EntryType
from byla.casefile.erasure import ErasureHeld, HoldEnded
from byla.casefile.telling import DateTold, DecisionReviewed, DifferenceSettled

RETENTION = "lt/retention:with-its-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned(Body):
    """The file is in the hands of `to` in `unit`; of nobody yet where `to` is None. A hand-over is an
    assignment with a note.
    """

    TYPE: ClassVar[EntryType] = EntryType("casefile.assigned", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    unit: str
    to: UserId | None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessLimited(Body):
    """Only the named may see the file (an empty tuple lifts the limit), whatever the roles of others."""

    TYPE: ClassVar[EntryType] = EntryType("casefile.access_limited", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    named: tuple[UserId, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictDeclared(Body):
    """An official declared a conflict of interest; from then on they neither see the file nor act on it."""

    TYPE: ClassVar[EntryType] = EntryType("casefile.conflict_declared", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    official: UserId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLinked(Body):
    """This file hangs together with another, of this procedure or of one that this one does not know: as what, and why.

    Procedures do not know each other's entries; this one is every file's, so that a step can tell two files of each
    other.
    """

    TYPE: ClassVar[EntryType] = EntryType("casefile.file_linked", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    other: FileId
    role: str
    """What the other file is to this one, as a code of the procedure that wrote it: `review_campaign.campaign`."""
    why: str


@dataclass(frozen=True, kw_only=True)
class Custody:
    """Who keeps a file and what was told from it, as folded from its entries."""

    unit: str | None = None
    assignee: UserId | None = None
    named: frozenset[UserId] = frozenset()
    barred: frozenset[UserId] = frozenset()
    links: tuple[FileLinked, ...] = ()
    told: tuple[tuple[int, DateTold], ...] = ()
    settled: tuple[DifferenceSettled, ...] = ()
    reviewed: Mapping[int, DecisionReviewed] = field(default_factory=dict)
    asides_erased: frozenset[int] = frozenset()
    """The entries from which nothing is kept apart any more."""
    holds: frozenset[int] = frozenset()
    """The entries that hold back every erasure by term."""

    def linked(self, role: str) -> tuple[FileLinked, ...]:
        """The links to files that are that to this one, in the order in which they were made."""
        return tuple(one for one in self.links if one.role == role)


def _assigned(body: Assigned, custody: Custody, _: Entry) -> Custody:
    return changed(custody, unit=body.unit, assignee=body.to)


def _limited(body: AccessLimited, custody: Custody, _: Entry) -> Custody:
    return changed(custody, named=frozenset(body.named))


def _barred(body: ConflictDeclared, custody: Custody, _: Entry) -> Custody:
    return changed(custody, barred=custody.barred | {body.official})


def _linked(body: FileLinked, custody: Custody, _: Entry) -> Custody:
    return changed(custody, links=(*custody.links, body))


def _told(body: DateTold, custody: Custody, entry: Entry) -> Custody:
    return changed(custody, told=(*custody.told, (entry.number, body)))


def _settled(body: DifferenceSettled, custody: Custody, _: Entry) -> Custody:
    return changed(custody, settled=(*custody.settled, body))


def _reviewed(body: DecisionReviewed, custody: Custody, _: Entry) -> Custody:
    return changed(custody, reviewed={**custody.reviewed, body.entry: body})


def _aside_erased(body: AsidesErased, custody: Custody, _: Entry) -> Custody:
    return changed(custody, asides_erased=custody.asides_erased | frozenset(body.entries))


def _held(_: ErasureHeld, custody: Custody, entry: Entry) -> Custody:
    return changed(custody, holds=custody.holds | {entry.number})


def _hold_ended(body: HoldEnded, custody: Custody, _: Entry) -> Custody:
    return changed(custody, holds=custody.holds - {body.hold})


CUSTODY: Mapping[type[Body], Callable[..., Custody]] = {
    Assigned: _assigned,
    AccessLimited: _limited,
    ConflictDeclared: _barred,
    FileLinked: _linked,
    DateTold: _told,
    DifferenceSettled: _settled,
    DecisionReviewed: _reviewed,
    AsidesErased: _aside_erased,
    ErasureHeld: _held,
    HoldEnded: _hold_ended,
}
"""What each entry that any file may have does to its custody."""
