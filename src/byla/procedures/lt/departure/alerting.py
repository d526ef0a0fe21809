"""What SIS should say of a return decision (Regulation 2018/1860): from service, for only then is there a last day;
each extension and suspension; until the person left.

Who is told to depart for the state whose permit they hold got no return decision, and no alert.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from byla.casefile import File, Situation, Standing, held
from byla.procedures.lt.alert import AlertKind, Because, Cause, Said, Source, Wanted, cause
from byla.procedures.lt.departure.codes import Order
from byla.procedures.lt.departure.document import MANDATE
from byla.procedures.lt.departure.entries import ReturnServed
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.term import to_leave
from byla.procedures.lt.free_movement import RESTRICTED

DECIDED, TERM, SUSPENDED = "eu/2018-1860:3(1)", "eu/2018-1860:3(4)", "eu/2018-1860:3(5)"
THREAT = "eu/2018-1860:4(1)(o)"
ANNULLED = "eu/2018-1861:40"
LEFT, WITH_A_BAN = "eu/2018-1860:6(2)", "eu/2018-1860:4(2)"


def wanted(file: File[Departure], situation: Situation) -> Wanted | None:
    """What SIS should say; None before the decision was served, and of an order to depart."""
    matter = file.matter
    ordered, served = matter.ordered, matter.served
    if matter.undone is not None:
        ended = cause(matter.undone, Because.ANNULLED, ANNULLED)
        return Wanted(decision=matter.undone.says.decision, entered=ended, values=(), ended=ended)
    if ordered is None or served is None or ordered.says.order is not Order.RETURN:
        return None
    return Wanted(
        decision=ordered.says.number,
        entered=cause(served, Because.ORDERED, DECIDED),
        values=tuple(_values(matter, served, situation)),
        ended=_ended(matter),
    )


def _ended(matter: Departure) -> Cause | None:
    """That the person left; or that they move freely, so that the order is none that SIS is told of."""
    if matter.departed is not None:
        return cause(matter.departed, Because.LEFT, LEFT)
    weighed = matter.restriction
    return None if weighed is None else cause(weighed, Because.MOVES_FREELY, RESTRICTED)


def _values(matter: Departure, served: Standing[ReturnServed], situation: Situation) -> Iterator[Said]:
    """Points (x), (y), (o) and (z) of 4(1)."""
    term = to_leave(matter, situation)
    last = None if term is None else term.read(situation.calendar, situation.on).day
    given = None if last is None else last.isoformat()
    newest = _gave_the_days(matter, served, last=last)
    yield Said(name="last_day_for_departure", value=given, cause=cause(newest, Because.TERM_SET, TERM))
    yield _suspended(matter, served)
    yield Said(
        name="threat",
        value=matter.opened is not None and matter.opened.says.threat,
        cause=cause(served, Because.ORDERED, THREAT),
    )
    ban = matter.alert.ban
    yield Said(
        name="entry_ban",
        value=ban is not None and ban.says.imposed,
        cause=cause(ban or served, Because.BAN_NAMED, WITH_A_BAN),
    )


def _gave_the_days(matter: Departure, served: Standing[ReturnServed], *, last: date | None) -> Standing[Any]:
    """What made the last day what it is: service, the newest extension, the expulsion that took the days away, or the
    word of a court on an expulsion that gave or took them again.
    """
    expulsions = [one.expelled for one in matter.expulsions_aside]
    took = matter.expelled if last is None else None
    numbers = [one.says.number for one in (*expulsions, took) if one is not None]
    words = [one for one in matter.contested if one.says.decision in numbers and one.says.outcome is not None]
    return held(_newest([served, *matter.extensions, took, *words]))


def _suspended(matter: Departure, served: Standing[ReturnServed]) -> Said:
    """An application for asylum suspends the return (125(4)), protection bars it, it may wait for a court, and the
    expulsion may be suspended (128(2)).
    """
    holding: list[Standing[Any] | None] = [
        matter.asylum if matter.asylum_pending else None,
        matter.asylum_answer if matter.protected else None,
        matter.waits,
        *matter.suspended,
    ]
    found = _newest(holding)
    if found is not None:
        return Said(name="suspended", value=True, cause=cause(found, Because.SUSPENDED, SUSPENDED))
    ended = _newest([matter.asylum_answer, *matter.contested, *matter.suspensions_ended])
    return Said(name="suspended", value=False, cause=cause(ended or served, Because.RESUMED, SUSPENDED))


def _newest(several: list[Standing[Any] | None]) -> Standing[Any] | None:
    return max((one for one in several if one is not None), key=lambda one: one.number, default=None)


ALERT = Source(kind=AlertKind.RETURN, wanted=wanted, mandate=MANDATE, kept_by="keep_alert")
