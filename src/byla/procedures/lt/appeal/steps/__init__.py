"""The steps of the procedure, in the order in which they come."""

from typing import Any

from byla.casefile import Step
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.steps.carrying_out import CARRY_OUT, FIND_WHAT_HANGS_ON_IT
from byla.procedures.lt.appeal.steps.complaining import RECORD_COMPLAINT, TAKE_BACK_COMPLAINT
from byla.procedures.lt.appeal.steps.deciding import RECORD_FURTHER, RECORD_OUTCOME
from byla.procedures.lt.appeal.steps.passing_on import PUT_BEFORE_OFFICIAL
from byla.procedures.lt.appeal.steps.ruling import RECORD_ADMISSION, RECORD_INTERIM, SET_COURT_DATE
from byla.procedures.lt.appeal.steps.telling_person import TELL_OF_OUTCOME

STEPS: tuple[Step[Appeal, Any], ...] = (
    RECORD_COMPLAINT,
    FIND_WHAT_HANGS_ON_IT,
    CARRY_OUT,
    RECORD_ADMISSION,
    RECORD_INTERIM,
    SET_COURT_DATE,
    TAKE_BACK_COMPLAINT,
    RECORD_OUTCOME,
    RECORD_FURTHER,
    TELL_OF_OUTCOME,
    PUT_BEFORE_OFFICIAL,
)

__all__ = ["STEPS"]
