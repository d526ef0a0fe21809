"""What a scan confounds in an MRZ, put right only where a check digit proves it.

A field is changed where one change, with fewer letters than any other, makes its own digit right and the composite
digit with it: at most two letters of a number, any of a date, which has only digits. G and 6 are never exchanged: they
differ by ten, which no check digit sees. Names have no check digit and are left as they were read.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from byla.names.mrz.digits import proves

_CONFOUNDED = {
    "0": "ODQ",
    "1": "IL",
    "2": "Z",
    "5": "S",
    "8": "B",
    "O": "0",
    "D": "0",
    "Q": "0",
    "I": "1",
    "L": "1",
}
_CONFOUNDED |= {"Z": "2", "S": "5", "B": "8"}
_AS_DIGIT = str.maketrans("ODQILZSB", "00011258")
MOST_CHANGES = 2


def repairs(text: str, digit: str, *, numeric: bool) -> list[tuple[int, str, str]]:
    """All that a field and its digit may have been so that the digit is right: number of changes, field, digit."""
    last = digit.translate(_AS_DIGIT)
    tried = [(text.translate(_AS_DIGIT), last)] if numeric else _changes(text, last)
    found = {one for one in tried if proves(*one) and (not numeric or _digits(one[0]))}
    return sorted((_differs(changed, text), changed, proven) for changed, proven in found)


def _changes(text: str, digit: str) -> Iterator[tuple[str, str]]:
    places = [at for at, letter in enumerate(text) if letter in _CONFOUNDED]
    for number in range(MOST_CHANGES + 1):
        for chosen in combinations(places, number):
            for letters in product(*(_CONFOUNDED[text[at]] for at in chosen)):
                changed = list(text)
                for at, letter in zip(chosen, letters, strict=True):
                    changed[at] = letter
                yield "".join(changed), digit


def _differs(one: str, other: str) -> int:
    return sum(letter != against for letter, against in zip(one, other, strict=True))


def _digits(text: str) -> bool:
    return all(letter.isdigit() or letter == "<" for letter in text)
