"""What decisions under Lithuanian law have in common: their numbers, as what an official signs them, how they reach
the person, and the remedy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from byla.casefile import Series, Situation, UserId
from byla.law import Law

DECISIONS = Series("decision", "D")
"""The numbers of what is decided and signed."""
APPEAL = "lt/utpi:138(1)"


class ServiceMethod(StrEnum):
    """How a decision reaches the person."""

    IN_PERSON = "in_person"
    REGISTERED_POST = "registered_post"
    ELECTRONIC = "electronic"
    CONSULAR = "consular"
    """Through a consular post, where the person is abroad."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What the person can do against the decision, derived from the law."""

    court: str
    court_cited: str
    count: int
    unit: str
    """With `count` the term for appeal, as the law data state it: 14, `days`."""
    term_cited: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedUnder:
    """As what an official signed: of which unit, and by which order."""

    unit: str | None
    mandate: str
    order: str
    """The order that gave the mandate."""
    since: date
    until: date | None
    given_to: UserId
    """Whom the order names: the signatory, or somebody absent in whose place they signed."""


def signed_under(situation: Situation, mandate: str) -> SignedUnder | None:
    """The unit of whoever acts, and their mandate of that kind on the day (Public Administration Law 10); None for
    somebody who holds none and may not sign.
    """
    found = situation.actor.mandate(mandate, situation.on)
    if found is None:
        return None
    return SignedUnder(
        unit=next(iter(sorted(situation.actor.reader.units)), None),
        mandate=found.id,
        order=found.basis,
        since=found.since,
        until=found.until,
        given_to=found.given_to,
    )


def remedy(law: Law) -> Remedy:
    """The court and the term for appeal against any decision under the law (UTPI 136, 137, 138(1))."""
    ((unit, count),) = law.period(APPEAL).items()
    return Remedy(
        court=law.code("lt/utpi:137", "court"),
        court_cited="lt/utpi:137",
        count=count,
        unit=unit,
        term_cited=APPEAL,
    )
