"""What a way to search a list is, and what all of those that compare strings are given beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from byla.names import Scheme, plain, romanise, words
from byla.screening import Query, Record

Found = list[tuple[str, float]]
"""Ids with a likeness from 0 to 1, best first."""


class Peer(Protocol):
    """A way to search."""

    name: str

    def build(self, records: Sequence[Record]) -> None:
        """Makes ready for the searches, once."""

    def search(self, query: Query, limit: int) -> Found:
        """What it finds."""


def latin(name: str) -> list[str]:
    """The words of a name as a passport writes them, in small letters without marks: the peers have no tables."""
    return [plain(romanise(word, Scheme.ICAO)) for word in words(name)]


ANOTHER_DAY, ANOTHER_YEAR = 0.85, 0.75
"""What these leave of a peer's likeness: they know no dates, and nomenklatura's logic-v2 takes as much away."""


def dated(query: Query, found: Iterable[tuple[Record, float]], limit: int) -> Found:
    """What is found, with the birth date weighed, in the new order."""
    weighed = [(record.id, likeness * _left(query.birth, record.birth)) for record, likeness in found]
    return sorted(weighed, key=lambda one: -one[1])[:limit]


def _left(birth: str | None, births: Sequence[str]) -> float:
    if not birth or not births:
        return 1.0
    if any(birth.startswith(one) or one.startswith(birth) for one in births):
        return 1.0
    return ANOTHER_DAY if any(one[:4] == birth[:4] for one in births) else ANOTHER_YEAR
