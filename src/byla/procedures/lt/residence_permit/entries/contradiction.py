"""What was declared and what is documented otherwise, side by side; and the person's explanation, or its absence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.procedures.lt.residence_permit.codes import Language
from byla.procedures.lt.residence_permit.entries.permit import RETENTION
from byla.procedures.lt.residence_permit.entries.representation import by_the_person


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionNoted(Body):
    """A named official saw that a declaration and a source differ. Neither is true because of it."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.contradiction_noted", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    declared: int
    """The entry with the answer."""
    question: str
    documented: int
    """The entry of the document or the conclusion."""
    differs: str
    fact: int
    """The statement that was recorded of it, on which a reason may rest once the person could explain."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.declared, self.documented, self.fact})


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationAsked(Body):
    """A letter that puts contradictions to the person and asks for an explanation. True from the day of dispatch."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.explanation_asked", retention=RETENTION)
    contradictions: tuple[int, ...]
    language: Language
    answer_until: date

    def rests_on(self) -> frozenset[int]:
        return frozenset(self.contradictions)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationGiven(Body):
    """What the person said to it, or a representative for them. True from the day on which they said it."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.explanation_given", retention=RETENTION, version=2, upcasts={1: by_the_person}
    )
    asked: int
    explanation: str
    representative: int | None
    """The entry of the representative who explained; None where the person did."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.asked, *([] if self.representative is None else [self.representative])})


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationLapsed(Body):
    """The day passed and no explanation came. Silence is recorded; it proves nothing."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.explanation_lapsed", retention=RETENTION)
    asked: int

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.asked})
