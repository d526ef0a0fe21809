"""Proofs about a tree: that a leaf is in it, and that a later tree has grown from an earlier one.

Made as in RFC 6962 (2.1.1, 2.1.2), checked as in RFC 9162 (2.1.3.2, 2.1.4.2), so that tools of others make and check
the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.ledger.tree import EMPTY, HASH_BYTES, Subtree, node_hash, root_of, split


class NotProven(ValueError):
    """A proof that does not prove what it is said to; the message says what fails."""


def inclusion(index: int, size: int, subtree: Subtree) -> tuple[bytes, ...]:
    """The hashes beside the way from a leaf, counted from 0, to the root of the first `size` leaves."""
    if not 0 <= index < size:
        raise NotProven(f"there is no leaf {index} among {size}")
    beside, first, last = [], 0, size
    while last - first > 1:
        middle = first + split(last - first)
        if index < middle:
            beside.append(root_of(middle, last, subtree))
            last = middle
        else:
            beside.append(root_of(first, middle, subtree))
            first = middle
    return tuple(reversed(beside))


def consistency(earlier: int, size: int, subtree: Subtree) -> tuple[bytes, ...]:
    """What shows that the first `size` leaves begin with the first `earlier`, in the same order."""
    if not 0 <= earlier <= size:
        raise NotProven(f"a tree of {size} leaves has not grown from one of {earlier}")
    if earlier in (0, size):
        return ()
    beside, first, last, whole = [], 0, size, True
    while earlier != last:
        middle = first + split(last - first)
        if earlier <= middle:
            beside.append(root_of(middle, last, subtree))
            last = middle
        else:
            beside.append(root_of(first, middle, subtree))
            first, whole = middle, False
    known = () if whole else (root_of(first, last, subtree),)
    return (*known, *reversed(beside))


def check_inclusion(index: int, size: int, leaf: bytes, proof: Sequence[bytes], root: bytes) -> None:
    """Raises NotProven unless the leaf of that hash stands at `index` among the `size` leaves under `root`."""
    _of_hashes([leaf, root, *proof])
    if not 0 <= index < size:
        raise NotProven(f"there is no leaf {index} among {size}")
    node = leaf
    for one, on_the_left in zip(proof, _sides(index, size - 1, len(proof)), strict=True):
        node = node_hash(one, node) if on_the_left else node_hash(node, one)
    if node != root:
        raise NotProven("the proof leads to another root")


def check_consistency(earlier: int, size: int, proof: Sequence[bytes], before: bytes, root: bytes) -> None:
    """Raises NotProven unless the `size` leaves under `root` begin with the `earlier` ones under `before`."""
    if not 0 <= earlier <= size:
        raise NotProven(f"a tree of {size} leaves has not grown from one of {earlier}")
    if earlier in (0, size):
        _nothing_to_show(earlier, size, proof, before, root)
        return
    _of_hashes([before, root, *proof])
    # A full subtree is its own witness: the proof leaves out what whoever checks it knows.
    hashes = proof if earlier & (earlier - 1) else [before, *proof]
    if not hashes:
        raise NotProven("the proof is too short")
    first, *others = hashes
    whole = _halved(earlier)
    old = new = first
    sides = _sides(earlier - 1 >> whole, size - 1 >> whole, len(others))
    for one, on_the_left in zip(others, sides, strict=True):
        old = node_hash(one, old) if on_the_left else old
        new = node_hash(one, new) if on_the_left else node_hash(new, one)
    if (old, new) != (before, root):
        raise NotProven("the proof leads to other roots")


def _sides(place: int, last: int, steps: int) -> Iterator[bool]:
    """Of each hash on the way from a node to the root, whether it stands on the left. Raises NotProven unless the way
    has so many steps.
    """
    for _ in range(steps):
        if last == 0:
            raise NotProven("the proof is too long")
        on_the_left = bool(place & 1) or place == last
        if on_the_left:
            # A node without a neighbour on its right is the node above it.
            alone = _halved(place)
            place, last = place >> alone, last >> alone
        yield on_the_left
        place, last = place >> 1, last >> 1
    if last:
        raise NotProven("the proof is too short")


def _halved(number: int) -> int:
    """How often it can be halved without a rest. Not of 0, which never ends."""
    return (number & -number).bit_length() - 1


def _nothing_to_show(earlier: int, size: int, proof: Sequence[bytes], before: bytes, root: bytes) -> None:
    if proof:
        raise NotProven("there is nothing to prove, and the proof is not empty")
    if earlier == 0 and before != EMPTY:
        raise NotProven("the tree without leaves has another root")
    if earlier < size:
        _of_hashes([root])
    elif before != root:
        raise NotProven("two trees of one size have different roots")


def _of_hashes(several: Sequence[bytes]) -> None:
    if any(len(one) != HASH_BYTES for one in several):
        raise NotProven(f"a hash has {HASH_BYTES} bytes")
