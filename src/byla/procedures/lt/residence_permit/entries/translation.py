"""The main elements of a decision in a language that the person understands (Directive 2008/115, Art. 12(2))."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.procedures.lt.residence_permit.codes import Language
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationAsked(Body):
    """The person asked for a translation of the main elements. True from the day on which they did."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.translation_asked", retention=RETENTION)
    language: Language
    representative: int | None
    """The entry of the representative who asked; None where the person did."""

    def rests_on(self) -> frozenset[int]:
        return frozenset() if self.representative is None else frozenset({self.representative})


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationGiven(Body):
    """The person was given it. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.translation_given", retention=RETENTION)
    asked: int
    decision: int
    """The entry of what was signed and is translated."""
    document: int
    """The entry that records the translation."""
    translator: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.asked, self.decision, self.document})
