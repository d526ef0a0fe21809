"""Dates that a person was told. They are entries: what was said was said, whatever is computed later.

Where a later computation (a new holiday, a correction, another law text) gives another day, both stand side
by side and a task opens; which of them binds whom is for a named official, never for the machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile.entry import Body
from byla.casefile.entry_type import EntryType


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTold(Body):
    """The person was told that `clock` ends on `day`."""

    TYPE: ClassVar[EntryType] = EntryType("casefile.date_told", retention="lt/retention:with-its-file")
    CORRECTABLE: ClassVar[bool] = False
    clock: str
    day: date
    article: str
    in_entry: int
    """The number of the entry (a letter, a decision's service) with which it was told."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.in_entry})


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceSettled(Body):
    """A named official looked at a told date that differs from the computed one, and said what holds and
    why.
    """

    TYPE: ClassVar[EntryType] = EntryType(
        "casefile.difference_settled", retention="lt/retention:with-its-file"
    )
    CORRECTABLE: ClassVar[bool] = False
    clock: str
    told: date
    computed: date
    told_holds: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionReviewed(Body):
    """A named official looked at signed `entry`, which rests on entries corrected since, and said whether it
    stands and why.
    """

    TYPE: ClassVar[EntryType] = EntryType("casefile.shaken_reviewed", retention="lt/retention:with-its-file")
    CORRECTABLE: ClassVar[bool] = False
    entry: int
    corrections: tuple[int, ...]
    """The numbers of the correcting entries that were weighed; a later correction opens the task again."""
    stands: bool
    reason: str
