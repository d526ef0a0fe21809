"""How far two readings are apart: what it takes to turn one into the other, vowels cheaper than consonants.

A vowel is heard and written loosely (Алёна, Елена; Пятро, Пётр), a consonant is what a name is known by. What German
or a Belarusian ear leaves open costs little; a lost, added, exchanged or transposed letter costs what it is worth.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise

from byla.names.sounds import VOWELS

CONSONANT, VOWEL = 1.0, 0.5
"""What one consonant, or one vowel, more or less costs. The same is its weight in the length of a reading."""
TRANSPOSED = 0.7
"""What two consonants cost that stand the other way round."""

_NEAR = {
    **dict.fromkeys(("ys", "yz", "wx", "wj"), 0.0),
    **dict.fromkeys(("ae", "ei", "ai"), 0.25),
    **dict.fromkeys(("au", "iu", "eu", "sz", "xj", "ct", "cs", "cz"), 0.4),
    **dict.fromkeys(("qx", "qc", "jz", "xs", "qt", "kc", "qj", "yc", "wq", "uv"), 0.5),
    **dict.fromkeys(("kg", "bp", "vf", "dt", "mn", "bv", "kq", "gx", "gj"), 0.6),
}
_SOUNDS = "abcdefgijklmnpqrstuvwxyz"
_WORTH = {sound: VOWEL if sound in VOWELS else CONSONANT for sound in _SOUNDS}
_EXCHANGE = {
    one: {other: _NEAR.get(one + other, _NEAR.get(other + one, CONSONANT)) for other in _SOUNDS}
    for one in _SOUNDS
}
"""What it costs to put one sound in another's place."""


@lru_cache(maxsize=1 << 16)
def weight(reading: str) -> float:
    """How much there is of a reading, in consonants. What is no sound of ours counts as a consonant."""
    return sum(_WORTH.get(letter, CONSONANT) for letter in reading)


def distance(one: str, other: str) -> float:
    """What turns one reading into the other, in consonants."""
    return _apart(*_inner(one, other))


@lru_cache(maxsize=1 << 15)
def _apart(one: str, other: str) -> float:
    if not one or not other:
        return weight(one or other)
    worth = [_WORTH.get(letter, CONSONANT) for letter in one]
    turned = {second + first for first, second in pairwise(one)}
    row = before = [0.0, *accumulate(worth)]
    for at, letter in enumerate(other):
        last, before = before, row
        row = _next(letter, one, before, worth)
        if at and other[at - 1 : at + 1] in turned:
            _transpose(letter + other[at - 1], one, last, row, worth)
    return row[-1]


def _inner(one: str, other: str) -> tuple[str, str]:
    """What is left of both without what they begin and end with alike."""
    start, end, shorter = 0, 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _next(letter: str, other: str, before: list[float], worth: list[float]) -> list[float]:
    """The next row of the table: the cheapest of exchanging, leaving out and putting in."""
    own, exchange = _WORTH.get(letter, CONSONANT), _EXCHANGE.get(letter, {})
    left = before[0] + own
    row = [left]
    for number, against in enumerate(other):
        if letter == against:
            cheapest = before[number]
        else:
            cheapest = before[number] + exchange.get(against, CONSONANT)
            if before[number + 1] + own < cheapest:
                cheapest = before[number + 1] + own
        left = cheapest if cheapest < left + worth[number] else left + worth[number]
        row.append(left)
    return row


def _transpose(turned: str, one: str, last: list[float], row: list[float], worth: list[float]) -> None:
    """Makes a row cheaper where the last two letters stand the other way round in the other reading."""
    at = one.find(turned)
    while at >= 0:
        row[at + 2] = min(row[at + 2], last[at] + (VOWEL if VOWELS.intersection(turned) else TRANSPOSED))
        for number in range(at + 2, len(one)):
            row[number + 1] = min(row[number + 1], row[number] + worth[number])
        at = one.find(turned, at + 1)
