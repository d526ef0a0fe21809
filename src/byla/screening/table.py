"""A table from numbers to numbers, kept sorted in one block of memory so that a file can be it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

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
    return (np.asarray(pairs[start:end], np.uint64) & np.uint64(_LOW)).tolist()  # type: ignore[no-any-return]


def numbers_of(pairs: array[int] | memoryview, keys: Iterable[int]) -> NDArray[np.intp]:
    """All values of any of the keys, each once."""
    column = np.asarray(pairs, np.uint64)
    wanted = np.fromiter(keys, np.uint64) << np.uint64(_SHIFT)
    starts = np.searchsorted(column, wanted).tolist()
    ends = np.searchsorted(column, wanted | np.uint64(_LOW), side="right").tolist()
    parts = [column[start:end] for start, end in zip(starts, ends, strict=True) if end > start]
    if not parts:
        return np.zeros(0, np.intp)
    found = (np.concatenate(parts) & np.uint64(_LOW)).astype(np.intp)
    found.sort()
    other = np.ones(len(found), np.bool_)
    np.not_equal(found[1:], found[:-1], out=other[1:])
    return found.compress(other)
