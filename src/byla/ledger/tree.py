"""The Merkle tree of RFC 6962 (section 2.1): one root over all leaves in their order.

Leaves are only ever added at the right. What was a full subtree once stays one, so a tree is kept as the hashes of its
full subtrees and everything else is computed from them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256

HASH_BYTES = 32
EMPTY = sha256(b"").digest()
"""The root of the tree without leaves."""
Subtree = Callable[[int, int], bytes]
"""The hash of the full subtree of 2**height leaves that is the nth of its height, counted from 0."""


def leaf_hash(entry: bytes) -> bytes:
    """SHA-256 over 0x00 and the entry: no leaf can be taken for a node."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256 over 0x01 and the two hashes below."""
    return sha256(b"\x01" + left + right).digest()


def split(leaves: int) -> int:
    """How many of them are below the left branch: the largest power of two that is less. At least two leaves."""
    return 1 << (leaves - 1).bit_length() - 1


def root_of(first: int, last: int, subtree: Subtree) -> bytes:
    """The hash over the leaves from `first` up to and without `last`, a range as the tree itself divides it: where
    it has a power of two of them, it begins at a multiple of their number.
    """
    leaves = last - first
    if leaves == 0:
        return EMPTY
    if leaves & (leaves - 1) == 0:
        height = leaves.bit_length() - 1
        return subtree(height, first >> height)
    middle = first + split(leaves)
    return node_hash(root_of(first, middle, subtree), root_of(middle, last, subtree))


@dataclass(frozen=True, slots=True)
class Edge:
    """The right edge of a tree: how many leaves it has, and the roots of its largest full subtrees from left to right.

    All that one must know to add leaves and to say the root.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def grown(self, leaves: Iterable[bytes]) -> Edge:
        """The edge with more leaves, which are given by their hashes."""
        size, peaks = self.size, list(self.peaks)
        for leaf in leaves:
            node, full = leaf, size
            while full & 1:
                node, full = node_hash(peaks.pop(), node), full >> 1
            peaks.append(node)
            size += 1
        return Edge(size, tuple(peaks))

    @property
    def root(self) -> bytes:
        """The root over all leaves."""
        if not self.peaks:
            return EMPTY
        *others, node = self.peaks
        for peak in reversed(others):
            node = node_hash(peak, node)
        return node
