"""The questionnaire of additional security questions (lt/questionnaire): its exact wording by version, who must answer
it, what of the answers lies apart, and what came of it.

It is no procedure. What is recorded of it (`entries`) and the steps on what lies apart (`apart`) are made here once;
each procedure that puts it gives them a type, a retention and a place of its own.
"""

from byla.procedures.lt.questionnaire.apart import (
    ERASED_UNDER,
    NEED,
    ReadSpecialAnswers,
    all_apart,
    erase_special_answers,
    kept_apart,
    nothing_apart,
    read_special_answers,
    repeats_what_is_apart,
)
from byla.procedures.lt.questionnaire.codes import Channel, Language, QuestionnaireDuty, QuestionnaireOutcome
from byla.procedures.lt.questionnaire.duty import EXEMPT, OTHERS, PERSONS, duty_of
from byla.procedures.lt.questionnaire.entries import Asked, Given, NotAnswered, Ordered, Read
from byla.procedures.lt.questionnaire.outcome import left_open, outcome_of
from byla.procedures.lt.questionnaire.parting import Answer, Parted, parted, repeats
from byla.procedures.lt.questionnaire.wording import Questionnaire, in_use, put

__all__ = [
    "ERASED_UNDER",
    "EXEMPT",
    "NEED",
    "OTHERS",
    "PERSONS",
    "Answer",
    "Asked",
    "Channel",
    "Given",
    "Language",
    "NotAnswered",
    "Ordered",
    "Parted",
    "Questionnaire",
    "QuestionnaireDuty",
    "QuestionnaireOutcome",
    "Read",
    "ReadSpecialAnswers",
    "all_apart",
    "duty_of",
    "erase_special_answers",
    "in_use",
    "kept_apart",
    "left_open",
    "nothing_apart",
    "outcome_of",
    "parted",
    "put",
    "read_special_answers",
    "repeats",
    "repeats_what_is_apart",
]
