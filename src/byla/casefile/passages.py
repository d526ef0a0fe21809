"""Passages that stand word for word in several files: what an individual assessment does not consist of.

Of a sentence only a fingerprint is kept. Names and numbers are left out before it is made, so that neither a person
nor a day can be found in it, and sentences that differ in nothing else count as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from byla.ledger import digest

LEAST_WORDS = 8
"""Words in small letters; a shorter sentence says too little to be told from a turn of phrase."""
MANY = 3
"""Other files in which a passage must stand to be pointed out."""
_END = re.compile(r"(?<=[.!?;])\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, as written."""
    return (one.strip() for one in _END.split(text) if one.strip())


def fingerprint(sentence: str) -> str | None:
    """What two sentences of the same words share, as 32 hexadecimal digits; None for a short one.

    Whatever begins with a capital or holds a digit may be a name or a number.
    """
    found = [one for one in _WORD.findall(sentence) if one.islower() and not any(map(str.isdigit, one))]
    return digest(found)[:32] if len(found) >= LEAST_WORDS else None


def fingerprints(texts: tuple[str, ...]) -> dict[str, str]:
    """The sentences of several texts, by what they share with the same words elsewhere."""
    found = ((fingerprint(one), one) for text in texts for one in sentences(text))
    return {mark: sentence for mark, sentence in found if mark is not None}
