"""The individuality sheet: what each statement against the person weighs, and whether what is ordered is proportionate.

A weight is a word with a reason. It is never a number, and nothing is added up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.procedures.lt.residence_permit.codes import FactWeight
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class FactWeighed(Body):
    """What one statement against the person weighs, after they were heard or let the day pass."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.fact_weighed", retention=RETENTION)
    # Whoever thinks otherwise weighs anew, in their own name.
    CORRECTABLE: ClassVar[bool] = False
    fact: int
    answer: str | None
    """What the person says to it; None where they answered nothing at all."""
    counter_facts: tuple[int, ...]
    """The statements for the person that it was set against."""
    weight: FactWeight
    because: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.fact, *self.counter_facts})


@dataclass(frozen=True, slots=True, kw_only=True)
class ProportionalityAssessed(Body):
    """Whether a decision against this very person is no more than its aim needs, in the official's own words."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.proportionality_assessed", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    aim: str
    suitability: str
    """Why it serves the aim."""
    alternatives: str
    """Which less severe measures were considered, and why they do not do."""
    balance: str
    """What it costs the person and the family, set against the aim."""
    sheet: tuple[int, ...]
    """The circumstances and the weighings that were before the official."""

    def rests_on(self) -> frozenset[int]:
        return frozenset(self.sheet)
