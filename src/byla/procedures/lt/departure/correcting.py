"""What a correction must not bring about: an effect before its cause, or a proof taken away."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Body, Refusal, Standing, refusal
from byla.procedures.lt.departure.entries import AsylumEnded, ExpulsionServed, ReturnServed
from byla.procedures.lt.departure.gates import ASYLUM
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.gates import in_order

Follows = tuple[type[Body], Standing[Body] | None, Standing[Body] | None]


def not_by_correction(before: Departure, after: Departure) -> Iterator[Refusal]:
    """Why no correction may make the one matter out of the other."""
    if before.ordered is not None and before.absconding != after.absconding:
        yield refusal("departure.grounds_of_the_term_stay", "lt/utpi:127(3^1)")
    if before.asylum is not None and after.asylum is None:
        yield refusal("departure.asylum_stays", ASYLUM)
    if before.served is not None and after.served is None:
        yield refusal("departure.service_stays", "lt/utpi:127(1)")
    if before.expulsion_served is not None and after.expulsion_served is None:
        yield refusal("departure.service_stays", "lt/utpi:127(2)")
    if before.departed is not None and after.departed is None:
        yield refusal("departure.departure_stays", "lt/utpi:127(1)")
    known = frozenset(_before_their_cause(before))
    yield from (one for one in _before_their_cause(after) if one not in known)


def _before_their_cause(matter: Departure) -> Iterator[Refusal]:
    follows: tuple[Follows, ...] = (
        (AsylumEnded, matter.asylum_answer, matter.asylum),
        (ReturnServed, matter.served, matter.ordered),
        (ExpulsionServed, matter.expulsion_served, matter.expelled),
        *((ReturnServed, one.served, one.ordered) for one in matter.orders_aside),
        *((ExpulsionServed, one.served, one.expelled) for one in matter.expulsions_aside),
    )
    for effect, happened, cause in follows:
        if happened is not None:
            yield from in_order(effect, happened.day, cause)
