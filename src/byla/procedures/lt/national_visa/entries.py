"""What is recorded of an application for a national visa. No entry says what was decided on the visa.

Answers are frozen in the language in which they were given. Of an answer that is special-category data (Article 9
GDPR) an entry holds that it was given and a commitment to it, and nothing of what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, FileId, UserId
from byla.procedures.lt.decisions import Remedy, Served
from byla.procedures.lt.national_visa.codes import LodgedWith
from byla.procedures.lt.questionnaire import (
    Asked,
    Given,
    NotAnswered,
    Ordered,
    QuestionnaireDuty,
    QuestionnaireOutcome,
    Read,
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
class QuestionnaireOrdered(Ordered):
    """A named official ordered that this applicant answers, though the law does not name their citizenship."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.questionnaire_ordered", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireAsked(Asked):
    """The questionnaire was put to the applicant. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.questionnaire_asked", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireAnswered(Given):
    """What the applicant answered, at first or later; none takes the place of another. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.questionnaire_answered", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireRefused(NotAnswered):
    """The applicant would not answer. True from the day on which they said so."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.questionnaire_refused", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialAnswersRead(Read):
    """Somebody who must know them read the answers that are kept apart; who it was is in the header."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.special_answers_read", retention=RETENTION)


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
class NotAcceptedServed(Served):
    """The person has the act by which the application was not accepted. The term for appeal runs from that day."""

    TYPE: ClassVar[EntryType] = EntryType("national_visa.not_accepted_served", retention=RETENTION)


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
