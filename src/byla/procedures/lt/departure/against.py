"""What was decided here against the person, as they take it to court."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from byla.procedures.lt.courts import Contestable, Fault, Kind, as_contestable
from byla.procedures.lt.departure.codes import Expelled, Order
from byla.procedures.lt.departure.entries import DepartureOpened

if TYPE_CHECKING:
    from byla.procedures.lt.departure.matter import Departure

EXPELLED_UNDER = {Expelled.DID_NOT_LEAVE: "lt/utpi:126(1)(1)", Expelled.THREAT: "lt/utpi:126(1)(3)"}
DEPARTS_UNDER = "lt/utpi:125(2)"


def ordered_under(order: Order, opened: DepartureOpened) -> str:
    """The provision on which the order rests: a return, on what the decision before it left; else on the permit of
    another state.
    """
    return opened.returns_under if order is Order.RETURN else DEPARTS_UNDER


def in_court(matter: Departure) -> tuple[Contestable, ...]:
    """The expulsion, then the order to leave, as far as they are signed: nobody is ordered to leave once expelled."""
    opened = matter.opened
    return () if opened is None else (*_expulsion(matter, opened.says), *_order(matter, opened.says))


def _expulsion(matter: Departure, opened: DepartureOpened) -> Iterator[Contestable]:
    signed, served = matter.expelled, matter.expulsion_served
    if signed is not None:
        yield as_contestable(
            signed,
            kind=Kind.EXPEL,
            served=None if served is None else served.day,
            person=opened.person,
            ground=EXPELLED_UNDER[signed.says.ground],
            threat=opened.threat,
            reasons=Fault(entry=signed.number, text=signed.says.reasons),
        )


def _order(matter: Departure, opened: DepartureOpened) -> Iterator[Contestable]:
    signed, draft, served = matter.ordered, matter.draft, matter.served
    if signed is not None and draft is not None:
        yield as_contestable(
            signed,
            kind=Kind.RETURN,
            served=None if served is None else served.day,
            person=opened.person,
            ground=ordered_under(signed.says.order, opened),
            threat=opened.threat,
            reasons=Fault(entry=draft.number, text=draft.says.reasons),
        )
