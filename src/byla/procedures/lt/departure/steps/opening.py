"""Opening the question whether and how the person must leave, after a decision that reached them."""

from __future__ import annotations

from byla.law import Law
from byla.procedures.lt.departure.entries import DepartureOpened
from byla.procedures.lt.what_follows import (
    DEPARTURE,
    RETURNS,
    DecidedAgainst,
    OpenAfter,
    expels,
    following,
    opening,
)


def _opened(decided: DecidedAgainst, law: Law, form: OpenAfter) -> DepartureOpened:
    return DepartureOpened(**following(decided, form), threat=expels(decided, law))


OPEN_DEPARTURE = opening(
    "open_departure", role=DEPARTURE, under=(RETURNS, "lt/utpi:125(1)(4)", "lt/utpi:125(2)"), entry=_opened
)
