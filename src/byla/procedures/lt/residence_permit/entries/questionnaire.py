"""The questionnaire: who must answer it, what was put and in which words, what was answered, who read what of it.

Answers are frozen in the language in which they were given. What is added later stands beside them. Of an answer that
is special-category data (Article 9 GDPR) an entry holds that it was given and a commitment to it, and nothing of what
it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.procedures.lt.questionnaire import (
    Answer,
    Asked,
    Given,
    Language,
    NotAnswered,
    Ordered,
    QuestionnaireDuty,
    Read,
)
from byla.procedures.lt.residence_permit.entries.permit import RETENTION
from byla.procedures.lt.residence_permit.entries.representation import by_the_person


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireDutyFound(Body):
    """Whether the applicant must answer the questionnaire, as law and identity record stood. It is a rule's result, no
    fact about the person: nothing can rest on it.
    """

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.questionnaire_duty_found", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    duty: QuestionnaireDuty


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireOrdered(Ordered):
    """A named official ordered that this applicant answers, though the law does not name their citizenship."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.questionnaire_ordered", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireAsked(Asked):
    """The questionnaire was put to the applicant. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.questionnaire_asked", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given(Given):
    """What the applicant said, and who handed it in."""

    representative: int | None
    """The entry of the representative who handed it in; None where it was the applicant, whose answers they are."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.asked, *([] if self.representative is None else [self.representative])})


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireAnswered(_Given):
    """What the applicant answered. True from the day on which they did; who recorded it is in the header."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.questionnaire_answered",
        retention=RETENTION,
        version=2,
        upcasts={1: by_the_person},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersAmended(_Given):
    """The applicant later said otherwise, or more. It stands beside what was said first."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.answers_amended", retention=RETENTION, version=2, upcasts={1: by_the_person}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersTranslated(Body):
    """A translation of answers, and who made it. True from the day on which it was made."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.answers_translated", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    of: int
    """The entry with the answers in the language in which they were given."""
    language: Language
    translator: str
    answers: tuple[Answer, ...]
    special: tuple[str, ...]
    commitment: str | None

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.of})

    def set_aside(self) -> str | None:
        return self.commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireRefused(NotAnswered):
    """The applicant would not answer. True from the day on which they said so."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.questionnaire_refused", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialAnswersRead(Read):
    """Somebody who must weigh them read the answers that are kept apart; who it was is in the header."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.special_answers_read", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionQuoted(Body):
    """The statement of `fact` is a passage of an answer that is kept apart; it stays when the answer is gone."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.opinion_quoted", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    fact: int
    of: int
    question: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.fact, self.of})
