"""What is known and what is made of it: statements, the person's circumstances, and reasons that rest on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.casefile.entry_type import Raw
from byla.procedures.lt.residence_permit.codes import (
    Bearing,
    Classification,
    Declared,
    FactKind,
    Nature,
    Reliability,
    Untruth,
)
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


def _without_reliability(first: Raw) -> Raw:
    """Version 1 did not ask how reliable a statement is."""
    return {**first, "reliability": Reliability.NOT_STATED.value}


def _beside_nothing_declared(second: Raw) -> Raw:
    """Version 2 did not ask how a statement stands to what the person declared."""
    return {**second, "declared": None}


def _showing_no_untruth(first: Raw) -> Raw:
    """Version 1 did not say what a reason shows for a ground of untruth."""
    return {**first, "shows": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRecorded(Body):
    """One statement about the person. Of a withheld one only a reference and the disclosable essence are here."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.fact_recorded",
        retention=RETENTION,
        version=3,
        upcasts={1: _without_reliability, 2: _beside_nothing_declared},
    )
    statement: str | None
    source: str
    dated: date
    """Of the source."""
    kind: FactKind
    nature: Nature
    reliability: Reliability
    bearing: Bearing
    declared: Declared | None
    """How it stands to what the person declared; None where nobody said, which nothing about service, employment, links
    or convictions may rest on once the person was asked.
    """
    classification: Classification
    reference: str | None
    essence: str | None

    @property
    def told(self) -> str:
        """What may be said of it to the person."""
        return self.statement or self.essence or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CircumstancesRecorded(Body):
    """The sheet of individual circumstances, each in the official's words; None where nobody has looked yet."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.circumstances_recorded", retention=RETENTION)
    length_of_stay: str | None
    family: str | None
    children_and_schooling: str | None
    ties: str | None
    work: str | None
    health: str | None
    time_since: str | None
    """Since the service or the offence in question."""
    conduct_since: str | None
    alternatives: str | None
    """Milder measures that were considered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonAdded(Body):
    """A reason for a refusal, and the facts that it rests on."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.reason_added", retention=RETENTION, version=2, upcasts={1: _showing_no_untruth}
    )
    text: str
    facts: tuple[int, ...]
    individual_link: str | None
    """What ties this very person to a hypothesis."""
    shows: Untruth | None
    """What it shows for a ground of untruth; None for a reason of any other."""

    def rests_on(self) -> frozenset[int]:
        return frozenset(self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonWithdrawn(Body):
    """A reason is no longer relied on."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.reason_withdrawn", retention=RETENTION)
    reason: int
    because: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.reason})
