"""A decision against a person, as those that follow on it know it.

A file that decides shows it by `decided_against`, and whoever follows on it reads nothing else of that file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, runtime_checkable

from byla.casefile import File, FileId, shaken_acts
from byla.law import Law
from byla.procedures.lt.free_movement import BAN, restricts

MAY, SHAM, THREAT = "lt/utpi:133(1)", "lt/utpi:133(1^1)", "lt/utpi:133(5)"
RETURNS, STAYS_ON, EXPELS = "lt/utpi:125(1)(2)", "lt/utpi:125(1)(4)", "lt/utpi:126(1)(3)"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedAgainst:
    """A decision against a person that was signed: a permit refused or withdrawn."""

    entry: int
    """The number of the signed entry in its file."""
    number: str
    day: date
    served: date | None
    person: FileId
    order: str
    """`refuse` or `withdraw`."""
    grounds: tuple[str, ...]
    """Its provisions."""
    threatens: frozenset[str]
    """What it found threatened: `state_security`, `public_order`, `human_health`."""
    sham: bool
    """Whether a reason of it shows a sham marriage, partnership, adoption or company."""
    moves_freely: bool = False
    """Whether it was weighed as a measure against a citizen of another Member State or their family (98^1)."""
    permit_until: date | None = None
    """The last day of the permit of which the renewal was refused; None for every other decision."""

    @property
    def returns_under(self) -> str:
        """Under which point of Art. 125(1) somebody is told to return after it."""
        return RETURNS if self.order == "withdraw" else STAYS_ON


@runtime_checkable
class Decides(Protocol):
    """A matter in which something is decided about a person."""

    @property
    def decided_against(self) -> DecidedAgainst | None:
        """What was decided against the person; None where nothing was, or it was recalled."""


def decided_against(file: File[Any] | None) -> DecidedAgainst | None:
    """What the file decided against a person and still stands on its record; None where nothing did, where what it
    rests on was corrected and nobody looked again, and where somebody looked and found that it does not stand.
    """
    if file is None or not isinstance(file.matter, Decides):
        return None
    found = file.matter.decided_against
    if found is None or found.entry in shaken_acts(file):
        return None
    review = file.custody.reviewed.get(found.entry)
    return found if review is None or review.stands else None


def is_served_against(matter: object) -> bool:
    """Whether the matter decided something against a person, who was served with it."""
    found = matter.decided_against if isinstance(matter, Decides) else None
    return found is not None and found.served is not None


def carried(decided: DecidedAgainst, law: Law) -> tuple[str, ...]:
    """The provisions of Art. 133 on which a ban after that decision can rest, those that leave no choice first; of who
    moves freely 133(6) alone, and only for a threat.
    """
    if decided.moves_freely:
        return (BAN,) if restricts(decided.threatens, law) else ()
    threatened = decided.threatens & _protected(law, THREAT)
    return (*((THREAT,) if threatened else ()), *((SHAM,) if decided.sham else ()), MAY)


def expels(decided: DecidedAgainst, law: Law) -> bool:
    """Whether the decision found a threat for which Art. 126(1)(3) expels."""
    return bool(decided.threatens & _protected(law, EXPELS))


def _protected(law: Law, provision: str) -> frozenset[str]:
    return frozenset(law.codes(provision, "protects"))


def mandatory(provisions: tuple[str, ...], law: Law) -> tuple[str, ...]:
    """Those of which the law says that entry shall be banned; what was read of 133(6) says neither shall nor may."""
    said = (one for one in provisions if "discretion" in law.provision(one).values)
    return tuple(one for one in said if law.code(one, "discretion") == "shall")
