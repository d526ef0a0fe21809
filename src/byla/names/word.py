"""One word of a name, read; and how much two words are alike, with the rule that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from byla.names.distance import distance, weight
from byla.names.given import fathers_names, given_names
from byla.names.patronymics import father
from byla.names.scripts import Script, script
from byla.names.slip import slips
from byla.names.sounds import plain, readings

SAME, SPELLED, PAIRED, MISREAD = 1.0, 0.98, 0.96, 0.94
"""What two words are worth that are written alike, sound alike, are one given name, or differ by a misread digit."""
LEAST = 0.7
"""Below this two words are not the same, whatever they share."""
SLIPPED = 0.86
"""What two words are worth one of which was the other before one slip: what one letter of seven leaves."""
MOST = 2.0
"""Nor where so much is other, in consonants, however long they are."""
_LONGEST = 40
_OCR = str.maketrans("0156829$", "OISGBZG" + "S")


class Rule(StrEnum):
    """Why two words are taken for the same."""

    SAME = "same"
    MARKS = "marks"
    TRANSLITERATION = "transliteration"
    SPELLING = "spelling"
    GIVEN_NAME = "given_name"
    SCAN = "scan"
    LETTERS = "letters"
    INITIAL = "initial"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name as it is written, and all that comparing it needs."""

    text: str
    plain: str
    script: Script
    readings: tuple[str, ...]
    names: frozenset[str]
    """The given names that it may be, in their Russian form."""
    father: str | None
    """Whose child a patronymic says somebody is, in sounds; None for any other word."""
    fathers: frozenset[str]
    scanned: bool = False
    """Whether digits in it were read as the letters that a scan confounds with them."""

    @property
    def patronymic(self) -> bool:
        """Whether it ends as patronymics do (and some surnames)."""
        return self.father is not None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two words are alike, from 0 to 1, and why."""

    value: float
    rule: Rule


@lru_cache(maxsize=1 << 15)
def read_word(text: str) -> Word:
    """A word of a name, read."""
    short = text[:_LONGEST]
    digits = not short.isalpha() and any(map(str.isdigit, short)) and any(map(str.isalpha, short))
    letters = short.translate(_OCR) if digits else short
    sounds = readings(letters)
    stems = [stem for stem in map(father, sounds) if stem]
    return Word(
        text=short,
        plain=plain(letters),
        script=script(letters),
        readings=sounds,
        names=frozenset().union(*map(given_names, sounds)),
        father=stems[0] if stems else None,
        fathers=frozenset().union(*map(fathers_names, stems)),
        scanned=digits,
    )


@lru_cache(maxsize=1 << 16)
def compare_words(one: Word, other: Word) -> Likeness | None:
    """How much two words are alike; None where they are not the same by any rule."""
    if one.plain == other.plain:
        if one.scanned or other.scanned:
            return Likeness(MISREAD, Rule.SCAN)
        return Likeness(SAME, Rule.SAME if one.text.casefold() == other.text.casefold() else Rule.MARKS)
    if not set(one.readings).isdisjoint(other.readings):
        return Likeness(SPELLED, Rule.SPELLING if one.script is other.script else Rule.TRANSLITERATION)
    if not one.names.isdisjoint(other.names) or not one.fathers.isdisjoint(other.fathers):
        return Likeness(PAIRED, Rule.GIVEN_NAME)
    if _told_apart(one.names, other.names) or _told_apart(one.fathers, other.fathers):
        return None  # Олег is not Ольга, however near they sound
    if len(one.plain) == 1 or len(other.plain) == 1:
        return _initial(one, other)
    value = max(closeness(one.readings, other.readings), _slipped(one, other))
    return Likeness(value, Rule.LETTERS) if value >= LEAST else None


def _slipped(one: Word, other: Word) -> float:
    """What is left where one slip undone makes the one word sound like the other."""
    undone = not set(slips(one.text)).isdisjoint(other.readings)
    return SLIPPED if undone or not set(slips(other.text)).isdisjoint(one.readings) else 0.0


def _told_apart(ones: frozenset[str], others: frozenset[str]) -> bool:
    return bool(ones) and bool(others)


def closeness(ones: tuple[str, ...], others: tuple[str, ...]) -> float:
    """How near the nearest of two words' readings are, from 0 to `SPELLED`; 0 below `LEAST`."""
    return max((value for one in ones for _, value in near_readings(one, others)), default=0.0)


def near_readings(one: str, others: Iterable[str], most: float = MOST) -> Iterator[tuple[str, float]]:
    """Those of the other readings that are near, and how near: from `LEAST` to `SPELLED`.

    Nothing is near that is more than `most` apart, in consonants.
    """
    here, no_patronymic = weight(one), father(one) is None
    for other in others:
        if abs(here - weight(other)) > most or (father(other) is None) is not no_patronymic:
            continue  # Ivanov is not Ivanovich
        cost = distance(one, other)
        value = SPELLED * (1 - 2 * cost / (here + weight(other)))
        if cost <= most and value >= LEAST:
            yield other, value


def _initial(one: Word, other: Word) -> Likeness | None:
    """А. stands for Александр; it says little."""
    begins = {reading[:1] for reading in one.readings} & {reading[:1] for reading in other.readings}
    return Likeness(0.8, Rule.INITIAL) if begins else None
