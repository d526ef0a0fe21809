"""What each entry does to the matter: it is kept; what a court undid is open again, and a higher court can put it
back.
"""

from __future__ import annotations

from byla.casefile import Body, Entry, Standing, changed
from byla.procedures.lt.courts import UNDONE, Contested, CourtOutcome
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.entries import ExpulsionDropped, ExpulsionOrdered, ReturnOrdered
from byla.procedures.lt.departure.matter import Departure, UndoneExpulsion
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
    if sent_back and ordered is not None and ordered.says.number == word.decision:
        return _without_order(matter, ordered)
    return matter


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
    stands = matter.expelled is not None and matter.expelled.says.ground is Expelled.THREAT
    return again if stands else changed(again, expulsion_draft=None, expelled=None, expulsion_served=None)


def _put_back(matter: Departure, decision: str) -> Departure:
    """A higher court lets an expulsion stand that was annulled: it counts again as it did."""
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
