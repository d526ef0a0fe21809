"""The permit itself: that it is held, that a renewal was asked for, and what became of the renewal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType, FileId
from byla.procedures.lt.residence_permit.codes import Basis

RETENTION = "lt/retention:permit-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitRegistered(Body):
    """A temporary permit is held: granted here, or earlier on paper or in another system."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.permit_registered", retention=RETENTION)
    holder: FileId
    number: str
    basis: Basis
    issued: date
    valid_from: date
    valid_until: date
    """The last day."""


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
