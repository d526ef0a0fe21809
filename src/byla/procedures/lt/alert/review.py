"""Regulation 2018/1861, 39 (for returns by 2018/1860, 19): within 3 years somebody looks at an alert again, within 5
where the decision is for longer than 3; warned 4 months ahead; where nobody decided, it is deleted.
"""

from __future__ import annotations

from datetime import date

from byla.calendars import REGULATION_1182_71, Clock, Direction, Period, Trigger
from byla.casefile import Situation
from byla.procedures.lt.alert.codes import Because
from byla.procedures.lt.alert.matter import Alert
from byla.procedures.lt.alert.wanted import Cause, Wanted, cause
from byla.words import words

REVIEW = "eu/2018-1861:39"


def looks(alert: Alert, wanted: Wanted) -> tuple[Cause, ...]:
    """Each time the alert was kept after a full assessment: by itself, or with the decision on which it rests."""
    entered = alert.entered
    if entered is None:
        return ()
    own = (cause(one, Because.KEPT, REVIEW) for one in alert.kept)
    found = sorted((*own, *wanted.reviewed), key=lambda one: one.entry)
    return tuple(one for one in found if one.entry > entered.number)


def to_review(alert: Alert, wanted: Wanted, situation: Situation) -> Clock | None:
    """From the entry into SIS, or from the last look. None for an alert that is not there."""
    entered = alert.entered
    if entered is None or alert.deleted is not None:
        return None
    looked = looks(alert, wanted)
    day = looked[-1].day if looked else entered.day
    said = words("alert.looked_at" if looked else type(entered.says).TYPE.code)
    law = situation.law(day)
    return Clock(
        code="alert_review",
        article=REVIEW,
        trigger=Trigger(said, day),
        period=Period.of(law.period(REVIEW, "review_longer" if wanted.longer else "review")),
        reckoning=REGULATION_1182_71,
    )


def last_day(alert: Alert, wanted: Wanted, situation: Situation) -> date | None:
    """The day by which somebody must have looked. None for an alert that is not there."""
    clock = to_review(alert, wanted, situation)
    return None if clock is None else clock.read(situation.calendar, situation.on).day


def comes(alert: Alert, wanted: Wanted, situation: Situation) -> bool:
    """Whether that day comes before the decision itself has run out, and its alert with it."""
    last = last_day(alert, wanted, situation)
    return last is not None and (wanted.until is None or last <= wanted.until)


def opens(alert: Alert, wanted: Wanted, situation: Situation) -> date | None:
    """Four months before (39(5))."""
    clock, last = to_review(alert, wanted, situation), last_day(alert, wanted, situation)
    if clock is None or last is None:
        return None
    warning = Period.of(situation.law(clock.trigger.day).period(REVIEW, "warning"))
    return REGULATION_1182_71.plain_end(warning, last, situation.calendar, Direction.BEFORE)


def unreviewed(alert: Alert, wanted: Wanted, situation: Situation) -> Cause | None:
    """That the day passed and nobody had decided: then the alert goes (39(5))."""
    last, entered = last_day(alert, wanted, situation), alert.entered
    if last is None or entered is None or situation.on <= last:
        return None
    looked = looks(alert, wanted)
    return Cause(
        entry=looked[-1].entry if looked else entered.number,
        day=last,
        because=Because.NOT_REVIEWED,
        article=REVIEW,
    )
