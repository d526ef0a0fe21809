"""The decision: drafted, returned, signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType, UserId
from byla.casefile.entry_type import Raw
from byla.procedures.lt.decisions import Remedy, SignedUnder
from byla.procedures.lt.residence_permit.codes import Interest, Operative
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A ground of refusal as article, paragraph and point, with the threshold that this very provision sets."""

    citation: str
    threshold: str | None
    """`may_threaten`, `poses`; None for a ground that is no threat."""
    interest: Interest | None

    @property
    def code(self) -> str:
        """`lt/utpi:35(1)(1)/state_security`"""
        return self.citation if self.interest is None else f"{self.citation}/{self.interest.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDrafted(Body):
    """A draft: what it orders, on which grounds, how it weighs, and all that it stands on."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.decision_drafted", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    operative: Operative
    valid_until: date | None
    """The renewed permit's last day; None for a refusal."""
    grounds: tuple[Ground, ...]
    weighing: str
    remedy: Remedy
    drafter: UserId
    stands_on: tuple[int, ...]
    """Conclusions, reasons and their facts, circumstances, hearing."""

    def rests_on(self) -> frozenset[int]:
        return frozenset(self.stands_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReturned(Body):
    """The signatory does not sign; the file goes back to whoever drafts."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.draft_returned", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    draft: int
    because: str


def _under_no_order(first: Raw) -> Raw:
    """Version 1 named the signatory alone; the mandate stood in the header, and the order in the office."""
    return {**first, "signed_under": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSigned(Body):
    """A named official decided. What was signed stays as it was signed, whatever shape later decisions have."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.decision_signed", retention=RETENTION, version=2, upcasts={1: _under_no_order}
    )
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    draft: int
    number: str
    operative: Operative
    grounds: tuple[Ground, ...]
    signatory: UserId
    signed_under: SignedUnder | None
    """None where it was signed before this was written."""
    law: str
    """Hash of the law in force on the day, under which it was decided."""
    document: str
    """SHA-256 of the canonical bytes of `written`."""
    written: dict[str, object]
    """The document itself; its `shape` says how to read it. See `document`."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.draft})
