"""Records that came after the list was built, found and scored like the others."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from byla.names import written
from byla.screening.dates import day, swapped
from byla.screening.documents import documents
from byla.screening.question import Question, Ways
from byla.screening.ranking import Column
from byla.screening.reading import SEXES, family_bits
from byla.screening.record import Record
from byla.screening.vocabulary import Vocabulary

_FEW = 50


@dataclass(slots=True)
class Later:
    """The same columns as `Listed`, in memory."""

    words: array[int] = field(default_factory=lambda: array("I"))
    starts: array[int] = field(default_factory=lambda: array("I", (0,)))
    families: bytearray = field(default_factory=bytearray)
    births: array[int] = field(default_factory=lambda: array("I"))
    countries: array[int] = field(default_factory=lambda: array("I"))
    country_lists: list[tuple[str, ...]] = field(default_factory=list)
    sexes: bytearray = field(default_factory=bytearray)
    records: list[Record] = field(default_factory=list)
    withdrawn: set[int] = field(default_factory=set)
    by_id: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_group: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_day: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_document: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, record: Record, vocabulary: Vocabulary) -> None:
        """One more record."""
        number = len(self.records)
        name = written(record.name)
        numbers = [vocabulary.add(word.casefold()) for word in name.words]
        self.words.extend(numbers)
        self.starts.append(len(self.words))
        self.families.append(family_bits(name.family))
        self.births.append(day(record.birth[0]) if record.birth else 0)
        self.countries.append(number)
        self.country_lists.append(record.citizenship)
        self.sexes.append(SEXES.get(record.sex or "", 0))
        self.records.append(record)
        self.by_id[record.id].append(number)
        for one in numbers:
            self.by_group[vocabulary.groups[one]].add(number)
        for date in record.birth:
            self.by_day[day(date)].add(number)
        for paper in documents(record.documents):
            self.by_document[paper].add(number)

    def columns(self) -> tuple[Column, Column, Column]:
        """Words, where each record's begin, and birth dates, as they are now."""
        words, starts, births = (np.array(one, np.uint32) for one in (self.words, self.starts, self.births))
        return words, starts, births

    def withdraw(self, one: str) -> int:
        """Takes out all records of that id, and says how many they were."""
        numbers = self.by_id.pop(one, [])
        self.withdrawn.update(numbers)
        return len(numbers)

    def left(self) -> list[Record]:
        """The records that were not withdrawn."""
        return [record for number, record in enumerate(self.records) if number not in self.withdrawn]

    def id_of(self, number: int) -> str:
        """The id that its record has."""
        return self.records[number].id

    def documents_of(self, number: int) -> list[str]:
        """The documents of a record."""
        return documents(self.records[number].documents)

    def with_document(self, one: str) -> set[int]:
        """The records that have the document."""
        return self.by_document.get(one, set())

    def births_of(self, number: int) -> tuple[int, ...]:
        """All birth dates of a record."""
        return tuple(map(day, self.records[number].birth)) or (0,)

    def of_several_births(self, numbers: set[int]) -> set[int]:
        """Those of these records that have several birth dates: their column holds the first alone."""
        return {number for number in numbers if len(self.records[number].birth) > 1}

    def candidates(self, asked: Question) -> tuple[set[int], Ways]:
        """The records to look at: of the same day or document, with two words in common, or with one that few have."""
        found = set[int]()
        for date in (asked.birth, swapped(asked.birth)):
            found |= self.by_day.get(date, set()) if date % 100 else set()
        found |= self.by_document.get(asked.document, set())
        parted = [(each, set.intersection(*map(self._of_groups, each[1].groups))) for each in asked.parted]
        found.update(*(numbers for _, numbers in parted))
        sets = list(self._with_a_word(asked))
        for at, one in enumerate(sets):
            if len(one) <= _FEW:
                found |= one
            for other in sets[:at]:
                found |= one & other
        return found - self.withdrawn, tuple(each for each, numbers in parted if numbers)

    def _with_a_word(self, asked: Question) -> Iterator[set[int]]:
        for near in asked.near:
            yield self._of_groups(group for _, group in near.groups)

    def _of_groups(self, groups: Iterable[int]) -> set[int]:
        return set().union(*(self.by_group.get(group, ()) for group in groups))
