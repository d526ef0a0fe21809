"""The day that a letter to the person sets: how much time it must leave, and when it has passed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.calendars import NATIONAL_LT, Direction, Period
from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.codes import HearingMethod
from byla.procedures.lt.residence_permit.entries import (
    ExplanationAsked,
    InvitedToHearing,
    MissingDataRequested,
)
from byla.procedures.lt.residence_permit.matter import Matter, Standing

LEAST_TIME, TIME_TO_ANSWER = "lt/vai:#least-time-to-answer", "lt/vai:#time-to-answer"
ROLLS_OVER = "lt/vai:#non-working-day"
Letter = Standing[InvitedToHearing] | Standing[MissingDataRequested] | Standing[ExplanationAsked]


def leaves_time(dispatched: date, until: date, situation: Situation) -> Iterator[Refusal]:
    """A letter that sets a day leaves the time that the law of its day is read to ask for, and at least one day."""
    if until <= dispatched:
        yield refusal("residence_permit.no_time_to_answer", dispatched=dispatched, until=until)
        return
    law = situation.law(dispatched)
    if law.reading(LEAST_TIME) != "five_working_days":
        return
    least = Period.of(law.period(TIME_TO_ANSWER, "minimum"))
    first = NATIONAL_LT.plain_end(least, dispatched, situation.calendar, Direction.AFTER)
    if until < first:
        yield refusal(
            "residence_permit.too_little_time", TIME_TO_ANSWER, "eu/charter:41", until=until, first=first
        )


def last_day_to_answer(file: File[Matter], letter: Letter, situation: Situation) -> date:
    """The day that the letter set, or the next working day where that is none; where a correction says otherwise than
    the person was told, the later of the two. The day of an oral hearing is an appointment, and stays where it was set.
    """
    told = (one.day for _, one in file.custody.told if one.in_entry == letter.number)
    day = max((letter.says.answer_until, *told))
    return day if is_appointment(letter) else to_be_told(day, situation)


def to_be_told(day: date, situation: Situation) -> date:
    """Until when a letter that sets the day as the end of a term tells the person to answer: a term that ends on a day
    that is no working day ends on the next one.
    """
    return situation.calendar.working_day_on_or_after(day)


def is_appointment(letter: Letter) -> bool:
    """Whether the letter asks the person to come on the day itself, and not to answer by then."""
    return isinstance(letter.says, InvitedToHearing) and letter.says.method is HearingMethod.ORAL


def appointed_on_working_day(method: HearingMethod, day: date, situation: Situation) -> Iterator[Refusal]:
    """Nobody is asked to come on a day on which the house is shut."""
    why = situation.calendar.why_not_working(day) if method is HearingMethod.ORAL else None
    if why is not None:
        yield refusal("residence_permit.shut_on_the_day", ROLLS_OVER, day=day, why=why)
