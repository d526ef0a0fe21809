"""The records of a list as they come, read into columns."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, islice
from typing import Self
from zlib import crc32

from byla.names import written
from byla.screening.dates import day
from byla.screening.documents import documents
from byla.screening.record import Record
from byla.screening.table import pair

_AT_ONCE = 1 << 8  # records: a column at a time is read sooner, and so few stay near the processor
_BIT = (1).__lshift__
SEXES = {"M": 1, "F": 2}


class Texts:
    """Short texts one behind the other: a list of strings would take four times the room."""

    def __init__(self) -> None:
        self.blob, self.starts = bytearray(), array("I", (0,))

    def extend(self, texts: Sequence[bytes]) -> None:
        """So many more."""
        self.starts.extend(islice(accumulate(map(len, texts), initial=len(self.blob)), 1, None))
        self.blob += b"".join(texts)


class Numbers(dict[str, int]):
    """The number of each word as it is written: words that differ in capitals alone have one. Those are in `words`."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        number = self[word] = self.words.setdefault(word.casefold(), len(self.words))
        return number


@dataclass(slots=True)
class Portion:
    """Records of a list as they came, in columns. Another process can read it and hand it over."""

    numbers: Numbers = field(default_factory=Numbers)
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

    @classmethod
    def of(cls, records: Iterable[Record | Mapping[str, object]]) -> Self:
        """The portion of these records; a mapping is read as a line of JSON."""
        found = cls()
        rest = (one if isinstance(one, Record) else Record.of(one) for one in records)
        while some := list(islice(rest, _AT_ONCE)):
            found._take(some)
        found.numbers.clear()  # what stands in `words` is enough, and takes half the room
        return found

    def _take(self, records: Iterable[Record]) -> None:
        ids, names, births, citizenships, papers, sexes = zip(*records, strict=True)
        self._take_documents(papers)
        self._take_births(births)
        self._take_names(names)
        self._take_ids(ids)
        lists = self.country_lists
        self.countries.extend([lists.setdefault(one, len(lists)) for one in citizenships])
        self.sexes.extend([SEXES.get(one, 0) for one in sexes])

    def _take_names(self, names: Iterable[str]) -> None:
        found = list(map(written, names))
        self.words.extend(map(self.numbers.__getitem__, chain.from_iterable(one.words for one in found)))
        ends = accumulate((len(one.words) for one in found), initial=self.starts[-1])
        self.starts.extend(islice(ends, 1, None))
        self.families.extend([family_bits(one.family) for one in found])

    def _take_births(self, births: Iterable[tuple[str, ...]]) -> None:
        several = [(at, one) for at, one in enumerate(births, len(self.births)) if len(one) > 1]
        self.more_births.update((at, tuple(map(day, one))) for at, one in several)
        self.births.extend([day(one[0]) if one else 0 for one in births])

    def _take_ids(self, ids: Iterable[str]) -> None:
        found = [one.encode("utf-8", "replace") for one in ids]
        self.ids.extend(found)
        self.id_keys.extend(map(crc32, found))

    def _take_documents(self, several: Iterable[tuple[str, ...]]) -> None:
        """Those of records whose births are not read yet: their number is where the next birth will stand."""
        found = list(map(documents, several))
        self.document_keys.extend(
            pair(crc32(one.encode()), at) for at, some in enumerate(found, len(self.births)) for one in some
        )
        self.documents.extend([" ".join(one).encode() for one in found])


def family_bits(places: Iterable[int]) -> int:
    """Places as bits."""
    return sum(map(_BIT, places))
