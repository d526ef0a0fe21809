"""The keys by which a reading is found although a letter of it is wrong.

A reading's key is its skeleton, or the reading itself where that has fewer than three consonants. Two keys that differ
by one letter, lost, added, exchanged or transposed, share one of what is left when a letter is taken out of each.
"""

from __future__ import annotations

from functools import lru_cache

from byla.names import CONSONANT, LEAST, SPELLED, VOWEL, skeleton
from byla.screening.table import key_of

_SOUNDS = (
    "a",
    "b",
    "c",
    "d",
    "e",
    "fv",
    "g",
    "i",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "q",
    "r",
    "sy",
    "t",
    "u",
    "wx",
    "z",
)
_PLACE = {letter: 3 * number for number, letters in enumerate(_SOUNDS) for letter in letters}
_LONG_ENOUGH = 3
_LONGEST = 12


def keys(reading: str) -> set[int]:
    """All keys of a reading."""
    bones = skeleton(reading)[:_LONGEST]
    found = {bones}
    basis = bones if len(bones) >= _LONG_ENOUGH else reading[:_LONGEST]
    found.add(basis)
    found.update(basis[:at] + basis[at + 1 :] for at in range(len(basis)) if len(basis) > 2)
    return {key_of(one) for one in found}


def mask(reading: str) -> int:
    """Which sounds are in which third of a reading, as bits: few bits apart are few letters apart."""
    bits, length = 0, len(reading)
    for at, letter in enumerate(reading):
        bits |= 1 << (_PLACE.get(letter, 0) + 3 * at // length)
    return bits


def shape(reading: str) -> int:
    """How many consonants and vowels a reading has, as one number below 256."""
    consonants = len(reading.translate(_NO_VOWELS))
    return min(consonants, 14) << 4 | min(len(reading) - consonants, 14)


@lru_cache(maxsize=1 << 10)
def shapes_near(here: int, most: float) -> frozenset[int]:
    """The shapes of readings that can be near one of this shape and no more than `most` apart."""
    consonants, vowels = here >> 4, here & 15
    weight = consonants * CONSONANT + vowels * VOWEL
    found = set()
    for more, others in _APART:
        apart = more * CONSONANT + others * VOWEL
        allowed = min(most, (1 - LEAST / SPELLED) * (weight + apart / 2))
        if abs(apart) <= allowed and vowels + others >= 0 <= consonants + more:
            found.add(consonants + more << 4 | vowels + others)
    return frozenset(found)


_NO_VOWELS = dict.fromkeys(map(ord, "aeiu"))
_APART = ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0), (1, -1), (-1, 1), (1, 1), (-1, -1))
