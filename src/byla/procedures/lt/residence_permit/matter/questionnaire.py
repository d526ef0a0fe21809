"""What a file holds of the questionnaire."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.entries.questionnaire import (
    AnswersAmended,
    AnswersTranslated,
    OpinionQuoted,
    QuestionnaireAnswered,
    QuestionnaireAsked,
    QuestionnaireDutyFound,
    QuestionnaireOrdered,
    QuestionnaireRefused,
)

Said = Standing[QuestionnaireAnswered] | Standing[AnswersAmended]
"""What the applicant said, at first or later."""


@dataclass(frozen=True, kw_only=True)
class QuestionnaireState:
    """Who must answer, what was put last, and all that was said to it."""

    duty: Standing[QuestionnaireDutyFound] | None = None
    order: Standing[QuestionnaireOrdered] | None = None
    asked: Standing[QuestionnaireAsked] | None = None
    answers: tuple[Said, ...] = ()
    """To what was put last: the answers, then what was said later."""
    refused: Standing[QuestionnaireRefused] | None = None
    translations: tuple[Standing[AnswersTranslated], ...] = ()
    apart: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Every entry from which something is kept apart, with the questions of which it is."""
    quoted: Mapping[int, OpinionQuoted] = field(default_factory=dict)
    """The facts that are passages of answers kept apart."""

    @property
    def must_answer(self) -> bool:
        """Whether the applicant must answer, as last found."""
        return self.duty is not None and self.duty.says.duty.must_answer
