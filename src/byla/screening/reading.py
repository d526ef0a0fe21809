"""The records of a list as they come, read into columns."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from zlib import crc32

from byla.names import written
from byla.screening.dates import day
from byla.screening.documents import document
from byla.screening.record import Record
from byla.screening.table import pair

_BIT = (1).__lshift__
SEXES = {"M": 1, "F": 2}


class Texts:
    """Short texts one behind the other: a list of strings would take four times the room."""

    def __init__(self) -> None:
        self.blob, self.starts = bytearray(), array("I", (0,))

    def append(self, text: bytes | bytearray) -> None:
        self.blob += text
        self.starts.append(len(self.blob))


@dataclass(slots=True)
class Read:
    """The records as they came, in columns."""

    numbers: dict[str, int] = field(default_factory=dict)
    words: array[int] = field(default_factory=lambda: array("I"))
    starts: array[int] = field(default_factory=lambda: array("I", (0,)))
    families: bytearray = field(default_factory=bytearray)
    births: array[int] = field(default_factory=lambda: array("I"))
    more_births: dict[int, tuple[int, ...]] = field(default_factory=dict)
    countries: array[int] = field(default_factory=lambda: array("H"))
    country_lists: dict[tuple[str, ...], int] = field(default_factory=dict)
    sexes: bytearray = field(default_factory=bytearray)
    ids: Texts = field(default_factory=Texts)
    id_keys: array[int] = field(default_factory=lambda: array("I"))
    documents: Texts = field(default_factory=Texts)
    document_keys: array[int] = field(default_factory=lambda: array("Q"))

    def take(self, record: Record) -> None:
        """One more record."""
        name = written(record.name)
        numbers = self.numbers
        self.words.extend([numbers.setdefault(word.casefold(), len(numbers)) for word in name.words])
        self.starts.append(len(self.words))
        self.families.append(family_bits(name.family))
        if len(record.birth) > 1:
            self.more_births[len(self.births)] = tuple(map(day, record.birth))
        self.births.append(day(record.birth[0]) if record.birth else 0)
        self.countries.append(self.country_lists.setdefault(record.citizenship, len(self.country_lists)))
        self.sexes.append(SEXES.get(record.sex or "", 0))
        one = record.id.encode("utf-8", "replace")
        self.ids.append(one)
        self.id_keys.append(crc32(one))
        documents = [document(text) for text in record.documents]
        self.document_keys.extend([pair(crc32(one.encode()), len(self.births) - 1) for one in documents])
        self.documents.append(" ".join(documents).encode())


def family_bits(places: Iterable[int]) -> int:
    """Places as bits."""
    return sum(map(_BIT, places))
