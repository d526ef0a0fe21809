"""What every file that a court may speak about can be told, and can answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from byla.casefile import Body, EntryType, FileId

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested(Body):
    """How a decision stands in court, as a file that it is about is told: its own file, that of the permit, and those
    that follow on it. True from the day of what happened. The newest counts.
    """

    TYPE: ClassVar[EntryType] = EntryType("lt.contested", retention=RETENTION)
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
    case: str
    """The number that the court gave."""


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
