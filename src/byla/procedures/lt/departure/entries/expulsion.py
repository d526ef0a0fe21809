"""What is recorded of an expulsion: what was weighed, the order, its suspension and its execution."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, UserId
from byla.casefile.entry_type import Raw
from byla.procedures.lt.decisions import Drafted, Remedy, Served, Signed
from byla.procedures.lt.departure.codes import Expelled, SuspendedFor
from byla.procedures.lt.departure.entries.returning import RETENTION, ReturnOrdered


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed128:
    """What whoever expels somebody must weigh, for this very person (UTPI 128(1))."""

    length_of_stay: str
    family_links: str
    other_links: str
    """Social, economic and other; minor children in school."""
    dangerousness_of_offence: str


FACTORS = ("length_of_stay", "family_links", "other_links", "dangerousness_of_offence")
"""What UTPI 128(1) names, in its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpulsionDrafted(Drafted):
    """A draft: on which ground the person is expelled, where to, what was weighed, and why nothing milder does."""

    TYPE: ClassVar[EntryType] = EntryType("departure.expulsion_drafted", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    ground: Expelled
    country: str
    weighed: Weighed128


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpulsionDropped(Body):
    """The draft is not to be signed: nobody is expelled on it."""

    TYPE: ClassVar[EntryType] = EntryType("departure.expulsion_dropped", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    draft: int
    because: str
    by: UserId

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.draft})


def _before_it_was_weighed(body: Raw) -> Raw:
    return {**body, "weighed": None, "document": None, "written": None}


def _before_it_was_drafted(body: Raw) -> Raw:
    return {**body, "draft": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpulsionOrdered(Signed):
    """A named official decided that the person is expelled (UTPI 126(1)); it is executed at once (127(2)). Of what was
    weighed (128(1)), and of the document, the first expulsions say nothing.
    """

    TYPE: ClassVar[EntryType] = EntryType(
        "departure.expulsion_ordered",
        retention=RETENTION,
        version=3,
        upcasts={1: _before_it_was_weighed, 2: _before_it_was_drafted},
    )
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    ground: Expelled
    country: str
    reasons: str
    checked: int
    """The check of non-refoulement on which it rests."""
    remedy: Remedy
    weighed: Weighed128 | None
    document: str | None
    """SHA-256 of the canonical bytes of `written`."""
    written: dict[str, object] | None
    draft: int | None
    """The draft that was signed; None of those that one person wrote and signed."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.checked} if self.draft is None else {self.checked, self.draft})

    def falls_with(self) -> type[Body] | None:
        """Whoever did not leave is expelled for an order (126(1)(1)); a threat needs none (126(1)(3))."""
        return ReturnOrdered if self.ground is Expelled.DID_NOT_LEAVE else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpulsionServed(Served):
    """The expulsion reached the person; from this day the term for appeal runs."""

    TYPE: ClassVar[EntryType] = EntryType("departure.expulsion_served", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpulsionSuspended(Body):
    """The expulsion is not executed for the time being (UTPI 128(2)). True from the day on which the ground arose; a
    later one on the same ground takes its place.
    """

    TYPE: ClassVar[EntryType] = EntryType("departure.expulsion_suspended", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    act: int
    """The expulsion."""
    ground: SuspendedFor
    until: date | None
    """The day by which an official looks whether it goes on; None where the ground names none."""
    because: str
    letter: Attachment
    """What tells the person (Directive 2008/115, 14(2))."""
    signatory: UserId

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.act})

    def falls_with(self) -> type[Body]:
        return ExpulsionOrdered


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspensionEnded(Body):
    """The ground of a suspension is gone. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("departure.suspension_ended", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    suspension: int
    because: str
    letter: Attachment
    signatory: UserId

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.suspension})


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutionAsked(Body):
    """A service was asked to take the person to the border (UTPI 127(2)). A suspension after it calls it off."""

    TYPE: ClassVar[EntryType] = EntryType("departure.execution_asked", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    act: int
    """The expulsion."""
    service: str
    by: UserId

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.act})
