"""What is recorded of an application for a national visa. No entry says what was decided on the visa.

Answers are frozen in the language in which they were given. Of an answer that is special-category data (Article 9
GDPR) an entry holds that it was given and a commitment to it, and nothing of what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, FileId, UserId
from byla.procedures.lt.decisions import Remedy, ServiceMethod
from byla.procedures.lt.national_visa.codes import LodgedWith
from byla.procedures.lt.questionnaire import (
    Answer,
    Channel,
    Language,
    QuestionnaireDuty,
    QuestionnaireOutcome,
)

RETENTION = "lt/retention:visa-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationLodged(Body):
    """The applicant asked for a national visa. True from the day of lodging."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.application_lodged", retention=RETENTION)
    applicant: FileId
    lodged_with: LodgedWith
    purpose: str
    """For what the visa is asked, in words: the purposes that the law knows were not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawFound(Body):
    """What law and identity record say of the application: a rule's result, and no fact about the person."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.law_found", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    duty: QuestionnaireDuty
    stopped: tuple[str, ...]
    """The citizenships (ISO 3166-1 alpha-3) of which the law stopped such applications on the day of lodging."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediationFound(Body):
    """An official found on a document that the Foreign Ministry mediates. True from the day of the document."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.mediation_found", retention=RETENTION)
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireOrdered(Body):
    """A named official ordered that this applicant answers, though the law does not name their citizenship."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.questionnaire_ordered", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    reason: str
    until: date | None
    """The last day on which it may be put under the order; None where the order has no end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireAsked(Body):
    """The questionnaire was put to the applicant. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.questionnaire_asked", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    version: str
    language: Language
    shown: str
    """SHA-256 over exactly what was shown; see `questionnaire.wording`."""
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireAnswered(Body):
    """What the applicant answered, at first or later; none takes the place of another. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.questionnaire_answered", retention=RETENTION)
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
class QuestionnaireRefused(Body):
    """The applicant would not answer. True from the day on which they said so."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.questionnaire_refused", retention=RETENTION)
    asked: int
    said: str
    """In the applicant's own words, or how it is known."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.asked})


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialAnswersRead(Body):
    """Somebody who must know them read the answers that are kept apart; who it was is in the header."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.special_answers_read", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    of: int
    because: str

    def reads_aside(self) -> int | None:
        return self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver(Body):
    """The application went to whoever decides on the visa. True from that day; nothing more is done about it here."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.handed_over", retention=RETENTION)
    to: str
    """Who decides, in words: the deciders that the law names were not read."""
    outcome: QuestionnaireOutcome
    """What had come of the questionnaire."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationNotAccepted(Body):
    """A named official did not accept the application (lt/questionnaire:#not-completed, XIV-1888 3). Nothing was
    decided on a visa.
    """

    TYPE: ClassVar[EntryType] = EntryType("national_visa.application_not_accepted", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    number: str
    lacks: tuple[str, ...]
    """The provisions that ask for what is missing, or that stop the application."""
    shown_by: tuple[int, ...]
    """The entries that asked for it, or that saw the stop."""
    reasons: str
    remedy: Remedy
    signatory: UserId
    law: str
    """Hash of the law in force on the day."""

    def rests_on(self) -> frozenset[int]:
        return frozenset(self.shown_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAcceptedServed(Body):
    """The person has the act by which the application was not accepted. The term for appeal runs from that day."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.not_accepted_served", retention=RETENTION)
    act: int
    method: ServiceMethod
    language: Language
    proof: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.act})


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationTakenBack(Body):
    """The applicant took the application back. True from the day on which they said so."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.application_taken_back", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    document: Attachment
    """The applicant's letter."""


ENTRIES: tuple[type[Body], ...] = (
    ApplicationLodged,
    LawFound,
    MediationFound,
    QuestionnaireOrdered,
    QuestionnaireAsked,
    QuestionnaireAnswered,
    QuestionnaireRefused,
    SpecialAnswersRead,
    HandedOver,
    ApplicationNotAccepted,
    NotAcceptedServed,
    ApplicationTakenBack,
)
