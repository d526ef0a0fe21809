"""The matter: what the entries of a file fold into. It holds the entries that count now, and adds nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from byla.casefile import Body, Standing
from byla.procedures.lt.national_visa.entries import (
    ApplicationLodged,
    ApplicationNotAccepted,
    ApplicationTakenBack,
    HandedOver,
    LawFound,
    MediationFound,
    NotAcceptedServed,
    QuestionnaireAnswered,
    QuestionnaireAsked,
    QuestionnaireOrdered,
    QuestionnaireRefused,
)
from byla.procedures.lt.questionnaire import QuestionnaireOutcome, left_open, outcome_of


@dataclass(frozen=True, kw_only=True)
class VisaApplication:
    """One application, from lodging until it leaves the house or ends."""

    lodged: Standing[ApplicationLodged] | None = None
    law: Standing[LawFound] | None = None
    """What was last found."""
    mediation: Standing[MediationFound] | None = None
    order: Standing[QuestionnaireOrdered] | None = None
    asked: Standing[QuestionnaireAsked] | None = None
    answers: tuple[Standing[QuestionnaireAnswered], ...] = ()
    """To what was put last: at first, then what was said later."""
    refused: Standing[QuestionnaireRefused] | None = None
    apart: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Every entry from which something is kept apart, with the questions of which it is."""
    handed_over: Standing[HandedOver] | None = None
    not_accepted: Standing[ApplicationNotAccepted] | None = None
    served: Standing[NotAcceptedServed] | None = None
    taken_back: Standing[ApplicationTakenBack] | None = None

    @property
    def ended(self) -> Standing[Body] | None:
        """What ended the application here."""
        return self.handed_over or self.not_accepted or self.taken_back

    @property
    def must_answer(self) -> bool:
        """Whether the applicant must answer the questionnaire, as last found."""
        return self.law is not None and self.law.says.duty.must_answer

    @property
    def outcome(self) -> QuestionnaireOutcome:
        """What came of the questionnaire, so far."""
        version = None if self.asked is None else self.asked.says.version
        return outcome_of(version, self._said, refused=self.refused is not None)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The questions that were put and have no answer."""
        return () if self.asked is None else left_open(self.asked.says.version, self._said)

    @property
    def _said(self) -> tuple[frozenset[str], ...]:
        return tuple(one.says.answered for one in self.answers)
