"""How far two readings are apart: what it takes to turn one into the other, vowels cheaper than consonants.

A vowel is heard and written loosely (Алёна, Елена; Пятро, Пётр), a consonant is what a name is known by. What German
or a Belarusian ear leaves open costs little; a lost, added, exchanged or transposed letter costs what it is worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    **dict.fromkeys(("au", "iu", "eu", "sz", "xj", "ct", "cs", "cz", "uv"), 0.4),
    **dict.fromkeys(("qx", "qc", "jz", "xs", "qt", "kc", "qj", "yc", "wq"), 0.5),
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


def distance(one: str, other: str, most: float) -> float:
    """What turns one reading into the other, in consonants; anything above `most` where it is more than that."""
    one, other = _inner(one, other)
    return next((cost for _, cost in within(one, (other,), most)), most + CONSONANT)


def within(one: str, others: Iterable[str], most: float) -> Iterator[tuple[str, float]]:
    """Those of the other readings, which come sorted, that are no farther than `most`, and how far they are.

    What two of them begin with alike is reckoned once, and where a beginning is too far all that begin so are.
    """
    worth = [_WORTH.get(letter, CONSONANT) for letter in one]
    turned = {second + first for first, second in pairwise(one)}
    rows, lowest = [[0.0, *accumulate(worth)]], [0.0]
    reckoned, too_far = "", False
    for other in others:
        if too_far and other.startswith(reckoned):
            continue
        shared = _shared(reckoned, other)
        del rows[shared + 1 :], lowest[shared + 1 :]
        too_far = False
        for at in range(shared, len(other)):
            row = _next(other[at], one, rows[at], worth)
            if at and other[at - 1 : at + 1] in turned:
                _transpose(other[at] + other[at - 1], one, rows[at - 1], row, worth)
            rows.append(row)
            lowest.append(min(row))
            if lowest[-1] > most < lowest[at] + VOWEL:  # a transposition steps over a row
                too_far = True
                break
        reckoned = other[: len(rows) - 1]
        if not too_far and rows[-1][-1] <= most:
            yield other, rows[-1][-1]


def _shared(one: str, other: str) -> int:
    """How many letters two readings begin with alike."""
    at = 0
    for letter, against in zip(one, other, strict=False):
        if letter != against:
            break
        at += 1
    return at


def _inner(one: str, other: str) -> tuple[str, str]:
    """What is left of both without what they begin and end with alike."""
    start = _shared(one, other)
    one, other = one[start:], other[start:]
    end = _shared(one[::-1], other[::-1])
    return one[: len(one) - end], other[: len(other) - end]


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
