"""What the bodies of UTPI 4(3) are asked and conclude, and what the deciding official makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.procedures.lt.residence_permit.codes import Agency, Interest, Outcome, Weight
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
class ConclusionGiven(Body):
    """What the body concluded, in its own words, which nobody else may correct. Classified content is never here."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.conclusion_given", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    request: int
    agency: Agency
    interest: Interest
    outcome: Outcome
    ground: str | None
    """The legal ground that the body names."""
    reasons: str | None
    """None: the conclusion came without reasons."""
    facts_for_the_person: str | None
    withheld: str | None
    """Where the classified part is kept: registry, number, date."""
    essence: str | None
    """What the person may be told of the withheld part."""

    @property
    def bare(self) -> bool:
        """Whether too little may be told: neither reasons nor their essence, or no essence of what is withheld."""
        return self.essence is None and (self.reasons is None or self.withheld is not None)

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.request})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionAssessed(Body):
    """The authority's own assessment of a conclusion of threat, for this very person: whether it carries a refusal."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.conclusion_assessed", retention=RETENTION)
    # Whoever thinks otherwise weighs anew, in their own name.
    CORRECTABLE: ClassVar[bool] = False
    conclusion: int
    weight: Weight
    assessment: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.conclusion})
