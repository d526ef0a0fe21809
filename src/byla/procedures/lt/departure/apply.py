"""What each entry does to the matter: it is kept; and the word of a court says anew what counts."""

from __future__ import annotations

from byla.casefile import Body, Entry, changed
from byla.procedures.lt.courts import Contested
from byla.procedures.lt.departure.entries import ExpulsionDropped
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.undoing import after_court
from byla.procedures.lt.keeping import keeping

_kept = keeping(Departure)


def apply(body: Body, matter: Departure, entry: Entry) -> Departure:
    """The matter after the entry. Raises UnknownEntry."""
    matter = _kept(body, matter, entry)
    if isinstance(body, ExpulsionDropped):
        return changed(matter, expulsion_draft=None)
    return after_court(matter) if isinstance(body, Contested) else matter
