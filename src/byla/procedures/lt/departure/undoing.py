"""Which order to leave and which expulsion count after the words of courts: found anew after each word from everything
that was signed, so that it does not matter in which order the words came (0142).
"""

from __future__ import annotations

from byla.casefile import changed
from byla.procedures.lt.courts import UNDONE, CourtOutcome, newest
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.matter import Departure, SignedExpulsion, SignedOrder

Orders = tuple[SignedOrder, ...]
Expulsions = tuple[SignedExpulsion, ...]


def after_court(matter: Departure) -> Departure:
    """The matter with the newest order and the newest expulsion that stand; what a court undid is set aside, and is as
    it was where a higher court puts it back. Where nothing stands and nothing is decided again the matter is over, and
    what counted last is left to be seen.
    """
    orders, expulsions = _orders(matter), _expulsions(matter)
    order = next((one for one in reversed(orders) if not _is_undone(matter, one.ordered.says.number)), None)
    expulsion = next((one for one in reversed(expulsions) if _stands(matter, one, orders)), None)
    if order is None and expulsion is None and not _is_decided_again(matter, orders, expulsions):
        return matter
    drafted_on_it = matter.ordered is not None and order is None and expulsion is None
    after = _with_expulsion(_with_order(matter, orders, order), expulsions, expulsion)
    return changed(after, expulsion_draft=None) if drafted_on_it else after


def _orders(matter: Departure) -> Orders:
    """All that were signed, in their order."""
    found = [*matter.orders_aside]
    if matter.ordered is not None:
        now = SignedOrder(
            draft=matter.draft, ordered=matter.ordered, served=matter.served, extensions=matter.extensions
        )
        found.append(now)
    return tuple(sorted(found, key=lambda one: one.ordered.number))


def _expulsions(matter: Departure) -> Expulsions:
    found = [*matter.expulsions_aside]
    if matter.expelled is not None:
        now = SignedExpulsion(
            draft=matter.expulsion_draft, expelled=matter.expelled, served=matter.expulsion_served
        )
        found.append(now)
    return tuple(sorted(found, key=lambda one: one.expelled.number))


def _is_undone(matter: Departure, number: str) -> bool:
    word = newest(matter.contested, number)
    return word is not None and word.says.outcome in UNDONE


def _stands(matter: Departure, one: SignedExpulsion, orders: Orders) -> bool:
    """Art. 126(1)(1): whoever did not leave is expelled for an order, and not without it; a threat needs none
    (126(1)(3)).
    """
    said = one.expelled.says
    if _is_undone(matter, said.number):
        return False
    before = (each for each in reversed(orders) if each.ordered.number < one.expelled.number)
    obeyed = next(before, None) if said.ground is Expelled.DID_NOT_LEAVE else None
    return obeyed is None or not _is_undone(matter, obeyed.ordered.says.number)


def _is_decided_again(matter: Departure, orders: Orders, expulsions: Expulsions) -> bool:
    """Whether the last of either was sent back."""
    last = [one.ordered.says.number for one in orders[-1:]] + [
        one.expelled.says.number for one in expulsions[-1:]
    ]
    words = (newest(matter.contested, number) for number in last)
    return any(one is not None and one.says.outcome is CourtOutcome.REMITTED for one in words)


def _with_order(matter: Departure, orders: Orders, counts: SignedOrder | None) -> Departure:
    if matter.ordered == (None if counts is None else counts.ordered):
        return matter
    return changed(
        matter,
        draft=None if counts is None else counts.draft,
        ordered=None if counts is None else counts.ordered,
        served=None if counts is None else counts.served,
        extensions=() if counts is None else counts.extensions,
        orders_aside=tuple(one for one in orders if one is not counts),
    )


def _with_expulsion(matter: Departure, expulsions: Expulsions, counts: SignedExpulsion | None) -> Departure:
    if matter.expelled == (None if counts is None else counts.expelled):
        return matter
    return changed(
        matter,
        expulsion_draft=None if counts is None else counts.draft,
        expelled=None if counts is None else counts.expelled,
        expulsion_served=None if counts is None else counts.served,
        expulsions_aside=tuple(one for one in expulsions if one is not counts),
    )
