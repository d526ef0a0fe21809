"""Whole names compared, each of the list, by rapidfuzz: what most who look for names begin with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz import fuzz, process

from bench.peers.peer import Found, dated, latin
from byla.screening import Query, Record

_LOOKED_AT = 30
"""So many of the best have their birth date weighed."""


class WholeNames:
    """Words in the order of the alphabet, then one of rapidfuzz's measures."""

    def __init__(self, name: str, measure: Callable[..., float]) -> None:
        self.name = f"rapidfuzz {name}"
        self._measure = measure

    def build(self, records: Sequence[Record]) -> None:
        self._records = records
        self._names = [_sorted(record.name) for record in records]

    def search(self, query: Query, limit: int) -> Found:
        found = process.extract(
            _sorted(query.name), self._names, scorer=self._measure, processor=None, limit=_LOOKED_AT
        )
        return dated(query, ((self._records[at], likeness / 100) for _, likeness, at in found), limit)


def token_sort() -> WholeNames:
    """As many letters alike as there are."""
    return WholeNames("token_sort", fuzz.ratio)


def weighted() -> WholeNames:
    """The best of several measures, rapidfuzz's own choice."""
    return WholeNames("WRatio", fuzz.WRatio)


def _sorted(name: str) -> str:
    return " ".join(sorted(latin(name)))
