"""How a conclusion stands on a day: whether it still serves.

Time gives no answer (UTPI 4(4)): a conclusion that no longer serves is none, and the body is asked again.
"""

from __future__ import annotations

from datetime import date

from byla.calendars import NATIONAL_LT, Direction, Period
from byla.casefile import Situation
from byla.procedures.lt.residence_permit.entries import Conclusion
from byla.procedures.lt.residence_permit.matter import Assessment, Standing

AGE, AGES = "lt/utpi:4(4)#conclusion-age", "lt/utpi:4(4)#conclusion-ages"


def serves_until(conclusion: Standing[Conclusion], situation: Situation) -> date | None:
    """The last day on which anything can rest on it: the one that the body named, and not later than the age that the
    house keeps to, where it keeps to one.
    """
    law = situation.law(conclusion.day)
    named = conclusion.says.serves_until
    if law.reading(AGES) != "house_limit":
        return named
    age = Period.of(law.period(AGE))
    aged = NATIONAL_LT.plain_end(age, conclusion.day, situation.calendar, Direction.AFTER)
    return aged if named is None else min(named, aged)


def expired(assessment: Assessment, situation: Situation) -> bool:
    """Whether the body concluded, and its conclusion serves no longer."""
    if assessment.conclusion is None:
        return False
    last = serves_until(assessment.conclusion, situation)
    return last is not None and situation.on > last


def may_be_asked_again(assessment: Assessment, situation: Situation) -> bool:
    """Whether the question is put to a body anew: what it concluded it took back, or it serves no longer."""
    return assessment.withdrawn is not None or expired(assessment, situation)
