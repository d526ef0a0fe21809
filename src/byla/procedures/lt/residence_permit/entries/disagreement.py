"""Where the official does not agree with a conclusion: it is returned, the body answers, and a head may have to decide.

None of these is a correction: what the body said before stays as it was said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType, UserId
from byla.procedures.lt.residence_permit.codes import ReturnedFor, Ruling
from byla.procedures.lt.residence_permit.entries.assessment import Conclusion, Reasoned
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionReturned(Body):
    """The deciding official sends a conclusion of threat back to its body. Its reassessment runs from that day."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.conclusion_returned", retention=RETENTION)
    # Whoever may strike it out is rid of the answer.
    CORRECTABLE: ClassVar[bool] = False
    request: int
    conclusion: int
    why: ReturnedFor
    document: int | None
    """The entry of the document that it contradicts."""
    because: str
    official: UserId

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.conclusion} if self.document is None else {self.conclusion, self.document})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionUpheld(Reasoned):
    """The body stays with its conclusion, with these reasons beside those that it gave before."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.conclusion_upheld", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    request: int
    conclusion: int

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.conclusion})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionRevised(Conclusion):
    """The body concludes anew; this counts in place of the one that was returned."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.conclusion_revised", retention=RETENTION)
    revises: int

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.request, self.revises})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionWithdrawn(Body):
    """The body takes its conclusion back and puts no other in its place."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.conclusion_withdrawn", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    request: int
    conclusion: int
    because: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.conclusion})


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementDecided(Body):
    """A head decided, under a mandate, what becomes of a conclusion on which body and official still differ."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.disagreement_decided", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    conclusion: int
    ruling: Ruling
    reasons: str
    """To follow it: the head's own assessment of this very person."""
    head: UserId

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.conclusion})
