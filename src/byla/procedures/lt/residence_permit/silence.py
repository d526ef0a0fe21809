"""A body that does not conclude: since when it is late, and whether a head was told. Lateness is never a result."""

from __future__ import annotations

from datetime import date

from byla.calendars import NATIONAL_LT, Clock, Period, Trigger
from byla.casefile import Situation
from byla.procedures.lt.residence_permit.clocks import ASSESS, to_assess
from byla.procedures.lt.residence_permit.codes import Reminded
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.words import words

HEADS = frozenset({Reminded.HEAD_OF_BODY, Reminded.OWN_HEAD})


def silent_since(assessment: Assessment, matter: Matter, situation: Situation) -> date | None:
    """The last day on which the body should have concluded, where it has passed; None while it has time, or once it has
    concluded.

    A body that never said that it received the request, and one that gave a notice and no conclusion, have the first
    term of 4(4) from the day on which the one went and the other came.
    """
    if assessment.conclusion is not None or assessment.withdrawn is not None:
        return None
    clock = next(to_assess(assessment, matter.application, situation), None)
    last = (
        (clock or _first_term(assessment.request.day, situation)).read(situation.calendar, situation.on).day
    )
    return last if last is not None and last < situation.on else None


def head_to_be_told(assessment: Assessment, matter: Matter, situation: Situation) -> bool:
    """Whether the body is late and no head was told since; a first term of 4(4) after that, they are told again."""
    since = silent_since(assessment, matter, situation)
    if since is None:
        return False
    told = [one.day for one in assessment.reminders if one.says.reminded in HEADS and one.day > since]
    if not told:
        return True
    again = _first_term(max(told), situation).read(situation.calendar, situation.on).day
    return again is not None and again < situation.on


def _first_term(since: date, situation: Situation) -> Clock:
    return Clock(
        code="silence",
        article=ASSESS,
        trigger=Trigger(words("residence_permit.assessment_requested"), since),
        period=Period.of(situation.law(since).period(ASSESS)),
        reckoning=NATIONAL_LT,
    )
