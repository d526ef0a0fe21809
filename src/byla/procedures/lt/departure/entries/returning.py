"""What is recorded of a return: its opening, the hearing, the order, and that the person left.

Until when they must leave is in no entry: it is computed (`term`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Attachment, Body, Citation, EntryType, UserId
from byla.casefile.entry_type import Raw
from byla.procedures.lt.decisions import Drafted, Served, Written
from byla.procedures.lt.departure.codes import Order
from byla.procedures.lt.hearing import Heard
from byla.procedures.lt.what_follows import RETURNS, Follows

RETENTION = "lt/retention:return-file"


def _permit_withdrawn(first: Raw) -> Raw:
    """Version 1 cited the one point, also after a refusal."""
    return {**first, "returns_under": RETURNS}


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartureOpened(Follows):
    """Whether and how the person must leave, after a decision against them."""

    TYPE: ClassVar[EntryType] = EntryType(
        "departure.departure_opened", retention=RETENTION, version=2, upcasts={1: _permit_withdrawn}
    )
    CORRECTABLE: ClassVar[bool] = False
    UNDER: ClassVar[Citation] = RETURNS
    returns_under: Citation
    """The point of Art. 125(1) under which a return would be decided."""
    threat: bool
    """Whether the decision found a threat for which the law expels (126(1)(3))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHeard(Heard):
    """The person could say something about leaving (C-249/13). True from the day of the answer, or of its lapse."""

    TYPE: ClassVar[EntryType] = EntryType("departure.person_heard", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class AbscondingFound(Body):
    """A fact about this very person, on a document, that shows a risk of absconding (UTPI 127(3^1))."""

    TYPE: ClassVar[EntryType] = EntryType("departure.absconding_found", retention=RETENTION)
    fact: str
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnDrafted(Drafted):
    """A draft: whether the person returns or departs, where to, in how many days, and why."""

    TYPE: ClassVar[EntryType] = EntryType("departure.return_drafted", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    order: Order
    country: str
    days: int
    """From service; 0 where no term is given."""
    possibility: str
    """Whether the person can leave in that time."""
    cooperation: str
    circumstances: str
    """Length of stay, family, children in school, other ties, what was done (UTPI 128(1))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnOrdered(Written):
    """A named official decided that the person must leave."""

    TYPE: ClassVar[EntryType] = EntryType("departure.return_ordered", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    order: Order
    country: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnServed(Served):
    """The decision reached the person; from this day the term to leave runs, and that for appeal."""

    TYPE: ClassVar[EntryType] = EntryType("departure.return_served", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermExtended(Body):
    """The term was made longer, confirmed in writing (UTPI 127(3^2); Directive 2008/115, 14(2))."""

    TYPE: ClassVar[EntryType] = EntryType("departure.term_extended", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    total: int
    """Days in all, from service."""
    circumstance: str
    """The provision that names it."""
    because: str
    confirmation: Attachment
    signatory: UserId

    def falls_with(self) -> type[Body]:
        return ReturnOrdered


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartureProved(Body):
    """The person left, as a document shows. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("departure.departure_proved", retention=RETENTION)
    proof: Attachment
