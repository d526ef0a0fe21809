"""The permit itself: that it is held, what was asked about it, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType, FileId
from byla.casefile.entry_type import Raw
from byla.procedures.lt.residence_permit.codes import Basis, PermitKind

RETENTION = "lt/retention:permit-file"


def _temporary(first: Raw) -> Raw:
    """Version 1 knew temporary permits alone."""
    return {**first, "kind": PermitKind.TEMPORARY.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitRegistered(Body):
    """A permit is held: granted here, or earlier on paper or in another system."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.permit_registered", retention=RETENTION, version=2, upcasts={1: _temporary}
    )
    holder: FileId
    kind: PermitKind
    number: str
    basis: Basis
    issued: date
    valid_from: date
    valid_until: date
    """The last day of the card. The right of a permanent resident does not end with it (UTPI 54(4))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewalLodged(Body):
    """An application to renew this file's permit was lodged; it is the matter of `renewal`."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.renewal_lodged", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    renewal: FileId


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitReplaced(Body):
    """This file's permit gave way to the one granted in `renewal`."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.permit_replaced", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    renewal: FileId
    decision: str
    """The decision's official number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewalRefused(Body):
    """The renewal of this file's permit was refused; from this day the year of UTPI 35(2) runs."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.renewal_refused", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    renewal: FileId
    decision: str


def _following_none(first: Raw) -> Raw:
    """Version 1 did not say with whose permit it was withdrawn."""
    return {**first, "follows": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalBegun(Body):
    """Whether this file's permit is to be withdrawn is the matter of `withdrawal`."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.withdrawal_begun", retention=RETENTION, version=2, upcasts={1: _following_none}
    )
    CORRECTABLE: ClassVar[bool] = False
    withdrawal: FileId
    follows: str | None
    """The number of the decision about a family member's permit that it follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitWithdrawn(Body):
    """This file's permit was withdrawn by the decision of `matter`."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.permit_withdrawn", retention=RETENTION, version=2, upcasts={1: _following_none}
    )
    CORRECTABLE: ClassVar[bool] = False
    matter: FileId
    """The withdrawal's file, or that of the replacement of a permanent permit's card (UTPI 35(4))."""
    decision: str
    follows: str | None
    """The number of the decision about a family member's permit with which this one fell (UTPI 50(3), 54(3))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitLeftInForce(Body):
    """The withdrawal was looked into, and this file's permit stays."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.permit_left_in_force", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    withdrawal: FileId
    decision: str
