"""The questionnaire of additional questions: its wording, who must answer it, and what came of it."""

from byla.procedures.lt.residence_permit.questionnaire.duty import duty_of
from byla.procedures.lt.residence_permit.questionnaire.outcome import questionnaire_outcome, unanswered
from byla.procedures.lt.residence_permit.questionnaire.wording import Questionnaire, in_use, put

__all__ = ["Questionnaire", "duty_of", "in_use", "put", "questionnaire_outcome", "unanswered"]
