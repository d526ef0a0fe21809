"""What each entry does to the matter: it is kept; and what a court sent back is open again."""

from __future__ import annotations

from byla.casefile import Body, Entry, changed
from byla.procedures.lt.courts import Contested, CourtOutcome
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.entries import ExpulsionDropped
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.keeping import keeping

_kept = keeping(Departure)


def apply(body: Body, matter: Departure, entry: Entry) -> Departure:
    """The matter after the entry. Raises UnknownEntry."""
    matter = _kept(body, matter, entry)
    if isinstance(body, ExpulsionDropped):
        return changed(matter, expulsion_draft=None)
    if isinstance(body, Contested) and body.outcome is CourtOutcome.REMITTED:
        return _open_again(matter, body.decision)
    return matter


def _open_again(matter: Departure, decision: str) -> Departure:
    """As it stood before that decision was drafted."""
    ordered, expelled = matter.ordered, matter.expelled
    if expelled is not None and expelled.says.number == decision:
        return changed(
            matter,
            expulsion_draft=None,
            expelled=None,
            expulsion_served=None,
            expulsion_sent_back=expelled.says,
        )
    if ordered is None or ordered.says.number != decision:
        return matter
    again = changed(matter, draft=None, ordered=None, served=None, extensions=(), sent_back=ordered.says)
    # Art. 126(1)(1): an expulsion of whoever did not leave, drafted or signed, knew of an order that is no more.
    stands = expelled is not None and expelled.says.ground is Expelled.THREAT
    return again if stands else changed(again, expulsion_draft=None, expelled=None, expulsion_served=None)
