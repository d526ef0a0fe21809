"""What was decided here against the person, as they take it to court."""

from __future__ import annotations

from typing import TYPE_CHECKING

from byla.procedures.lt.courts import Contestable, Fault, Kind, as_contestable
from byla.procedures.lt.departure.codes import Expelled, Order

if TYPE_CHECKING:
    from byla.procedures.lt.departure.matter import Departure

EXPELLED_UNDER = {Expelled.DID_NOT_LEAVE: "lt/utpi:126(1)(1)", Expelled.THREAT: "lt/utpi:126(1)(3)"}
ORDERED_UNDER = {Order.RETURN: "lt/utpi:125(1)(2)", Order.DEPART: "lt/utpi:125(2)"}


def in_court(matter: Departure) -> Contestable | None:
    """The expulsion, else the order to leave; None before either. Of an expulsion no service is recorded: it is
    executed at once (UTPI 127(2)).
    """
    if matter.opened is None:
        return None
    person, threat = matter.opened.says.person, matter.opened.says.threat
    if matter.expelled is not None:
        said = matter.expelled.says
        return as_contestable(
            matter.expelled,
            kind=Kind.EXPEL,
            served=None,
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
        ground=ORDERED_UNDER[matter.ordered.says.order],
        threat=threat,
        reasons=Fault(entry=matter.draft.number, text=matter.draft.says.reasons),
    )
