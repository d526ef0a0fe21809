"""Opening the question whether and how the person must leave, after a decision that reached them."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Refusal, Situation, refusal
from byla.law import Law
from byla.procedures.lt.departure.entries import DepartureOpened
from byla.procedures.lt.what_follows import (
    DEPARTURE,
    RETURNS,
    STAYS_ON,
    DecidedAgainst,
    OpenAfter,
    expels,
    following,
    opening,
)


def _opened(decided: DecidedAgainst, law: Law, form: OpenAfter) -> DepartureOpened:
    return DepartureOpened(
        **following(decided, form), returns_under=decided.returns_under, threat=expels(decided, law)
    )


def _permit_holds_125_1_4(decided: DecidedAgainst, situation: Situation) -> Iterator[Refusal]:
    """Art. 125(1)(4): a return is decided where somebody stays after the permit's end, and not while they hold it."""
    if decided.permit_until is not None and decided.permit_until >= situation.on:
        yield refusal("departure.permit_holds", STAYS_ON, until=decided.permit_until)


OPEN_DEPARTURE = opening(
    "open_departure",
    role=DEPARTURE,
    under=(RETURNS, STAYS_ON, "lt/utpi:125(2)"),
    entry=_opened,
    not_yet=_permit_holds_125_1_4,
)
