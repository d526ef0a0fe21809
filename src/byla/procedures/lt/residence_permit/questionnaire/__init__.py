"""The questionnaire in a permit's file: who must answer it, and what came of it. See `lt/questionnaire`."""

from byla.procedures.lt.residence_permit.questionnaire.duty import duty_of
from byla.procedures.lt.residence_permit.questionnaire.outcome import questionnaire_outcome, unanswered

__all__ = ["duty_of", "questionnaire_outcome", "unanswered"]
