"""The verifier's trees and JSON against Byla's own, which are checked by vectors of others in tests/ledger."""

from __future__ import annotations

from pathlib import Path

import byla_verify
import pytest
from byla_verify import Fault, check_growth, check_inclusion
from hypothesis import given
from hypothesis import strategies as some
from tests.ledger import plainly

from byla.ledger import canonical
from byla.ledger.tiles import Log, files

LEAVES = [bytes([number]) * 32 for number in range(20)]
SIZES = range(1, len(LEAVES) + 1)


def test_every_leaf_of_every_small_tree_is_proven_and_no_other() -> None:
    for size in SIZES:
        leaves, root = LEAVES[:size], plainly.root(LEAVES[:size])
        for place in range(size):
            proof = plainly.path(place, leaves)
            check_inclusion(place, size, byla_verify.leaf_hash(leaves[place]), proof, root)
            for wrong in (place + 1, place - 1):
                with pytest.raises(Fault):
                    check_inclusion(wrong, size, byla_verify.leaf_hash(leaves[place]), proof, root)
            for bad in (proof[:-1], [*proof, bytes(32)]):
                if bad != proof:
                    with pytest.raises(Fault):
                        check_inclusion(place, size, byla_verify.leaf_hash(leaves[place]), bad, root)


def test_every_growth_of_a_small_tree_is_proven_and_no_other() -> None:
    for size in SIZES:
        for earlier in range(1, size):
            before, root = plainly.root(LEAVES[:earlier]), plainly.root(LEAVES[:size])
            proof = plainly.proof(earlier, LEAVES[:size])
            check_growth(earlier, size, proof, before, root)
            for bad in (proof[:-1], [*proof, bytes(32)], [bytes(32), *proof[1:]]):
                with pytest.raises(Fault):
                    check_growth(earlier, size, bad, before, root)


class Folder:
    """The files of a log below a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, path: str) -> bytes | None:
        return (self.path / path).read_bytes() if (self.path / path).is_file() else None


@pytest.mark.parametrize("size", [1, 5, 256, 257, 700])
def test_roots_are_read_off_the_tiles_that_byla_writes(tmp_path: Path, size: int) -> None:
    leaves = [number.to_bytes(32, "big") for number in range(size)]
    for name, content in files(leaves, Log(Folder(tmp_path), 0)).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    earlier = max(1, size // 2)
    found = byla_verify.root_of_tiles(tmp_path, [earlier, size])
    assert found == {earlier: plainly.root(leaves[:earlier]), size: plainly.root(leaves)}


TEXTS = some.text(some.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = some.recursive(
    some.none() | some.booleans() | some.integers(-(2**53) + 1, 2**53 - 1) | TEXTS,
    lambda one: some.lists(one, max_size=4) | some.dictionaries(TEXTS, one, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_the_canonical_form_is_the_record_s_own(value: object) -> None:
    assert byla_verify.canonical(value) == canonical(value)
    assert byla_verify.read_json(canonical(value)) == value


@pytest.mark.parametrize(("raw", "said"), [
    (b'{"a":1,"a":1}', "twice"),
    (b'{"b":1,"a":1}', "canonical"),
    (b'{"a": 1}', "canonical"),
    (b"1.5", "no whole number"),
    (b"1e3", "no whole number"),
    (b"NaN", "no whole number"),
    (b"9007199254740992", "beyond"),
    (b"1" * 100_000, "beyond"),
    (b"-0", "canonical"),
    (b'"\xff"', "UTF-8"),
    (b'"\\ud800"', "surrogate"),
    (b'{"\\ud800":1}', "surrogate"),
    (b"[" * 100_000, "JSON"),
    (b"[" * 100 + b"]" * 100, "nested"),
    (b"", "JSON"),
    (b"\xef\xbb\xbf{}", "JSON"),
])  # fmt: skip
def test_json_that_can_be_read_in_two_ways_or_not_at_all_is_a_clean_fault(raw: bytes, said: str) -> None:
    with pytest.raises(Fault, match=said):
        byla_verify.read_json(raw)
