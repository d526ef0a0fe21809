"""Byla, asked as the others are."""

from __future__ import annotations

from collections.abc import Sequence

from bench.peers.peer import Found
from byla.screening import Index, Query, Record


class Ours:
    """What `byla.screening` finds."""

    name = "Byla"

    def build(self, records: Sequence[Record]) -> None:
        self._index = Index.build(records)

    def search(self, query: Query, limit: int) -> Found:
        return [(match.id, match.score) for match in self._index.search(query, limit)]
