"""The distinct words of a list: each read once, and found by any word that is like it.

Lists repeat their words: two million records have some hundred thousand. So whatever is slow (reading, keys, letters
that differ) is done to words, and records only hold their numbers.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, MutableSequence, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from byla.names import PARTICLES, Script, Word, read_word, skeleton, weight
from byla.screening.keys import keys
from byla.screening.outline import can_be_near, outline, turns
from byla.screening.table import numbers_of, pair, table

PATRONYMIC, CYRILLIC, GIVEN, PARTICLE = 1, 2, 4, 8
NONE: frozenset[str] = frozenset()
_KEPT = 1 << 13  # words that matches have lately had


@dataclass(slots=True)
class Vocabulary:
    """The words and readings of a list by number."""

    texts: list[str]
    flags: MutableSequence[int]
    groups: MutableSequence[int]
    """Of each word the group whose records are listed together: one given name, or one skeleton."""
    readings: list[str]
    starts: Sequence[int]
    """Of each reading, where its words begin in `words`."""
    words: Sequence[int]
    keys: array[int] | memoryview
    names: dict[str, list[int]]
    """The words that may be a given name, or a patronymic made of it (`-` before it), by its Russian form."""
    outlines: NDArray[np.object_] = field(init=False)
    weights: NDArray[np.float32] = field(init=False)
    pairs: NDArray[np.uint64] = field(init=False)
    named: dict[int, frozenset[str]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    reading_numbers: dict[str, int] = field(default_factory=dict)
    later: dict[int, list[int]] = field(default_factory=dict)
    """Words that came after the building, by reading."""
    later_keys: dict[int, list[int]] = field(default_factory=dict)
    group_numbers: dict[str, int] = field(default_factory=dict)
    _words: dict[int, Word] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.numbers = {text: number for number, text in enumerate(self.texts)}
        self.reading_numbers = {reading: number for number, reading in enumerate(self.readings)}
        found: defaultdict[int, set[str]] = defaultdict(set)
        for name, numbers in self.names.items():
            for number in numbers:
                found[number].add(name)
        self.named = {number: frozenset(names) for number, names in found.items()}
        self._outline()

    def of_reading(self, number: int) -> Iterable[int]:
        """The words that may sound so."""
        before = (
            self.words[self.starts[number] : self.starts[number + 1]] if number + 1 < len(self.starts) else ()
        )
        return (*before, *self.later.get(number, ()))

    def word(self, number: int) -> Word:
        """A word of the list as far as its place in a name asks; what it may sound like stands in `readings`."""
        found = self._words.get(number)
        if found is None:
            if len(self._words) >= _KEPT:
                self._words.clear()
            found = self._words[number] = self._word(number)
        return found

    def _word(self, number: int) -> Word:
        text, flags = self.texts[number], self.flags[number]
        script = Script.CYRILLIC if flags & CYRILLIC else Script.LATIN
        father = text if flags & PATRONYMIC else None
        names = NONE if father else self.named.get(number, NONE)
        return Word(text, text, script, (), names, father, NONE)

    def can_be_near(self, reading: str, most: float) -> set[str]:
        """The readings that share a key with this one and can be no farther than `most`, and some more."""
        wanted = keys(reading)
        found = {self.readings[number] for key in wanted for number in self.later_keys.get(key, ())}
        numbers = numbers_of(self.keys, wanted)
        if len(numbers):
            outlines, weights = self.outlines[numbers].tolist(), self.weights[numbers]
            near = can_be_near(reading, outlines, weights, self.pairs[numbers], most)
            found.update(self.readings[number] for number in numbers[near].tolist())
        return found

    def add(self, text: str) -> int:
        """The number of a word; it is read if it is new."""
        known = self.numbers.get(text)
        if known is not None:
            return known
        before = len(self.readings)
        number = self.put(text)
        for reading in range(before, len(self.readings)):
            for key in keys(self.readings[reading]):
                self.later_keys.setdefault(key, []).append(reading)
        return number

    def put(self, text: str) -> int:
        """The number of a word that is new, whose readings no key finds yet."""
        number = self.numbers[text] = len(self.texts)
        word = read_word(text)
        self.texts.append(text)
        self.flags.append(flags_of(word))
        group = group_of(word)
        self.groups.append(self.group_numbers.setdefault(group, len(self.group_numbers)))
        for name in names_of(word):
            self.names.setdefault(name, []).append(number)
            self.named[number] = self.named.get(number, frozenset()) | {name}
        for reading in word.readings:
            self.later.setdefault(self._reading(reading), []).append(number)
        return number

    def settled(self) -> Vocabulary:
        """The same with all words in columns, which take a tenth of the room."""
        if not self.later:
            return self
        starts, words = flattened(list(self.of_reading(number)) for number in range(len(self.readings)))
        return Vocabulary(
            texts=list(self.texts),
            flags=bytearray(self.flags),
            groups=array("I", self.groups),
            readings=list(self.readings),
            starts=starts,
            words=words,
            keys=self._all_keys(),
            names={name: list(numbers) for name, numbers in self.names.items()},
            group_numbers=dict(self.group_numbers),
        )

    def _all_keys(self) -> array[int] | memoryview:
        later = [pair(key, number) for key, numbers in self.later_keys.items() for number in numbers]
        return table([*self.keys, *later]) if later else self.keys

    def _outline(self) -> None:
        self.outlines = np.array([outline(reading) for reading in self.readings], dtype=np.object_)
        self.weights = np.array([weight(reading) for reading in self.readings], dtype=np.float32)
        self.pairs = np.array([turns(reading) for reading in self.readings], dtype=np.uint64)

    def _reading(self, reading: str) -> int:
        known = self.reading_numbers.get(reading)
        if known is not None:
            return known
        number = self.reading_numbers[reading] = len(self.readings)
        self.readings.append(reading)
        return number


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """The vocabulary of these distinct words, in their order."""
    found = Vocabulary([], bytearray(), array("I"), [], array("I", (0,)), array("I"), array("Q"), {})
    for text in texts:
        found.put(text)
    read_word.cache_clear()  # words of a list are read once
    found.keys = _keys(found.readings)
    return found.settled()


def _keys(readings: Iterable[str]) -> memoryview:
    """The table from keys to the readings that have them."""
    pairs = array("Q")
    for number, reading in enumerate(readings):
        pairs.extend([pair(key, number) for key in keys(reading)])
    return np.sort(np.asarray(pairs, np.uint64)).data


def flattened(lists: Iterable[Sequence[int]]) -> tuple[array[int], array[int]]:
    """Lists one behind the other, and where each begins; one more beginning for the end."""
    starts, flat = array("I", (0,)), array("I")
    for one in lists:
        flat.extend(one)
        starts.append(len(flat))
    return starts, flat


def flags_of(word: Word) -> int:
    """What a word is, as bits."""
    bits = PATRONYMIC if word.patronymic else 0
    bits |= CYRILLIC if word.script.value == "cyrillic" else 0
    bits |= GIVEN if word.names else 0
    return bits | (PARTICLE if word.plain in PARTICLES else 0)


def group_of(word: Word) -> str:
    """The group of a word: the given name that it is, else its skeleton."""
    if word.names:
        return "=" + min(word.names)
    if word.fathers:
        return "-" + min(word.fathers)
    return skeleton(word.readings[0]) if word.readings else word.plain


def names_of(word: Word) -> Iterator[str]:
    """The given names that the word may be, or be made of."""
    yield from word.names
    yield from ("-" + name for name in word.fathers)
