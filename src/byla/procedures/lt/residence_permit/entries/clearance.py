"""Two-track reasons: what is withheld by reference and hash, who shortened what, and whether the service that
classified cleared the open text. Nothing here is derived from secrets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType, UserId
from byla.procedures.lt.residence_permit.codes import Agency, ClearanceRuling, Secrecy, WithheldFor
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexRecorded(Body):
    """The service keeps a withheld annex to its conclusion; here stand its number in the service's register, its mark
    and its SHA-256.
    """

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.annex_recorded", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    conclusion: int
    holder: Agency
    register_number: str
    secrecy: Secrecy
    hash: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.conclusion})


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundsShortened(Body):
    """A named official left something of the grounds untold: at which place, under which article, for which kind of
    reason.
    """

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.grounds_shortened", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    conclusion: int
    place: str
    under: str
    withheld_for: WithheldFor
    by: UserId
    agency: Agency | None
    """The service of the official; None for one of the authority."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.conclusion})


@dataclass(frozen=True, slots=True, kw_only=True)
class EssenceMarked(Body):
    """Whoever prepares the decision says which passage of its open text is the essence of that conclusion's grounds."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.essence_marked", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    draft: int
    conclusion: int
    passage: str
    """Word for word, as the open text had it."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.draft, self.conclusion})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceAsked(Body):
    """The open text went to the service that classified."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.clearance_asked", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    agency: Agency
    draft: int
    passages: tuple[str, ...]
    """The open text; passages are counted from 1."""
    hash: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.draft})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceAnswered(Body):
    """The service's answer: the note as its key signed it, and what the note says."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.clearance_answered", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    asked: int
    cleared: bool
    passages: tuple[int, ...]
    """Of a text that is not cleared, the numbers of the passages that must change."""
    note: str
    key: str
    """The public key with which the note was checked."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.asked})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceDecided(Body):
    """A head decided, where a service did not clear or is silent, to ask it again, or to leave out what rests on its
    withheld conclusion.
    """

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.clearance_decided", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    conclusion: int
    ruling: ClearanceRuling
    reasons: str
    head: UserId

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.conclusion})
