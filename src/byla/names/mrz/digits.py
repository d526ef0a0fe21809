"""Check digits of an MRZ (ICAO Doc 9303-3, 4.9)."""

from __future__ import annotations

FILLER = "<"
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WORTH = {letter: worth for worth, letter in enumerate(LETTERS)} | {FILLER: 0}
_WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """The digit over a field: values 0 to 35, a filler 0, times 7, 3, 1, modulo 10. Of nothing but MRZ letters."""
    return str(sum(_WORTH[letter] * _WEIGHTS[at % 3] for at, letter in enumerate(text)) % 10)


def proves(text: str, digit: str) -> bool:
    """Whether the digit is that of the field; for an empty field a filler will do."""
    return digit == check_digit(text) or (digit == FILLER and not text.strip(FILLER))
