"""A table from numbers to numbers, kept sorted in one block of memory so that a file can be it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from zlib import crc32

_SHIFT = 32
_LOW = (1 << _SHIFT) - 1


def key_of(text: str) -> int:
    """A number for a text. Two texts may have the same: whoever looks one up looks at what is found."""
    return crc32(text.encode("utf-8", "surrogatepass"))


def table(pairs: Iterable[int]) -> array[int]:
    """The table of pairs that `pair` made."""
    return array("Q", sorted(pairs))


def pair(key: int, value: int) -> int:
    """A key below 2**32 and its value, as one number."""
    return key << _SHIFT | value


def values(pairs: Sequence[int], key: int) -> list[int]:
    """All values of the key."""
    start = bisect_left(pairs, key << _SHIFT)
    end = bisect_left(pairs, (key + 1) << _SHIFT, start)
    return [one & _LOW for one in pairs[start:end]]
