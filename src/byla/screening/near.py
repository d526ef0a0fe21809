"""The words of a list that are like a word of a query."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byla.names import (
    MOST,
    PAIRED,
    SAME,
    SLIPPED,
    SPELLED,
    Rule,
    Word,
    given_names,
    near_readings,
    plain,
    slips,
)
from byla.screening.parted import Parted, parted
from byla.screening.vocabulary import CYRILLIC, Vocabulary

_READINGS = 4  # of a query's word are looked up with a letter wrong; the others as they are
MOST_OF_KNOWN = 1.0
"""How far a word may be from one that the list has as it is: it is hardly misspelled, though the list's may be."""


@dataclass(frozen=True, slots=True)
class Near:
    """The words that are like one word: number to likeness, rule apart; and the groups that they are in, best first."""

    values: dict[int, float]
    groups: tuple[tuple[float, int], ...]
    parted: tuple[Parted, ...] = ()
    """The ways in which it may stand as several words."""


def near(word: Word, vocabulary: Vocabulary) -> Near:
    """All words of the vocabulary that are the same as this one by any rule."""
    found: dict[int, float] = {}
    _by_letters(word, vocabulary, found)
    _by_slips(word, vocabulary, found)
    _apart(word, vocabulary, found)
    for name in (*word.names, *("-" + one for one in word.fathers)):
        found.update(dict.fromkeys(vocabulary.names.get(name, ()), PAIRED))
    for reading in word.readings:
        number = vocabulary.reading_numbers.get(reading)
        if number is not None:
            found.update(dict.fromkeys(vocabulary.of_reading(number), SPELLED))
    same = vocabulary.numbers.get(word.text.casefold())
    if same is not None:
        found[same] = SAME
    best: dict[int, float] = {}
    for number, value in found.items():
        group = vocabulary.groups[number]
        best[group] = max(value, best.get(group, 0.0))
    groups = sorted(((value, group) for group, value in best.items()), reverse=True)
    return Near(found, tuple(groups), parted(word, vocabulary))


def _by_letters(word: Word, vocabulary: Vocabulary, found: dict[int, float]) -> None:
    for number, value in _near_readings(word, vocabulary):
        for one in vocabulary.of_reading(number):
            if value > found.get(one, 0.0):
                found[one] = value


def _by_slips(word: Word, vocabulary: Vocabulary, found: dict[int, float]) -> None:
    """The words that this one may have been before a slip."""
    for reading in slips(word.text):
        number = vocabulary.reading_numbers.get(reading)
        of_reading = () if number is None else vocabulary.of_reading(number)
        for one in (
            *of_reading,
            *(one for name in given_names(reading) for one in vocabulary.names.get(name, ())),
        ):
            found[one] = max(SLIPPED, found.get(one, 0.0))


def _near_readings(word: Word, vocabulary: Vocabulary) -> Iterator[tuple[int, float]]:
    numbers = vocabulary.reading_numbers
    for reading in word.readings[:_READINGS]:
        most = MOST_OF_KNOWN if reading in numbers else MOST
        close = vocabulary.can_be_near(reading, most)
        for other, value in near_readings(reading, close, most):
            yield numbers[other], value


def _apart(word: Word, vocabulary: Vocabulary, found: dict[int, float]) -> None:
    """Two different given names are not one that is misspelled."""
    if word.names or word.fathers:
        for number in list(found):
            if number in vocabulary.named:
                del found[number]


def rule_of(word: Word, number: int, value: float, vocabulary: Vocabulary) -> Rule:
    """Why that word is like this one."""
    if value == SAME:
        return Rule.SAME
    if value == PAIRED:
        return Rule.GIVEN_NAME
    if value < SPELLED:
        return Rule.LETTERS
    if word.scanned and word.plain == plain(vocabulary.texts[number]):
        return Rule.SCAN
    cyrillic = bool(vocabulary.flags[number] & CYRILLIC)
    return Rule.SPELLING if cyrillic is (word.script.value == "cyrillic") else Rule.TRANSLITERATION
