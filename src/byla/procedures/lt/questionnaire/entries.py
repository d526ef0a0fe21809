"""What is recorded of the questionnaire, whichever procedure puts it; each gives it a type and a retention of its own.

Answers are frozen in the language in which they were given. Of an answer that is special-category data (Article 9
GDPR) an entry holds that it was given and a commitment to it, and nothing of what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body
from byla.procedures.lt.questionnaire.codes import Channel, Language
from byla.procedures.lt.questionnaire.parting import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered(Body):
    """A named official ordered that this applicant answers, though the law does not name their citizenship."""

    CORRECTABLE: ClassVar[bool] = False
    reason: str
    until: date | None
    """The last day on which it may be put under the order; None where the order has no end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Body):
    """The questionnaire was put to the applicant. True from that day."""

    CORRECTABLE: ClassVar[bool] = False
    version: str
    language: Language
    shown: str
    """SHA-256 over exactly what was shown; see `questionnaire.wording`."""
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Given(Body):
    """What the applicant said to questions that were put."""

    CORRECTABLE: ClassVar[bool] = False
    asked: int
    language: Language
    """In which it was said."""
    channel: Channel
    answers: tuple[Answer, ...]
    special: tuple[str, ...]
    """The questions whose answers are kept apart."""
    commitment: str | None
    """To what is kept apart."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.asked})

    def set_aside(self) -> str | None:
        return self.commitment

    @property
    def answered(self) -> frozenset[str]:
        """The questions to which there is an answer."""
        return frozenset(self.special) | {one.question for one in self.answers}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAnswered(Body):
    """The applicant would not answer. True from the day on which they said so."""

    asked: int
    said: str
    """In the applicant's own words, or how it is known."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.asked})


@dataclass(frozen=True, slots=True, kw_only=True)
class Read(Body):
    """Somebody who must know them read the answers that are kept apart; who it was is in the header."""

    CORRECTABLE: ClassVar[bool] = False
    of: int
    because: str

    def reads_aside(self) -> int | None:
        return self.of
