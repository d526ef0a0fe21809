"""The records of a list by number: their words, dates and ids, and which of them have a word.

Records are numbered by their commonest word, and among those by how many words they have. So of the records with a rare
word those that also have a common one stand together, and two bisections find them: most of a search is that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from byla.screening.ranking import Column
from byla.screening.record import Record
from byla.screening.table import key_of, values


@dataclass(slots=True, kw_only=True)
class Listed:
    """Columns; where `…starts` stands beside one, a record's part goes from its own start to the next."""

    words: Sequence[int]
    starts: Sequence[int]
    families: Sequence[int]
    """Which words are marked as the family name, as bits."""
    births: Sequence[int]
    more_births: Mapping[int, tuple[int, ...]]
    countries: Sequence[int]
    country_lists: list[tuple[str, ...]]
    sexes: Sequence[int]
    ids: bytes | memoryview
    id_starts: Sequence[int]
    id_table: Sequence[int]
    documents: bytes | memoryview
    document_starts: Sequence[int]
    document_table: Sequence[int]
    days: Sequence[int]
    """A table from dates, as far as they are known, to records."""
    posted: Sequence[int]
    """The records of each group, ascending."""
    posted_starts: Sequence[int]
    first: Sequence[int]
    """Of each group the first record whose commonest word it is, and the one behind the last."""
    last: Sequence[int]

    withdrawn: Sequence[int] = ()
    """The records that were taken out since."""
    added: Sequence[Record] = ()
    """The records that came since, and stand in no column."""

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.births)

    def columns(self) -> tuple[Column, Column, Column]:
        """Words, where each record's begin, and birth dates."""
        return np.asarray(self.words), np.asarray(self.starts), np.asarray(self.births)

    def id_of(self, number: int) -> str:
        """The id that its record has."""
        return str(bytes(self.ids[self.id_starts[number] : self.id_starts[number + 1]]), "utf-8")

    def with_id(self, one: str) -> list[int]:
        """The records of that id."""
        return [number for number in values(self.id_table, key_of(one)) if self.id_of(number) == one]

    def documents_of(self, number: int) -> list[str]:
        """The documents of a record."""
        text = bytes(self.documents[self.document_starts[number] : self.document_starts[number + 1]])
        return str(text, "utf-8").split()

    def with_document(self, one: str) -> set[int]:
        """The records that have the document."""
        return {
            number for number in values(self.document_table, key_of(one)) if one in self.documents_of(number)
        }

    def births_of(self, number: int) -> tuple[int, ...]:
        """All birth dates of a record."""
        return self.more_births.get(number) or (self.births[number],)

    def of_several_births(self, numbers: set[int]) -> set[int]:
        """Those of these records that have several birth dates: their column holds the first alone."""
        return self.more_births.keys() & numbers

    def of_group(self, group: int) -> tuple[int, int]:
        """Where in `posted` the records with a word of the group stand."""
        if group + 1 >= len(self.posted_starts):
            return 0, 0
        return self.posted_starts[group], self.posted_starts[group + 1]
