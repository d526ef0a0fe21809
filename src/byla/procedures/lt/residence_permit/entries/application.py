"""The application, from lodging until nothing is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, FileId
from byla.casefile.entry_type import Raw
from byla.procedures.lt.residence_permit.codes import (
    Act,
    Basis,
    Channel,
    DocumentKind,
    Language,
    PermitKind,
    Requirement,
)
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


def _renewal_of_a_temporary_permit(first: Raw) -> Raw:
    """Version 1 knew nothing else."""
    return {**first, "kind": PermitKind.TEMPORARY.value, "act": Act.RENEWAL.value}


def _until_when_not_said(second: Raw) -> Raw:
    """Version 2 did not say until when the permit to be renewed lasts."""
    return {**second, "earlier_until": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationLodged(Body):
    """The applicant asked for a permit. True from the day of lodging; it starts the clock of UTPI 33."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.application_lodged",
        retention=RETENTION,
        version=3,
        upcasts={1: _renewal_of_a_temporary_permit, 2: _until_when_not_said},
    )
    applicant: FileId
    kind: PermitKind
    act: Act
    """First issue or renewal."""
    earlier_permit: FileId | None
    """The file of the permit held now: the one to be renewed, or the temporary one before a permanent permit."""
    earlier_until: date | None
    """The last day of the permit to be renewed; None where none is, for one that does not end with its card, and where
    the entry did not say it yet.
    """
    basis: Basis
    channel: Channel
    language: Language
    travel_document_until: date
    """The last day of the travel document; the permit must end before it does (UTPI 40(4))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationRegistered(Body):
    """The application was entered in the register: the third of three dates that are kept apart."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.application_registered", retention=RETENTION)
    received: date
    """When it reached the authority."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecorded(Body):
    """A document is on file. True from the day on which it came in."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.document_recorded", retention=RETENTION)
    document: Attachment
    kind: DocumentKind
    issuer: str
    dated: date
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletenessChecked(Body):
    """An official looked for what UTPI 26(1) asks; nothing is missing where `missing` is empty."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.completeness_checked", retention=RETENTION)
    missing: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingDataRequested(Body):
    """A letter that asks for missing data was dispatched; the clock of UTPI 33 stands from that day (33(4))."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.missing_data_requested", retention=RETENTION)
    items: tuple[Requirement, ...]
    answer_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DataReceived(Body):
    """The data that were asked for arrived; the clock of UTPI 33 goes on."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.data_received", retention=RETENTION)
    request: int
    items: tuple[Requirement, ...]
    """What arrived; the rest is still missing."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.request})
