"""The steps on other states' alerts, made for the procedure that grants a permit."""

from __future__ import annotations

from typing import Any

from byla.casefile import Step
from byla.procedures.lt.alert_elsewhere.granting import Granting
from byla.procedures.lt.alert_elsewhere.steps.asking import consult_state, record_reply
from byla.procedures.lt.alert_elsewhere.steps.receiving import ASK_MORE_DAYS, receive_consultation
from byla.procedures.lt.alert_elsewhere.steps.replying import CONSIDER_WITHDRAWAL, reply_to_state
from byla.procedures.lt.alert_elsewhere.steps.searching import search_sis
from byla.procedures.lt.alert_elsewhere.steps.weighing import tell_state, weigh_reasons


def steps_before_a_permit(granting: Granting) -> tuple[Step[Any, Any], ...]:
    """The search of SIS, and what follows where it found something, in the order in which they come."""
    return (
        search_sis(granting),
        consult_state(granting),
        record_reply(granting),
        weigh_reasons(granting),
        tell_state(granting),
    )


def steps_of_a_holder(granting: Granting) -> tuple[Step[Any, Any], ...]:
    """What another state asks about a permit that we granted, and what we answer."""
    return (
        receive_consultation(granting),
        ASK_MORE_DAYS,
        CONSIDER_WITHDRAWAL,
        reply_to_state(granting),
    )
