"""The index of a list: built or opened, searched, and kept up with what is added and withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

from byla.names import Word
from byla.screening.build import build
from byla.screening.candidates import candidates
from byla.screening.file import load, save
from byla.screening.joined import as_one
from byla.screening.later import Later
from byla.screening.listed import Listed
from byla.screening.match import Match
from byla.screening.near import Near, near
from byla.screening.question import question
from byla.screening.reading import Portion
from byla.screening.record import Query, Record
from byla.screening.scoring import first_of
from byla.screening.table import key_of
from byla.screening.vocabulary import Vocabulary

LIMIT = 10
_CACHED = 1 << 13  # words of queries whose likes are kept


class Index:
    """All records of a list, and what they are found by."""

    def __init__(self, listed: Listed, vocabulary: Vocabulary) -> None:
        self._listed = listed
        self._vocabulary = vocabulary
        self._later = Later()
        self._withdrawn = set(listed.withdrawn)
        self._near: dict[str, Near] = {}
        for record in listed.added:
            self.add(record)

    @classmethod
    def build(cls, records: Iterable[Record | Mapping[str, object]]) -> Self:
        """The index of these records; a mapping is read as a line of JSON."""
        return cls.of((Portion.of(records),))

    @classmethod
    def of(cls, portions: Iterable[Portion]) -> Self:
        """The index of a list that was read in portions, each wherever there was a processor for it."""
        return cls(*build(portions))

    @classmethod
    def open(cls, path: Path) -> Self:
        """The index that was saved there; it is mapped, not read. Raises `NotAnIndex`."""
        return cls(*load(path))

    def save(self, path: Path) -> None:
        """Writes the index to a file, what was added and withdrawn since the building beside its columns."""
        listed = replace(self._listed, withdrawn=tuple(sorted(self._withdrawn)), added=self._later.left())
        save(path, listed, self._vocabulary.settled())

    def add(self, record: Record) -> None:
        """One more record, found from now on."""
        words = len(self._vocabulary.texts)
        self._later.add(record, self._vocabulary)
        if len(self._vocabulary.texts) != words:
            self._near.clear()

    def withdraw(self, one: str) -> int:
        """Takes out all records of that id, and says how many they were."""
        gone = set(self._listed.with_id(one)) - self._withdrawn
        self._withdrawn.update(gone)
        return len(gone) + self._later.withdraw(one)

    def search(self, query: Query, limit: int = LIMIT) -> list[Match]:
        """The matches that come first, at most `limit`; of one score in an order that no look of an id decides."""
        asked = question(query, self._near_of, lambda words: as_one(words, self._vocabulary))
        found, ways = candidates(asked, self._listed)
        found -= self._withdrawn
        matches = list(first_of(asked.only(ways), self._listed, self._vocabulary, found, limit))
        if self._later.records:
            added, ways = self._later.candidates(asked)
            matches += first_of(asked.only(ways), self._later, self._vocabulary, added, limit)
        return sorted(matches, key=_order)[:limit]

    def search_many(self, queries: Sequence[Query], limit: int = LIMIT) -> list[list[Match]]:
        """The same for many queries, in their order."""
        return [self.search(query, limit) for query in queries]

    def _near_of(self, word: Word) -> Near:
        known = self._near.get(word.text)
        if known is None:
            if len(self._near) >= _CACHED:
                self._near.clear()
            known = self._near[word.text] = near(word, self._vocabulary)
        return known


def _order(match: Match) -> tuple[float, int, str]:
    """Best first. Whoever gives out ids should not decide by them whose records stand before another's."""
    return -match.score, key_of(match.id), match.id
