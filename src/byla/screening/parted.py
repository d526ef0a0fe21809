"""One word of a query that stands as several in a record: `Abdulrahman` and `Abdul Rahman`, `Vanderberg`.

The word is parted by sound, into words that the list has; a record must have them beside each other.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from byla.names import PARTICLES, Word, given_names, readings
from byla.screening.vocabulary import PARTICLE, Vocabulary

_LONG_ENOUGH = 4
"""Sounds of a part that is no given name and no particle: fewer stand in any word."""
_READINGS, _WAYS = 2, 8  # of a word that are parted, and ways to part it
_PARTICLES = {reading for one in PARTICLES for reading in readings(one)[:1]}


@dataclass(frozen=True, slots=True)
class Parted:
    """One way to part a word: of each part the words of the list that it may be, and the groups they are in."""

    words: tuple[frozenset[int], ...]
    groups: tuple[frozenset[int], ...]

    def places(self, row: Sequence[int], taken: Container[int]) -> tuple[int, ...]:
        """Where a record has the parts in their order, beside each other and not taken; nothing where it has not."""
        for start in range(len(row) - len(self.words) + 1):
            found = tuple(range(start, start + len(self.words)))
            if all(row[at] in one and at not in taken for at, one in zip(found, self.words, strict=True)):
                return found
        return ()


def parted(word: Word, vocabulary: Vocabulary) -> tuple[Parted, ...]:
    """The ways to part a word; none for a given name that is known, and for a patronymic."""
    if word.names or word.patronymic:
        return ()
    ways = dict.fromkeys(way for reading in word.readings[:_READINGS] for way in _ways(reading, vocabulary))
    found = (tuple(_words(part, vocabulary) for part in way) for way in list(ways)[:_WAYS])
    return tuple(_with_groups(one, vocabulary) for one in found if all(one))


def _words(part: str, vocabulary: Vocabulary) -> frozenset[int]:
    """The words that sound so; of a particle's sounds the particles alone."""
    found = frozenset(vocabulary.of_reading(vocabulary.reading_numbers[part]))
    if part in _PARTICLES:
        return frozenset(number for number in found if vocabulary.flags[number] & PARTICLE)
    return found


def _with_groups(words: tuple[frozenset[int], ...], vocabulary: Vocabulary) -> Parted:
    groups = [frozenset(vocabulary.groups[number] for number in one) for one in words]
    return Parted(words, tuple(groups))


def _ways(reading: str, vocabulary: Vocabulary) -> Iterator[tuple[str, ...]]:
    """A beginning and the rest; or two particles and the rest."""
    for at in range(2, len(reading) - 1):
        first, rest = reading[:at], reading[at:]
        if first in vocabulary.reading_numbers and _tells(first):
            if rest in vocabulary.reading_numbers and _tells(rest):
                yield first, rest
            if first in _PARTICLES:
                yield from ((first, *way) for way in _ways(rest, vocabulary) if way[0] in _PARTICLES)


def _tells(part: str) -> bool:
    """Whether it is no chance that a word begins or ends so."""
    return len(part) >= _LONG_ENOUGH or part in _PARTICLES or bool(given_names(part))
