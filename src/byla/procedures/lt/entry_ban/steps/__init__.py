"""The steps of the procedure, in the order in which they come."""

from typing import Any

from byla.casefile import Step
from byla.procedures.lt.courts import LOOK_AT_FAULT, answering, answering_earlier
from byla.procedures.lt.entry_ban.gates import undecided
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.required import heard_charter_41
from byla.procedures.lt.entry_ban.steps.changing import CHANGE_BAN
from byla.procedures.lt.entry_ban.steps.deciding import DRAFT_BAN, LEAVE_UNBANNED, SIGN_BAN
from byla.procedures.lt.entry_ban.steps.listing import COMPARE_IDENTITIES, LIST_BAN, RECORD_DEPARTURE
from byla.procedures.lt.entry_ban.steps.opening import OPEN_BAN
from byla.procedures.lt.entry_ban.steps.telling import SERVE_BAN, WITHHOLD_NOTICE
from byla.procedures.lt.entry_ban.steps.weighing import RECORD_HEARING, WEIGH_BAN
from byla.procedures.lt.free_movement import weigh_restriction

ANSWER_POINT: Step[Ban, Any] = answering(undecided)
ANSWER_EARLIER_POINT: Step[Ban, Any] = answering_earlier(undecided)
WEIGH_RESTRICTION: Step[Ban, Any] = weigh_restriction(undecided, heard=heard_charter_41)
STEPS: tuple[Step[Ban, Any], ...] = (
    OPEN_BAN,
    RECORD_HEARING,
    WEIGH_BAN,
    WEIGH_RESTRICTION,
    DRAFT_BAN,
    SIGN_BAN,
    LEAVE_UNBANNED,
    SERVE_BAN,
    WITHHOLD_NOTICE,
    COMPARE_IDENTITIES,
    LIST_BAN,
    RECORD_DEPARTURE,
    CHANGE_BAN,
    ANSWER_POINT,
    ANSWER_EARLIER_POINT,
    LOOK_AT_FAULT,
)

__all__ = ["STEPS"]
