"""How far two readings are apart: what it takes to turn one into the other, vowels cheaper than consonants.

A vowel is heard and written loosely (Алёна, Елена; Пятро, Пётр), a consonant is what a name is known by. What German
or a Belarusian ear leaves open costs little; a lost, added, exchanged or transposed letter costs what it is worth.
"""

from __future__ import annotations

from functools import lru_cache

from byla.names.sounds import VOWELS

CONSONANT, VOWEL = 1.0, 0.5
"""What one consonant, or one vowel, more or less costs. The same is its weight in the length of a reading."""

_NEAR = {
    **dict.fromkeys(("ys", "yz", "wx", "wj"), 0.0),
    **dict.fromkeys(("ae", "ei", "ai"), 0.25),
    **dict.fromkeys(("au", "iu", "eu", "sz", "xj", "ct", "cs", "cz", "uv"), 0.4),
    **dict.fromkeys(("qx", "qc", "jz", "xs", "qt", "kc", "qj", "yc", "wq"), 0.5),
    **dict.fromkeys(("kg", "bp", "vf", "dt", "mn", "bv", "kq", "gx", "gj"), 0.6),
}
_COST = _NEAR | {pair[::-1]: cost for pair, cost in _NEAR.items()}


def weight(reading: str) -> float:
    """How much there is of a reading, in consonants."""
    return sum(VOWEL if letter in VOWELS else CONSONANT for letter in reading)


@lru_cache(maxsize=1 << 16)
def distance(one: str, other: str, most: float) -> float:
    """What turns one reading into the other, in consonants; anything above `most` where it is more than that."""
    one, other = _inner(one, other)
    before: list[float] = []
    row = _first(other)
    for at, letter in enumerate(one):
        before, last, row = row, before, [row[0] + _worth(letter)]
        for number, against in enumerate(other):
            row.append(_cheapest(letter, against, before, row, number))
            if at and number and letter == other[number - 1] and against == one[at - 1] and letter != against:
                row[-1] = min(row[-1], last[number - 1] + _swapped(letter, against))
        if min(row) > most:
            return most + 1.0
    return row[-1]


def _inner(one: str, other: str) -> tuple[str, str]:
    """What is left of both without what they begin and end with alike."""
    shortest = min(len(one), len(other))
    start = next((at for at in range(shortest) if one[at] != other[at]), shortest)
    end = next((at for at in range(shortest - start) if one[-1 - at] != other[-1 - at]), shortest - start)
    return one[start : len(one) - end], other[start : len(other) - end]


def _first(other: str) -> list[float]:
    row = [0.0]
    for letter in other:
        row.append(row[-1] + _worth(letter))
    return row


def _cheapest(letter: str, against: str, before: list[float], row: list[float], number: int) -> float:
    if letter == against:
        return before[number]
    exchanged = before[number] + _COST.get(letter + against, CONSONANT)
    return min(exchanged, before[number + 1] + _worth(letter), row[number] + _worth(against))


def _swapped(letter: str, against: str) -> float:
    return VOWEL if letter in VOWELS or against in VOWELS else 0.7


def _worth(letter: str) -> float:
    return VOWEL if letter in VOWELS else CONSONANT
