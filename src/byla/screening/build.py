"""Making the columns of a list from its records."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from zlib import crc32

from byla.names import written
from byla.screening.dates import day
from byla.screening.documents import document
from byla.screening.listed import Listed
from byla.screening.record import Record
from byla.screening.table import pair, table
from byla.screening.vocabulary import GIVEN, PATRONYMIC, Vocabulary, flattened, vocabulary

SEXES = {"M": 1, "F": 2}


class _Texts:
    """Short texts one behind the other: a list of strings would take four times the room."""

    def __init__(self) -> None:
        self.blob, self.starts = bytearray(), array("I", (0,))

    def append(self, text: bytes | bytearray) -> None:
        self.blob += text
        self.starts.append(len(self.blob))

    def __getitem__(self, at: int) -> bytearray:
        return self.blob[self.starts[at] : self.starts[at + 1]]

    def of(self, order: Sequence[int]) -> _Texts:
        """The same in another order."""
        found = _Texts()
        for at in order:
            found.append(self[at])
        return found


@dataclass(slots=True)
class _Read:
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
    ids: _Texts = field(default_factory=_Texts)
    documents: _Texts = field(default_factory=_Texts)

    def take(self, record: Record) -> None:
        name = written(record.name)
        numbers = self.numbers
        for word in name.words:
            self.words.append(numbers.setdefault(word.casefold(), len(numbers)))
        self.starts.append(len(self.words))
        self.families.append(family_bits(name.family))
        if len(record.birth) > 1:
            self.more_births[len(self.births)] = tuple(map(day, record.birth))
        self.births.append(day(record.birth[0]) if record.birth else 0)
        self.countries.append(self.country_lists.setdefault(record.citizenship, len(self.country_lists)))
        self.sexes.append(SEXES.get(record.sex or "", 0))
        self.ids.append(record.id.encode("utf-8", "replace"))
        self.documents.append(" ".join(map(document, record.documents)).encode())


def build(records: Iterable[Record]) -> tuple[Listed, Vocabulary]:
    """The list that the records make, and its vocabulary."""
    read = _Read()
    for record in records:
        read.take(record)
    words = vocabulary(read.numbers)
    read.numbers.clear()
    commonest = _commonest(read, words)
    starts = read.starts
    order = array(
        "I", sorted(range(len(commonest)), key=lambda at: commonest[at] << 4 | (starts[at + 1] - starts[at]))
    )
    return _listed(read, words, order, commonest), words


def family_bits(places: Iterable[int]) -> int:
    """Places as bits."""
    return sum(1 << place for place in places)


def _commonest(read: _Read, words: Vocabulary) -> array[int]:
    """Of each record the group of its commonest word that is no patronymic."""
    counts = [0] * len(words.group_numbers)
    groups, flags = words.groups, words.flags
    group_of = [groups[word] for word in range(len(groups))]
    for word in read.words:
        counts[group_of[word]] += 1
    rank = [
        counts[group_of[word]] + (0 if flags[word] & PATRONYMIC and not flags[word] & GIVEN else 1 << 32)
        for word in range(len(groups))
    ]
    found = array("I")
    start = 0
    for end in read.starts[1:]:
        found.append(group_of[max(read.words[start:end], key=rank.__getitem__)] if end > start else 0)
        start = end
    return found


def _listed(read: _Read, words: Vocabulary, order: array[int], commonest: Sequence[int]) -> Listed:
    starts, flat = flattened(read.words[read.starts[at] : read.starts[at + 1]] for at in order)
    posted_starts, posted = _posted(starts, flat, words)
    first, last = _runs([commonest[at] for at in order], len(words.group_numbers))
    births = array("I", (read.births[at] for at in order))
    more_births = {number: read.more_births[at] for number, at in enumerate(order) if at in read.more_births}
    ids, documents = read.ids.of(order), read.documents.of(order)
    return Listed(
        words=flat,
        starts=starts,
        families=bytearray(read.families[at] for at in order),
        births=births,
        more_births=more_births,
        countries=array("H", (read.countries[at] for at in order)),
        country_lists=list(read.country_lists),
        sexes=bytearray(read.sexes[at] for at in order),
        ids=bytes(ids.blob),
        id_starts=ids.starts,
        id_table=_by_text(ids),
        documents=bytes(documents.blob),
        document_starts=documents.starts,
        document_table=_by_text(documents),
        days=_by_day(births, more_births),
        posted=posted,
        posted_starts=posted_starts,
        first=first,
        last=last,
    )


def _by_text(texts: _Texts) -> array[int]:
    count = len(texts.starts) - 1
    return table(pair(crc32(one), number) for number in range(count) for one in texts[number].split())


def _by_day(births: Sequence[int], more: Mapping[int, tuple[int, ...]]) -> array[int]:
    others = (pair(one, number) for number, dates in more.items() for one in dates[1:] if one)
    return table(chain((pair(one, number) for number, one in enumerate(births) if one), others))


def _posted(starts: Sequence[int], flat: Sequence[int], words: Vocabulary) -> tuple[array[int], array[int]]:
    lists = [array("I") for _ in words.group_numbers]
    groups = list(words.groups)
    start = 0
    for number, end in enumerate(starts[1:]):
        for group in {groups[word] for word in flat[start:end]}:
            lists[group].append(number)
        start = end
    return flattened(lists)


def _runs(commonest: Sequence[int], groups: int) -> tuple[array[int], array[int]]:
    first, last = array("I", [0]) * max(groups, 1), array("I", [0]) * max(groups, 1)
    for number, group in enumerate(commonest):
        if not last[group]:
            first[group] = number
        last[group] = number + 1
    return first, last
