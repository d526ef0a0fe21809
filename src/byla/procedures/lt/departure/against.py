"""What was decided here against the person, as they take it to court."""

from __future__ import annotations

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


def in_court(matter: Departure) -> Contestable | None:
    """The expulsion, else the order to leave; None before either."""
    if matter.opened is None:
        return None
    person, threat = matter.opened.says.person, matter.opened.says.threat
    if matter.expelled is not None:
        said = matter.expelled.says
        return as_contestable(
            matter.expelled,
            kind=Kind.EXPEL,
            served=None if matter.expulsion_served is None else matter.expulsion_served.day,
            person=person,
            ground=EXPELLED_UNDER[said.ground],
            threat=threat,
            reasons=Fault(entry=matter.expelled.number, text=said.reasons),
        )
    if matter.ordered is None or matter.draft is None:
        return None
    return as_contestable(
        matter.ordered,
        kind=Kind.RETURN,
        served=None if matter.served is None else matter.served.day,
        person=person,
        ground=ordered_under(matter.ordered.says.order, matter.opened.says),
        threat=threat,
        reasons=Fault(entry=matter.draft.number, text=matter.draft.says.reasons),
    )
