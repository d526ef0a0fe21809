"""How many days somebody has to leave, and until when. Nothing of it is recorded but what officials set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from byla.calendars import (
    NATIONAL_LT,
    REGULATION_1182_71,
    Clock,
    Direction,
    Extension,
    Pause,
    Period,
    Trigger,
    Unit,
)
from byla.casefile import Refusal, Situation, Standing, held, refusal
from byla.law import Law
from byla.procedures.lt import decisions
from byla.procedures.lt.courts import UNDONE, newest, pauses
from byla.procedures.lt.departure.codes import Expelled, Order
from byla.procedures.lt.departure.entries import ExpulsionServed, ReturnServed
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.free_movement import no_month_given_30_3
from byla.words import words

TERM, DEPART_TERM = "lt/utpi:127(1)", "lt/utpi:127(3)"
AT_ONCE = "lt/utpi:127(2)"
MONTH, DAYS_OF_A_LONG_MONTH = "eu/2004-38:30(3)", 31
SHORTER, LONGER = "lt/utpi:127(3^1)", "lt/utpi:127(3^2)"
SET_UNDER = {Order.RETURN: TERM, Order.DEPART: DEPART_TERM}


def days_of(law: Law, citation: str, name: str) -> int:
    """The days that a provision states; another unit is a law that this was not written for. Raises KeyError."""
    return law.period(citation, name)["days"]


def month(law: Law) -> int:
    """Directive 2004/38, 30(3), in days that are a month whenever they begin: an order names them before anybody knows
    on which day it will be served. Raises KeyError.
    """
    return law.period(MONTH, "minimum")["months"] * DAYS_OF_A_LONG_MONTH


def unfit_days_127(
    order: Order, days: int, *, absconding: bool, given_a_month: bool, law: Law
) -> Iterator[Refusal]:
    """Arts. 127(1), 127(3), 127(3^1): 7 to 30 days for a return, 30 at most for a departure; fewer than 7, or none,
    only where a fact that shows a risk of absconding is on record. A month, for who moves freely (2004/38, 30(3)): that
    comes before what the statute sets.
    """
    under = SET_UNDER[order]
    if given_a_month:
        if days != month(law):
            yield refusal("departure.no_month", MONTH, days=days, month=month(law))
        return
    most = days_of(law, under, "maximum")
    if days > most:
        yield refusal("departure.more_days_than_allowed", under, days=days, allowed=most)
    if days < days_of(law, SHORTER, "below") and order is Order.RETURN and not absconding:
        least = days_of(law, TERM, "minimum")
        yield refusal(
            "departure.fewer_days_than_allowed",
            TERM,
            SHORTER,
            settled_by="find_absconding",
            days=days,
            least=least,
        )


def set_days(matter: Departure) -> int:
    """The days that the order gives, or those that a court put in their place. Raises LookupError without an order."""
    said = held(matter.ordered).says
    told = newest(matter.contested, said.number)
    changed_to = None if told is None else told.says.measure
    return said.days if changed_to is None else changed_to


def days_in_all(matter: Departure) -> int:
    """The days from service that hold: what a court put in the place of the order is not shortened by an extension that
    was given before it. Raises LookupError without an order.
    """
    return max(set_days(matter), *(one.says.total for one in matter.extensions), 0)


def to_leave(matter: Departure, situation: Situation) -> Clock | None:
    """The term to leave, from service (127(1)), with its extensions, 60 days in all at most (127(3^2)). A day to leave
    by is not moved. None while nobody was served, where no term was given, and where an expulsion came before its end.
    """
    clock = _as_ordered(matter, situation)
    return None if clock is None or _cut_short_127_2(clock, matter, situation) else clock


def _cut_short_127_2(clock: Clock, matter: Departure, situation: Situation) -> bool:
    """Whether an expulsion for a threat came before the end of the term: it is executed at once, whatever days had been
    given; but who moves freely keeps a month unless somebody wrote why it is urgent (2004/38, 30(3)).
    """
    expelled = matter.expelled
    if expelled is None or expelled.says.ground is not Expelled.THREAT:
        return False
    last = clock.read(situation.calendar, expelled.day).day
    return (last is None or last >= expelled.day) and not any(no_month_given_30_3(matter.restriction))


def _as_ordered(matter: Departure, situation: Situation) -> Clock | None:
    ordered, served = matter.ordered, matter.served
    if ordered is None or served is None or set_days(matter) == 0 or matter.fallen is not None:
        return None
    # The law of the day on which the days were last given: what the person was told is not cut by a later one.
    law = situation.law(max([served.day, *(one.day for one in matter.extensions)]))
    stands = (*pauses(matter.contested, *matter.rests_on), *_expelled_meanwhile(matter))
    return Clock(
        code="departure",
        article=SET_UNDER[ordered.says.order],
        trigger=Trigger(words("departure.return_served"), served.day),
        period=Period(set_days(matter), Unit.DAYS),
        reckoning=NATIONAL_LT,
        pauses=stands,
        extensions=tuple(
            Extension(since=one.day, period=Period(one.says.total, Unit.DAYS), article=LONGER, total=True)
            for one in matter.extensions
            if one.says.total > set_days(matter)
        ),
        # The ceiling binds what officials give, which `extend_term` sees to; a court may make it longer.
        ceiling=None if stands else Period.of(law.period(LONGER, "ceiling")),
        ceiling_article=None if stands else LONGER,
        rolls_over=False,
    )


def _expelled_meanwhile(matter: Departure) -> Iterator[Pause]:
    """The days between an expulsion and the first word by which a court undid it: on none of them could the person
    leave in their own time, for it was to be executed at once (127(2)).
    """
    for one in matter.expulsions_undone:
        words_of_it = (said for said in matter.contested if said.says.decision == one.says.number)
        first = next(said for said in words_of_it if said.says.outcome in UNDONE)
        yield Pause(since=one.day, until=first.day, article=AT_ONCE)


def last_day(matter: Departure, situation: Situation) -> date | None:
    """The day by which the order has the person leave; that of service where it gave no term. None before service, and
    where an expulsion came first.
    """
    if matter.served is None or matter.fallen is not None:
        return None
    clock = _as_ordered(matter, situation)
    if clock is None:
        return matter.served.day
    if _cut_short_127_2(clock, matter, situation):
        return None
    return clock.read(situation.calendar, situation.on).day


def is_overdue(matter: Departure, situation: Situation) -> bool:
    """Whether the person should have left and did not, as far as is proved (126(1)(1))."""
    last = last_day(matter, situation)
    return last is not None and matter.departed is None and situation.on > last


def had_a_month(matter: Departure, situation: Situation) -> bool:
    """Whether the person should have left, and was told to a month ago or longer."""
    return is_overdue(matter, situation) and _a_month_ago(matter.served, situation)


def had_a_month_to_be_expelled(matter: Departure, situation: Situation) -> bool:
    """Likewise, or was served with the expulsion a month ago or longer."""
    return had_a_month(matter, situation) or _a_month_ago(matter.expulsion_served, situation)


def _a_month_ago(served: Standing[Any] | None, situation: Situation) -> bool:
    """Whether the month from notification, that of service, is over (30(3)); it ends on the day of the same number."""
    if served is None:
        return False
    least = Period.of(situation.law(served.day).period(MONTH, "minimum"))
    return situation.on > REGULATION_1182_71.plain_end(least, served.day, situation.calendar, Direction.AFTER)


def to_appeal_expulsion(matter: Departure, situation: Situation) -> Clock | None:
    """UTPI 138(1), once the person was served with the expulsion."""
    served = matter.expulsion_served
    if served is None or matter.fallen is not None:
        return None
    return decisions.to_appeal(ExpulsionServed, served.day, situation, code="appeal_expulsion")


def to_appeal(matter: Departure, situation: Situation) -> Clock | None:
    """UTPI 138(1), once the person was served."""
    served = matter.served
    return (
        None
        if served is None or matter.fallen is not None
        else decisions.to_appeal(ReturnServed, served.day, situation)
    )
