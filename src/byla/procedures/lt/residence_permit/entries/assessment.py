"""What the bodies of UTPI 4(3) are asked and conclude, and what the deciding official makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.casefile.entry_type import Raw
from byla.procedures.lt.residence_permit.codes import (
    Absence,
    Agency,
    Declared,
    Duty,
    Ending,
    Interest,
    LinkKind,
    Outcome,
    Reminded,
    Weight,
)
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentRequested(Body):
    """`agency` was asked whether the residence threatens `interest`."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.assessment_requested", retention=RETENTION)
    # Whoever may strike a question out, or put it to another body, is rid of the answer.
    CORRECTABLE: ClassVar[bool] = False
    agency: Agency
    interest: Interest
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAcknowledged(Body):
    """The body received the request. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.request_acknowledged", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    request: int

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.request})


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentExtended(Body):
    """The body told the authority that important reasons keep it from concluding in time (UTPI 4(4))."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.assessment_extended", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    request: int
    reasons: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.request})


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReminded(Body):
    """Somebody was told that the body has not concluded, on the day from which it is true. Nothing follows from it."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.body_reminded", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    request: int
    reminded: Reminded
    because: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.request})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What ties the person to a foreign state's service, as the body knows it."""

    kind: LinkKind
    role: str | None
    rank: str | None
    from_year: int | None
    to_year: int | None
    duty: Duty | None
    ending: Ending | None


def _without_link_and_age(first: Raw) -> Raw:
    """Version 1 did not ask for a link, for how long a conclusion serves, nor why reasons were missing."""
    untold = first["outcome"] == Outcome.THREAT and first["reasons"] is None and first["essence"] is None
    no_reasons = Absence.NOT_STATED.value if untold else None
    return {**first, "no_reasons": no_reasons, "link": None, "serves_until": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned(Body):
    """What a body says of its reasons. Classified content is never here."""

    reasons: str | None
    """What speaks against the person, and why it amounts to a threat."""
    withheld: str | None
    """Where the classified part is kept: registry, number, date."""
    essence: str | None
    """What the person may be told of the withheld part."""
    no_reasons: Absence | None
    """Of a threat, why there are neither; None where there are, or where no threat was found."""

    @property
    def bare(self) -> bool:
        """Whether too little may be told: neither reasons nor their essence, or no essence of what is withheld."""
        return self.essence is None and (self.reasons is None or self.withheld is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion(Reasoned):
    """What the body concluded, in its own words, which nobody else may correct."""

    CORRECTABLE: ClassVar[bool] = False
    request: int
    agency: Agency
    interest: Interest
    outcome: Outcome
    ground: str | None
    """The legal ground that the body names."""
    link: Link | None
    facts_for_the_person: str | None
    serves_until: date | None
    """The last day on which the body stands by it; None where it names none."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.request})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionGiven(Conclusion):
    """The body's answer to a request, or to the question that its own notice opened."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.conclusion_given",
        retention=RETENTION,
        version=2,
        upcasts={1: _without_link_and_age},
    )


def _beside_nothing_declared(first: Raw) -> Raw:
    """Version 1 did not ask how a conclusion's link stands to what the person declared."""
    return {**first, "declared": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionAssessed(Body):
    """The authority's own assessment of a conclusion of threat, for this very person: whether it carries a refusal."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.conclusion_assessed",
        retention=RETENTION,
        version=2,
        upcasts={1: _beside_nothing_declared},
    )
    # Whoever thinks otherwise weighs anew, in their own name.
    CORRECTABLE: ClassVar[bool] = False
    conclusion: int
    weight: Weight
    assessment: str
    declared: Declared | None
    """How the link that the body names stands to what the person declared; None where it names none, or nobody said."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.conclusion})
