"""The service of the decision: attempts that failed, and the day on which it is served."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.casefile.entry_type import Raw
from byla.procedures.lt.residence_permit.codes import Language, ServiceFailure, ServiceMethod
from byla.procedures.lt.residence_permit.entries.permit import RETENTION
from byla.procedures.lt.residence_permit.entries.representation import by_the_person


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAttempted(Body):
    """The decision was sent or handed over, and did not reach the person. True from the day on which that was known."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.service_attempted", retention=RETENTION, version=2, upcasts={1: by_the_person}
    )
    decision: int
    method: ServiceMethod
    failure: ServiceFailure
    proof: int
    """The entry that records the envelope that came back, the refusal, or the note of whoever went there."""
    representative: int | None
    """The entry of the representative on whom it was tried; None where it was the person."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.decision, self.proof, *_if_any(self.representative)})


def _if_any(number: int | None) -> tuple[int, ...]:
    return () if number is None else (number,)


def _in_hand(first: Raw) -> Raw:
    """Version 1 knew only service into the person's hands."""
    return {**first, "attempt": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionServed(Body):
    """The decision is served; from this day the term for appeal runs."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.decision_served",
        retention=RETENTION,
        version=3,
        upcasts={1: _in_hand, 2: by_the_person},
    )
    decision: int
    method: ServiceMethod
    language: Language
    proof: int
    """The entry that records the document which proves the service."""
    attempt: int | None
    """The attempt that the law lets count as service; None where the person has the decision in hand."""
    representative: int | None
    """The entry of the representative who was served; None where it was the person."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.decision, self.proof, *_if_any(self.attempt), *_if_any(self.representative)})
