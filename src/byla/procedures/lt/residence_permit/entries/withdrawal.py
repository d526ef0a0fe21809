"""How a withdrawal begins: with a body's notice or with what the authority found, and never with a score."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType, FileId
from byla.casefile.entry_type import Raw
from byla.procedures.lt.residence_permit.codes import Agency, Basis, Cause, Interest, NothingLeft, PermitKind
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


def _outside_campaigns(first: Raw) -> Raw:
    """Version 1 knew no campaigns."""
    return {**first, "campaign": None}


def _without_last_day(second: Raw) -> Raw:
    """Version 2 left it to the permit's file until when it lasts."""
    return {**second, "valid_until": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalOpened(Body):
    """Whether a permit that is held is to be withdrawn. True from the day of the notice or of the finding."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.withdrawal_opened",
        retention=RETENTION,
        version=3,
        upcasts={1: _outside_campaigns, 2: _without_last_day},
    )
    # What a withdrawal began with is what a court will ask for.
    CORRECTABLE: ClassVar[bool] = False
    permit: FileId
    """The file of the permit."""
    holder: FileId
    kind: PermitKind
    basis: Basis
    valid_until: date | None
    """The last day of a temporary permit; None for a permanent one, which does not end with its card (54(4)), and where
    it was opened before this was written.
    """
    cause: Cause
    campaign: FileId | None
    """The review campaign in which the permit was selected."""
    found: str
    """What was found, or what the notice says as far as it may be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalEnded(Body):
    """A withdrawal ended without a decision, in its own file and in that of the permit: there was nothing left to
    withdraw.
    """

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.withdrawal_ended", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    withdrawal: FileId
    why: NothingLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeReceived(Body):
    """A body informed the authority of a threat of its own motion (UTPI 4(5), 4(6)). True from its receipt.

    It opens an assessment that nobody asked for: the body itself then gives its conclusion, in its own words.
    """

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.notice_received", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    agency: Agency
    interest: Interest
    reference: str
    """Its registry, number and date."""
