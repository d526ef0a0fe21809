"""The questionnaire of additional security questions (lt/questionnaire): its exact wording by version, who must answer
it, what of the answers lies apart, and what came of it.

It is no procedure. What is recorded of it (`entries`) and the steps on what lies apart (`apart`) are made here once;
each procedure that puts it gives them a type, a retention and a place of its own.
"""

from byla.procedures.lt.questionnaire.codes import Channel, Language, QuestionnaireDuty, QuestionnaireOutcome
from byla.procedures.lt.questionnaire.duty import EXEMPT, OTHERS, PERSONS, duty_of
from byla.procedures.lt.questionnaire.outcome import left_open, outcome_of
from byla.procedures.lt.questionnaire.parting import Answer, Parted, parted, repeats
from byla.procedures.lt.questionnaire.wording import Questionnaire, in_use, put

__all__ = [
    "EXEMPT",
    "OTHERS",
    "PERSONS",
    "Answer",
    "Channel",
    "Language",
    "Parted",
    "Questionnaire",
    "QuestionnaireDuty",
    "QuestionnaireOutcome",
    "duty_of",
    "in_use",
    "left_open",
    "outcome_of",
    "parted",
    "put",
    "repeats",
]
