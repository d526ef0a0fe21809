"""The machine's part on the service's side (row 21): which passages hold a string that the service keeps as classified.

The strings never leave the service. What comes back to the authority is the numbers of passages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def holding(passages: Sequence[str], strings: Iterable[str]) -> tuple[int, ...]:
    """The passages, counted from 1, in which one of the strings stands, whatever its case and blanks."""
    sought = [found for one in strings if (found := _folded(one))]
    return tuple(
        number for number, said in enumerate(passages, start=1) if any(one in _folded(said) for one in sought)
    )


def _folded(said: str) -> str:
    return " ".join(said.split()).casefold()
