"""What each entry does to the matter: it is kept; what a court undid is open again, and a higher court can put it
back.
"""

from __future__ import annotations

from byla.casefile import Body, Entry, Standing, changed
from byla.procedures.lt.courts import UNDONE, Contested, CourtOutcome
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.entries import ExpulsionDropped, ExpulsionOrdered, ReturnOrdered
from byla.procedures.lt.departure.matter import AnnulledOrder, Departure, UndoneExpulsion
from byla.procedures.lt.keeping import keeping

_kept = keeping(Departure)


def apply(body: Body, matter: Departure, entry: Entry) -> Departure:
    """The matter after the entry. Raises UnknownEntry."""
    matter = _kept(body, matter, entry)
    if isinstance(body, ExpulsionDropped):
        return changed(matter, expulsion_draft=None)
    if isinstance(body, Contested):
        return _undone(matter, body) if body.outcome in UNDONE else _put_back(matter, body.decision)
    return matter


def _undone(matter: Departure, word: Contested) -> Departure:
    ordered, expelled = matter.ordered, matter.expelled
    sent_back = word.outcome is CourtOutcome.REMITTED
    if expelled is not None and expelled.says.number == word.decision:
        # An order to leave does not fall with the expulsion after it. Without one, an annulment ends the matter.
        follows_an_order = ordered is not None or bool(matter.sent_back)
        return _without_expulsion(matter, expelled) if sent_back or follows_an_order else matter
    if ordered is None or ordered.says.number != word.decision:
        return matter
    if sent_back:
        return _without_order(matter, ordered)
    return _with_expulsion_alone(matter, ordered) if _expelled_for_a_threat(matter) else matter


def _without_expulsion(matter: Departure, expelled: Standing[ExpulsionOrdered]) -> Departure:
    """As it stood before the expulsion was drafted."""
    undone = UndoneExpulsion(draft=matter.expulsion_draft, expelled=expelled, served=matter.expulsion_served)
    return changed(
        matter,
        expulsion_draft=None,
        expelled=None,
        expulsion_served=None,
        expulsions_undone=(*matter.expulsions_undone, undone),
    )


def _without_order(matter: Departure, ordered: Standing[ReturnOrdered]) -> Departure:
    """As it stood before the order was drafted."""
    sent_back = (*matter.sent_back, ordered.says)
    again = changed(matter, draft=None, ordered=None, served=None, extensions=(), sent_back=sent_back)
    # Art. 126(1)(1): an expulsion of whoever did not leave, drafted or signed, knew of an order that is no more.
    stands = _expelled_for_a_threat(matter)
    return again if stands else changed(again, expulsion_draft=None, expelled=None, expulsion_served=None)


def _expelled_for_a_threat(matter: Departure) -> bool:
    """Art. 126(1)(3): such an expulsion needs no order to leave, and does not fall with one."""
    return matter.expelled is not None and matter.expelled.says.ground is Expelled.THREAT


def _with_expulsion_alone(matter: Departure, ordered: Standing[ReturnOrdered]) -> Departure:
    """An annulled order is none, and nobody decides on it again; the expulsion for a threat stands."""
    annulled = AnnulledOrder(
        draft=matter.draft, ordered=ordered, served=matter.served, extensions=matter.extensions
    )
    return changed(matter, draft=None, ordered=None, served=None, extensions=(), annulled=annulled)


def _put_back(matter: Departure, decision: str) -> Departure:
    """A higher court lets stand what was annulled beside something that stood: it counts again as it did."""
    order = matter.annulled
    if order is not None and order.ordered.says.number == decision:
        return changed(
            matter,
            draft=order.draft,
            ordered=order.ordered,
            served=order.served,
            extensions=order.extensions,
            annulled=None,
        )
    found = next((one for one in matter.expulsions_undone if one.expelled.says.number == decision), None)
    if found is None:
        return matter
    return changed(
        matter,
        expulsion_draft=found.draft,
        expelled=found.expelled,
        expulsion_served=found.served,
        expulsions_undone=tuple(one for one in matter.expulsions_undone if one is not found),
    )
