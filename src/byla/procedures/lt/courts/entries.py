"""What every file that a court may speak about can be told, and can answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from byla.casefile import Body, EntryType, FileId, UserId

RETENTION = "lt/retention:with-its-file"


class CourtOutcome(StrEnum):
    """What a court made of a decision."""

    UPHELD = "upheld"
    ANNULLED = "annulled"
    CHANGED = "changed"
    """The court put another measure in the place of the one that was ordered: fewer months of a ban."""
    REMITTED = "remitted"
    """Annulled, and the authority is to decide again."""


UNDONE = frozenset({CourtOutcome.ANNULLED, CourtOutcome.REMITTED})


def _faults_unsaid(body: dict[str, object]) -> dict[str, object]:
    return {**body, "faults": []}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested(Body):
    """How a decision stands in court, as a file that it is about is told: its own file, that of the permit, and those
    that follow on it. True from the day of what happened. The newest counts.
    """

    TYPE: ClassVar[EntryType] = EntryType(
        "lt.contested", retention=RETENTION, version=2, upcasts={1: _faults_unsaid}
    )
    CORRECTABLE: ClassVar[bool] = False
    appeal: FileId
    decision: str
    """The number of the decision that is contested."""
    suspended: bool
    """Whether the decision has no effect while the court looks at it."""
    suspends_return: bool
    """Whether nobody is returned meanwhile, whatever becomes of the decision (ECHR 3)."""
    under: tuple[str, ...]
    """The provisions from which that follows."""
    outcome: CourtOutcome | None
    """None while no court has spoken for good."""
    measure: int | None
    """Of a changed decision: the months of a ban, the days of a return."""
    points: tuple[str, ...]
    """What a remittal wants answered."""
    faults: tuple[str, ...]
    """Of a decision that is undone, the reasons that the court found faulty, in the official's words. Entries of the
    first version do not say them.
    """
    case: str
    """The number that the court gave."""

    @property
    def asks(self) -> tuple[str, ...]:
        """What must be answered before the same is decided again: the points of a remittal, and of an annulment each
        reason that was found faulty. Nothing of what was not undone.
        """
        return (self.points or self.faults) if self.outcome in UNDONE else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PointAnswered(Body):
    """What the authority, deciding again, answers to a point of the court."""

    TYPE: ClassVar[EntryType] = EntryType("lt.point_answered", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    remitted: int
    """The entry with which this file was told of the remittal."""
    point: int
    """Its place in the court's list, from 1."""
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPointAnswered(Body):
    """What the authority answers here to a point on which an earlier decision about the person fell in another file."""

    TYPE: ClassVar[EntryType] = EntryType("lt.earlier_point_answered", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    file: FileId
    """The file of the decision that fell."""
    decision: str
    point: int
    """Its place in what was asked there, from 1."""
    asked: str
    answer: str


class Finding(StrEnum):
    """What a court's finding elsewhere means for a file."""

    RESTS_NOT = "rests_not"
    """The file does not rest on what was found faulty, though the words are the same."""
    STANDS = "stands"
    """It rests on it, and stands on what else it has."""
    TAKEN_UP = "taken_up"
    """It does not stand on it: whoever looked sees to it in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultPut(Body):
    """What a court found faulty elsewhere is put before a named official, for this file may rest on it too."""

    TYPE: ClassVar[EntryType] = EntryType("lt.fault_put", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    appeal: FileId
    case: str
    decision: str
    """The decision that fell."""
    faults: tuple[str, ...]
    official: UserId
    until: date
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultLookedAt(Body):
    """The named official looked, and said what it means for this file."""

    TYPE: ClassVar[EntryType] = EntryType("lt.fault_looked_at", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    put: int
    """The entry with which it was put before them."""
    finding: Finding
    reason: str


TOLD_BY_COURTS: tuple[type[Body], ...] = (
    Contested,
    PointAnswered,
    EarlierPointAnswered,
    FaultPut,
    FaultLookedAt,
)
"""What each procedure declares in which something is decided that a court can look at."""
