"""The keys by which a reading is found although a letter of it is wrong.

A reading's key is its skeleton, or the reading itself where that has fewer than three consonants. Two keys that differ
by one letter, lost, added, exchanged or transposed, share one of what is left when a letter is taken out of each.
"""

from __future__ import annotations

from byla.names import skeleton
from byla.screening.table import key_of

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
