"""The steps of the procedure. None of them decides on a visa."""

from typing import Any

from byla.casefile import Step
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.national_visa.steps.answers import RECORD_ANSWERS, RECORD_QUESTIONNAIRE_REFUSED
from byla.procedures.lt.national_visa.steps.ending import (
    DECLINE_APPLICATION,
    SERVE_NOT_ACCEPTED,
    TAKE_BACK_APPLICATION,
)
from byla.procedures.lt.national_visa.steps.handing_over import HAND_OVER
from byla.procedures.lt.national_visa.steps.lodging import LOOK_AGAIN, RECORD_APPLICATION, RECORD_MEDIATION
from byla.procedures.lt.national_visa.steps.putting import ASK_QUESTIONNAIRE, ORDER_QUESTIONNAIRE
from byla.procedures.lt.national_visa.steps.special_answers import ERASE_SPECIAL_ANSWERS, READ_SPECIAL_ANSWERS

STEPS: tuple[Step[VisaApplication, Any], ...] = (
    RECORD_APPLICATION,
    LOOK_AGAIN,
    RECORD_MEDIATION,
    ORDER_QUESTIONNAIRE,
    ASK_QUESTIONNAIRE,
    RECORD_ANSWERS,
    RECORD_QUESTIONNAIRE_REFUSED,
    READ_SPECIAL_ANSWERS,
    HAND_OVER,
    DECLINE_APPLICATION,
    SERVE_NOT_ACCEPTED,
    TAKE_BACK_APPLICATION,
    ERASE_SPECIAL_ANSWERS,
)

__all__ = ["STEPS"]
