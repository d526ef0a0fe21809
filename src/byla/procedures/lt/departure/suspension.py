"""What keeps an expulsion from being executed for the time being (UTPI 128(2)), and until when somebody looks at it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.calendars import NATIONAL_LT, Clock, Period, Trigger, Unit
from byla.casefile import Deadline, File, Refusal, Situation, Standing, refusal
from byla.procedures.lt.courts import UNDONE
from byla.procedures.lt.departure.entries import ExpulsionSuspended
from byla.procedures.lt.departure.matter import Departure
from byla.words import words

SUSPENDED = "lt/utpi:128(2)"
LOOKED_AT_BY = frozenset({"end_suspension", "suspend_expulsion"})


def not_suspended_128_2(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Art. 128(2): an expulsion that is suspended is not executed, also past the day by which somebody was to look."""
    for one in file.matter.suspended:
        yield refusal(
            "departure.expulsion_is_suspended",
            SUSPENDED,
            settled_by="end_suspension",
            since=one.day,
            ground=words(f"departure.suspended_for.{one.says.ground.value}"),
        )


def to_look(one: Standing[ExpulsionSuspended]) -> Clock | None:
    """The day by which an official looks whether it goes on, as it was set; None where none was."""
    if one.says.until is None:
        return None
    return Clock(
        code="suspension",
        article=SUSPENDED,
        trigger=Trigger(words(ExpulsionSuspended.TYPE.code), one.day),
        period=Period((one.says.until - one.day).days, Unit.DAYS),
        reckoning=NATIONAL_LT,
        rolls_over=False,
    )


def suspension_deadlines(matter: Departure) -> list[Deadline]:
    """The days by which what suspends it is looked at."""
    if matter.fallen is not None or matter.departed is not None:
        return []
    clocks = [to_look(one) for one in matter.suspended]
    return [Deadline(clock=one, kept_by=LOOKED_AT_BY) for one in clocks if one is not None]


def is_to_be_looked_at(matter: Departure, situation: Situation) -> bool:
    """Whether the day has come by which somebody was to look whether a suspension goes on."""
    days = [one.says.until for one in matter.suspended]
    return any(day is not None and situation.on >= day for day in days)


def execution_stands(matter: Departure) -> bool:
    """Whether execution was asked for of the expulsion that stands, and nothing since called it off: no suspension, and
    no word by which a court undid something here or had nobody returned.
    """
    asked, signed = matter.execution_asked, matter.expelled
    if asked is None or signed is None or asked.says.act != signed.number:
        return False
    stops = [one for one in matter.contested if one.says.suspends_return or one.says.outcome in UNDONE]
    return all(one.number < asked.number for one in (*matter.suspensions, *stops))
