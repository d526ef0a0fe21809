"""The steps of the procedure, in the order in which they come."""

from typing import Any

from byla.casefile import Step
from byla.procedures.lt.courts import LOOK_AT_FAULT, answering, answering_earlier
from byla.procedures.lt.departure.gates import here
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.required import heard_charter_41
from byla.procedures.lt.departure.steps.deciding import (
    DRAFT_RETURN,
    FIND_ABSCONDING,
    RECORD_HEARING,
    SIGN_RETURN,
)
from byla.procedures.lt.departure.steps.executing import EXECUTE_EXPULSION
from byla.procedures.lt.departure.steps.expelling import (
    DRAFT_EXPULSION,
    DROP_EXPULSION,
    SERVE_EXPULSION,
    SIGN_EXPULSION,
)
from byla.procedures.lt.departure.steps.leaving import EXTEND_TERM, PROVE_DEPARTURE, SERVE_RETURN
from byla.procedures.lt.departure.steps.looking import CHECK_REFOULEMENT, OFFER_HUMANITARIAN
from byla.procedures.lt.departure.steps.opening import OPEN_DEPARTURE
from byla.procedures.lt.departure.steps.staying import END_ASYLUM, RECORD_ASYLUM, RECORD_OTHER_PERMIT
from byla.procedures.lt.departure.steps.suspending import END_SUSPENSION, SUSPEND_EXPULSION
from byla.procedures.lt.free_movement import weigh_restriction
from byla.procedures.lt.union_citizen import union_citizen_steps

ANSWER_POINT: Step[Departure, Any] = answering(here)
ANSWER_EARLIER_POINT: Step[Departure, Any] = answering_earlier(here)
OF_UNION_CITIZENS = union_citizen_steps(here, weighing=heard_charter_41)
WEIGH_RESTRICTION: Step[Departure, Any] = weigh_restriction(here, heard=heard_charter_41)
STEPS: tuple[Step[Departure, Any], ...] = (
    OPEN_DEPARTURE,
    RECORD_OTHER_PERMIT,
    RECORD_ASYLUM,
    END_ASYLUM,
    RECORD_HEARING,
    CHECK_REFOULEMENT,
    OFFER_HUMANITARIAN,
    *OF_UNION_CITIZENS,
    WEIGH_RESTRICTION,
    FIND_ABSCONDING,
    DRAFT_RETURN,
    SIGN_RETURN,
    SERVE_RETURN,
    EXTEND_TERM,
    DRAFT_EXPULSION,
    DROP_EXPULSION,
    SIGN_EXPULSION,
    SERVE_EXPULSION,
    SUSPEND_EXPULSION,
    END_SUSPENSION,
    EXECUTE_EXPULSION,
    PROVE_DEPARTURE,
    ANSWER_POINT,
    ANSWER_EARLIER_POINT,
    LOOK_AT_FAULT,
)

__all__ = ["STEPS"]
