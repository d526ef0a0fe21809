"""What is recorded of a departure. Until when somebody must leave is in no entry: it is computed (`term`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Attachment, Body, Citation, EntryType, UserId
from byla.casefile.entry_type import Raw
from byla.procedures.lt.decisions import Drafted, Remedy, Served, Signed, Written
from byla.procedures.lt.departure.codes import AsylumEnd, Expelled, Order, RouteAnswer, SuspendedFor
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
class OtherPermitFound(Body):
    """The person holds a permit of another state of the EU or EFTA, on a document (UTPI 125(2))."""

    TYPE: ClassVar[EntryType] = EntryType("departure.other_permit_found", retention=RETENTION)
    state: str
    valid_until: date
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class AsylumApplied(Body):
    """The person applied for asylum. True from that day; while it is pending nobody is returned (UTPI 125(4))."""

    TYPE: ClassVar[EntryType] = EntryType("departure.asylum_applied", retention=RETENTION)
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class AsylumEnded(Body):
    """The application for asylum was answered for good. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("departure.asylum_ended", retention=RETENTION)
    end: AsylumEnd
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class RefoulementChecked(Body):
    """A named official looked at what awaits the person in a country (UTPI 130)."""

    TYPE: ClassVar[EntryType] = EntryType("departure.refoulement_checked", retention=RETENTION)
    # Whoever thinks otherwise checks anew, in their own name.
    CORRECTABLE: ClassVar[bool] = False
    country: str
    persecution: bool
    """Whether persecution threatens there (130(1))."""
    torture: bool
    """Whether torture or inhuman treatment threatens there (130(2)). Nothing lifts it."""
    lifted_because: str | None
    """Why the exception of 130(3) lifts 130(1); None where it does not."""
    sources: str
    reasons: str
    by: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanitarianOffered(Body):
    """The person was told of the permit of UTPI 130^1, and said whether they ask for it."""

    TYPE: ClassVar[EntryType] = EntryType("departure.humanitarian_offered", retention=RETENTION)
    answer: RouteAnswer
    said: str | None
    document: Attachment


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


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartureProved(Body):
    """The person left, as a document shows. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("departure.departure_proved", retention=RETENTION)
    proof: Attachment


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


ENTRIES: tuple[type[Body], ...] = (
    DepartureOpened,
    OtherPermitFound,
    AsylumApplied,
    AsylumEnded,
    RefoulementChecked,
    HumanitarianOffered,
    PersonHeard,
    AbscondingFound,
    ReturnDrafted,
    ReturnOrdered,
    ReturnServed,
    TermExtended,
    DepartureProved,
    ExpulsionDrafted,
    ExpulsionDropped,
    ExpulsionOrdered,
    ExpulsionServed,
    ExpulsionSuspended,
    SuspensionEnded,
    ExecutionAsked,
)
