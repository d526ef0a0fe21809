"""The 98 inclusion and 98 consistency vectors that transparency-dev/merkle publishes, made anew.

Trees of at most eight leaves, which the authors of Certificate Transparency published; of five places and five growths
the true proof, and everything that they spoil in it. The true proofs come from the definition (`plainly`). Nothing is
copied: test_vectors.py compares what is made here with twelve of their files.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from tests.ledger import plainly
from tests.ledger.published import PUBLISHED

PLACES = ((0, 1), (0, 8), (5, 8), (2, 3), (1, 5))
GROWTHS = ((1, 1), (1, 8), (6, 8), (2, 5), (6, 7))
EMPTY = sha256(b"").digest()
SOME = bytes.fromhex("abacaba000000000000000000000000000000000000000000060061e00123456")
NUMBERS = 1 << 64
"""Their numbers have 64 bits: one less than 0 is the largest."""
Proof = list[bytes]


@dataclass(frozen=True)
class Vector:
    """A proof of theirs, and whether it must be refused."""

    of: str
    name: str
    numbers: tuple[int, int]
    hashes: tuple[bytes, bytes]
    """Inclusion: root and leaf; consistency: root before and root."""
    proof: Proof | None
    refused: bool = True

    @property
    def place(self) -> str:
        """Folder and name, by which it stands among theirs."""
        return f"{self.of}/{self.name}"

    def written(self) -> dict[str, Any]:
        """As their file says it."""
        inclusion = self.of.startswith("inclusion/")
        numbers = ("leafIdx", "treeSize") if inclusion else ("size1", "size2")
        hashes = ("root", "leafHash") if inclusion else ("root1", "root2")
        return {
            **dict(zip(numbers, self.numbers, strict=True)),
            **dict(zip(hashes, map(_base64, self.hashes), strict=True)),
            "proof": None if self.proof is None else list(map(_base64, self.proof)),
            "desc": self.name,
            "wantErr": self.refused,
        }


def inclusions() -> Iterator[Vector]:
    """Five places, each true and spoilt; a tree of one leaf; trees that are too small."""
    for number, (index, size) in enumerate(PLACES):
        yield from _of_place(f"inclusion/{number}", index, size, PUBLISHED[:size])
    data = sha256(b"\x00data").digest()
    for root, leaf, name in (
        (data, data, "matching root and leaf"), (data, b"", "empty leaf"), (b"", data, "empty root"),
        (b"", b"", "empty root and leaf"),
    ):  # fmt: skip
        yield Vector("inclusion/single-entry", name, (0, 1), (root, leaf), [], refused=not (root and leaf))
    for number, numbers in enumerate([(0, 0), (0, 1), (1, 0), (2, 1)]):
        of = f"inclusion/additional/{number}"
        yield Vector(of, "random leaf", numbers, (b"", SOME), [])
        yield Vector(of, "empty root", numbers, (EMPTY, b""), [])
        yield Vector(of, "empty root and random leaf", numbers, (EMPTY, SOME), [])


def _of_place(of: str, index: int, size: int, leaves: Sequence[bytes]) -> Iterator[Vector]:
    root, leaf = plainly.root(leaves), plainly.root([leaves[index]])
    proof = plainly.path(index, leaves)
    true = proof or None
    yield Vector(of, "happy path", (index, size), (root, leaf), true, refused=False)
    for name, numbers in {
        "leafIdx sub @1": ((index - 1) % NUMBERS, size), "leafIdx plus @1": (index + 1, size),
        "leafIdx XOR @2": (index ^ 2, size), "treeSize mul @2": (index, size * 2),
        "treeSize div @2": (index, size // 2),
    }.items():  # fmt: skip
        yield Vector(of, name, numbers, (root, leaf), true)
    for name, hashes in {
        "wrong leaf": (root, b"WrongLeaf"), "empty root": (EMPTY, leaf), "random root": (SOME, leaf),
    }.items():  # fmt: skip
        yield Vector(of, name, (index, size), hashes, true)
    spoilt = {
        "trailing garbage": [*proof, b""], "trailing root": [*proof, root],
        "preceding garbage": [b"", *proof], "preceding root": [root, *proof],
        **{f"modified proof[{at}] bit @3": _flipped(proof, at, 8) for at in range(len(proof))},
    }  # fmt: skip
    spoilt |= {"removed component": proof[:-1]} if proof else {}
    spoilt |= {"inserted component": [proof[0], SOME, *proof[1:]]} if len(proof) > 1 else {}
    yield from (Vector(of, name, (index, size), (root, leaf), bad) for name, bad in spoilt.items())


def consistencies() -> Iterator[Vector]:
    """Five growths, each true and, where it has a proof, spoilt; sizes and roots that fit no growth."""
    for number, (earlier, size) in enumerate(GROWTHS):
        yield from _of_growth(f"consistency/{number}", earlier, size)
    one, other = b"don't care 1", b"don't care 2"
    for name, numbers, hashes, proof in (
        ("sizes are equal (zero) but roots are not", (0, 0), (one, other), []),
        ("sizes are equal (one) but roots are not", (1, 1), (one, other), []),
        ("sizes are equal (zero) and proof is empty", (0, 0), (one, one), []),
        ("size1 is zero and does not equal size2", (0, 1), (one, other), []),
        ("size1 is greater than size2", (1, 0), (one, other), []),
        ("size1 is greater than size2 again", (2, 1), (one, other), []),
        ("sizes do not watch and proof is empty", (1, 2), (one, other), []),
        ("roots do not match and sizes are zero", (0, 0), (EMPTY, other), []),
        ("roots do not not match and sizes are one", (1, 1), (EMPTY, other), []),
        ("sizes match but proof is not empty and sizes are zero", (0, 0), (EMPTY, EMPTY), [EMPTY]),
        ("sizes match but proof is not empty and sizes are one", (1, 1), (EMPTY, EMPTY), [EMPTY]),
        ("size1 is zero and size2 is not zero", (0, 1), (EMPTY, other), []),
        ("consistency check on empty tree (size1 is zero) is useless", (0, 1), (EMPTY, EMPTY), [EMPTY]),
    ):
        yield Vector("consistency/additional", name, numbers, hashes, proof)
    same = "sizes are equal (one) and proof is empty"
    yield Vector("consistency/additional", same, (1, 1), (other, other), [], refused=False)


def _of_growth(of: str, earlier: int, size: int) -> Iterator[Vector]:
    before, root = plainly.root(PUBLISHED[:earlier]), plainly.root(PUBLISHED[:size])
    proof = plainly.proof(earlier, PUBLISHED[:size])
    yield Vector(of, "happy path", (earlier, size), (before, root), proof or None, refused=False)
    if not proof:
        return
    for name, numbers in {
        "size1 sub @1": (earlier - 1, size), "size1 plus @1": (earlier + 1, size),
        "size1 XOR @2": (earlier ^ 2, size), "size2 mul @2": (earlier, size * 2),
        "size2 div @2": (earlier, size // 2),
    }.items():  # fmt: skip
        yield Vector(of, name, numbers, (before, root), proof)
    for name, hashes in {
        "wrong root1": (b"WrongRoot", root), "wrong root2": (before, b"WrongRoot"), "swapped roots": (root, before),
    }.items():  # fmt: skip
        yield Vector(of, name, (earlier, size), hashes, proof)
    spoilt = {
        "empty proof": [], "trailing garbage": [*proof, b""], "trailing root1": [*proof, before],
        "trailing root2": [*proof, root], "preceding garbage": [b"", *proof],
        "preceding root1": [before, *proof], "preceding root2": [root, *proof],
        "preceding proof @0": [proof[0], *proof], "truncated proof": proof[:-1],
        **{f"modified proof@{at} bit @4": _flipped(proof, at, 16) for at in range(len(proof))},
    }  # fmt: skip
    yield from (Vector(of, name, (earlier, size), (before, root), bad) for name, bad in spoilt.items())


def _flipped(proof: Proof, at: int, bit: int) -> Proof:
    return [*proof[:at], bytes([proof[at][0] ^ bit]) + proof[at][1:], *proof[at + 1 :]]


def _base64(value: bytes) -> str:
    return b64encode(value).decode()
