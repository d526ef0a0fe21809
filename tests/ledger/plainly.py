"""The tree of RFC 6962 as its section 2.1 defines it, word for word and slowly: what the ledger is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256


def root(entries: Sequence[bytes]) -> bytes:
    """MTH of 2.1."""
    if not entries:
        return sha256(b"").digest()
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0]).digest()
    middle = _split(len(entries))
    return sha256(b"\x01" + root(entries[:middle]) + root(entries[middle:])).digest()


def path(index: int, entries: Sequence[bytes]) -> list[bytes]:
    """PATH of 2.1.1."""
    if len(entries) == 1:
        return []
    middle = _split(len(entries))
    if index < middle:
        return [*path(index, entries[:middle]), root(entries[middle:])]
    return [*path(index - middle, entries[middle:]), root(entries[:middle])]


def proof(earlier: int, entries: Sequence[bytes]) -> list[bytes]:
    """PROOF of 2.1.2."""
    return _subproof(earlier, entries, whole=True)


def _subproof(earlier: int, entries: Sequence[bytes], *, whole: bool) -> list[bytes]:
    if earlier == len(entries):
        return [] if whole else [root(entries)]
    middle = _split(len(entries))
    if earlier <= middle:
        return [*_subproof(earlier, entries[:middle], whole=whole), root(entries[middle:])]
    return [*_subproof(earlier - middle, entries[middle:], whole=False), root(entries[:middle])]


def _split(length: int) -> int:
    middle = 1
    while middle * 2 < length:
        middle *= 2
    return middle
