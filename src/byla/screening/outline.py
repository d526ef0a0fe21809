"""Which of many readings can be near one at all: a bound from below, which a library reckons for all of them at once.

An outline has one letter for a vowel and four for a consonant, in part the same for consonants that are near; each
stands for a quarter of a consonant. Two readings are never nearer than a quarter of the letters by which their outlines
differ, but for two consonants that stand the other way round; a reading that may have two such is let through farther.
So `byla.names` has the last word, on a few.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from byla.names import CONSONANT, LEAST, SPELLED, TRANSPOSED, VOWELS, weight
from byla.screening.table import key_of

PER_CONSONANT = 4
_OF_SOUND = {
    **{vowel: vowel for vowel in VOWELS},
    **dict.fromkeys("szy", "ABCD"),
    **dict.fromkeys("xwj", "ABEF"),
    **{"c": "ABCI", "t": "JBCI", "q": "ABEI", "k": "ALEI", "g": "ALEF", "d": "JB01"},
    **{"b": "PQRS", "p": "PQTU", "v": "PuS", "f": "Pu23", "m": "2345", "n": "2367"},
    **{"l": "llll", "r": "rrrr"},
}
_TABLE = str.maketrans(_OF_SOUND)
_SHARE = (1 - LEAST / SPELLED) / 2  # of both weights together
_BEYOND = (2 * CONSONANT - TRANSPOSED) * PER_CONSONANT  # so much farther is an outline with two exchanged
_ROUNDED = 1e-6
_BITS = 64


def outline(reading: str) -> str:
    """The outline of a reading; a letter that is no sound of ours stands four times."""
    if reading.isascii():  # the same as below, sooner
        return reading.translate(_TABLE)
    return "".join(_OF_SOUND.get(letter, PER_CONSONANT * letter) for letter in reading)


def turns(reading: str) -> int:
    """The pairs of consonants that stand together in a reading, as bits; two pairs may have the same bit."""
    return _bits(first + second for first, second in _consonants(reading))


def can_be_near(
    one: str, outlines: Sequence[str], weights: NDArray[np.float32], pairs: NDArray[np.uint64], most: float
) -> NDArray[np.intp]:
    """The places of those readings that can be as near as is asked, and of some more.

    Their outlines, weights and pairs of consonants stand beside each other.
    """
    here = weight(one)
    reach = min(most, 2 * _SHARE * here / (1 - _SHARE))
    limits = np.minimum(reach, (weights + here) * _SHARE) * PER_CONSONANT + _ROUNDED
    turned = _bits(second + first for first, second in _consonants(one))
    limits = np.where(pairs & np.uint64(turned), limits + _BEYOND, limits)
    return np.flatnonzero(_apart(outline(one), outlines, int(limits.max())) <= limits)


def _apart(one: str, outlines: Sequence[str], most: int) -> NDArray[np.int32]:
    """By how many letters each outline differs; one more than `most` where it is more than that."""
    found = cdist((one,), outlines, scorer=Levenshtein.distance, score_cutoff=most, dtype=np.int32)
    return np.asarray(found[0], np.int32)


def _consonants(reading: str) -> Iterator[tuple[str, str]]:
    """The pairs of two different consonants."""
    for first, second in pairwise(reading):
        if first != second and first not in VOWELS and second not in VOWELS:
            yield first, second


def _bits(pairs: Iterable[str]) -> int:
    return sum({1 << key_of(pair) % _BITS for pair in pairs})
