"""Patronymics: a name made of the father's, which some documents have and others leave out.

A patronymic is told by its end, in sounds: Иванович, Iwanowitsch and Iwanowicz end on `-aviq`, Ивановна and Ivanauna on
`-avna`. So do surnames (Гулевич); which one it is only its place in the name can say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from byla.names.sounds import VOWELS

_END = re.compile(r"(?:[aei]v)?iq$|[aei]vna$|(?:in)?iqna$")
_SHORTEST = 2


@lru_cache(maxsize=1 << 16)
def father(reading: str) -> str | None:
    """What the patronymic is made of, without its last vowels; None where the word is none."""
    end = _END.search(reading)
    stem = bare(reading[: end.start()]) if end else ""
    return stem if len(stem) >= _SHORTEST else None


def bare(reading: str) -> str:
    """A given name without the vowels that a patronymic takes from its end: Никита, Никитич."""
    return reading.rstrip("".join(VOWELS))
