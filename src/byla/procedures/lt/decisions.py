"""What decisions under Lithuanian law have in common: their numbers, how they reach the person, and the remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from byla.casefile import Series
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
