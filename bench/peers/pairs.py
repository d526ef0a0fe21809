"""Words compared by Jaro-Winkler, each with its best in the other name: as moov-io/watchman does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist

from bench.peers.peer import Found, dated, latin
from byla.screening import Query, Record

_MOST_WORDS, _LOOKED_AT = 8, 30
_ALIKE, _UNMATCHED = 0.8, 0.15
"""A word of the list is left over where none of the query's is so much alike; so much is then taken away for it."""


class BestPairs:
    """The mean of the query's words' best likenesses, by their length."""

    name = "Jaro-Winkler of words"

    def build(self, records: Sequence[Record]) -> None:
        numbers: dict[str, int] = {}
        rows = [
            [numbers.setdefault(word, len(numbers)) for word in latin(record.name)[:_MOST_WORDS]]
            for record in records
        ]
        self._records, self._words = records, list(numbers)
        self._table = np.full((len(rows), _MOST_WORDS), len(numbers), np.int32)
        for at, row in enumerate(rows):
            self._table[at, : len(row)] = row
        self._lengths = np.array([*map(len, self._words), 0], np.float32)

    def search(self, query: Query, limit: int) -> Found:
        asked = latin(query.name)[:_MOST_WORDS]
        if not asked:
            return []
        likeness = self._likeness(asked)
        best = np.argsort(-likeness)[:_LOOKED_AT]
        return dated(query, ((self._records[at], float(likeness[at])) for at in best.tolist()), limit)

    def _likeness(self, asked: list[str]) -> NDArray[Any]:
        alike = cdist(asked, self._words, scorer=JaroWinkler.similarity, dtype=np.float32)
        alike = np.hstack([alike, np.zeros((len(asked), 1), np.float32)])
        lengths, total = self._lengths[self._table], np.zeros(len(self._table), np.float32)
        best_of_listed = np.zeros(self._table.shape, np.float32)
        for word, row in zip(asked, alike, strict=True):
            here = row[self._table]
            total += here.max(axis=1) * len(word)
            np.maximum(best_of_listed, here, out=best_of_listed)
        left = ((best_of_listed < _ALIKE) * lengths).sum(axis=1) / np.maximum(lengths.sum(axis=1), 1)
        return np.asarray(total / sum(map(len, asked)) * (1 - _UNMATCHED * left))
