"""The Merkle tree against the roots that its authors publish, and against its definition taken word for word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger import plainly
from tests.ledger.published import PUBLISHED, ROOTS

from byla.ledger.proof import NotProven, check_consistency, check_inclusion, consistency, inclusion
from byla.ledger.tree import EMPTY, Edge, leaf_hash, root_of

MOST = 70


def leaves(size: int) -> list[bytes]:
    return [b"entry %d" % number for number in range(size)]


def subtrees(entries: list[bytes]):
    def subtree(height: int, number: int) -> bytes:
        return plainly.root(entries[number << height : (number + 1) << height])

    return subtree


@pytest.mark.parametrize(("size", "root"), list(enumerate(ROOTS)))
def test_the_root_is_the_published_one(size: int, root: str) -> None:
    assert Edge().grown(map(leaf_hash, PUBLISHED[:size])).root.hex() == root
    assert root_of(0, size, subtrees(PUBLISHED)).hex() == root


@pytest.mark.parametrize("size", range(MOST))
def test_every_leaf_of_a_tree_is_proven_as_the_definition_says_and_checked(size: int) -> None:
    entries = leaves(size)
    root = plainly.root(entries)
    for index, entry in enumerate(entries):
        proof = inclusion(index, size, subtrees(entries))
        assert list(proof) == plainly.path(index, entries)
        check_inclusion(index, size, leaf_hash(entry), proof, root)


@pytest.mark.parametrize("size", range(1, MOST))
def test_every_growth_of_a_tree_is_proven_as_the_definition_says_and_checked(size: int) -> None:
    entries = leaves(size)
    root = plainly.root(entries)
    for earlier in range(size + 1):
        proof = consistency(earlier, size, subtrees(entries))
        assert list(proof) == (plainly.proof(earlier, entries) if earlier else [])
        check_consistency(earlier, size, proof, plainly.root(entries[:earlier]), root)


@given(st.lists(st.binary(max_size=40), max_size=60), st.data())
def test_a_tree_that_grows_in_parts_has_the_root_of_one_that_grows_at_once(
    entries: list[bytes], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(entries)))
    hashes = list(map(leaf_hash, entries))
    assert Edge().grown(hashes[:first]).grown(hashes[first:]).root == plainly.root(entries)


@given(st.integers(1, MOST), st.data())
def test_a_proof_of_inclusion_with_anything_changed_proves_nothing(size: int, data: st.DataObject) -> None:
    entries = leaves(size)
    index = data.draw(st.integers(0, size - 1))
    leaf, root = leaf_hash(entries[index]), plainly.root(entries)
    proof = list(inclusion(index, size, subtrees(entries)))
    changed = [
        (data.draw(st.integers(-1, size).filter(lambda one: one != index)), size, leaf, proof, root),
        (index, size, leaf_hash(b"another"), proof, root),
        (index, size, leaf, proof, leaf),
        (index, size, leaf, [*proof, leaf], root),
        (index, size, leaf, [leaf, *proof], root),
        (index, size, leaf[:31], proof, root),
    ]
    if proof:
        flipped = [bytes([proof[0][0] ^ 1]) + proof[0][1:], *proof[1:]]
        changed += [
            (index, size, leaf, proof[:-1], root),
            (index, size, leaf, proof[1:], root),
            (index, size, leaf, flipped, root),
        ]
    for one in changed:
        if one != (index, size, leaf, proof, root):  # of one leaf alone the root is its hash
            with pytest.raises(NotProven):
                check_inclusion(*one)


@given(st.integers(2, MOST), st.data())
def test_a_proof_of_growth_with_anything_changed_proves_nothing(size: int, data: st.DataObject) -> None:
    entries = leaves(size)
    earlier = data.draw(st.integers(1, size - 1))
    before, root = plainly.root(entries[:earlier]), plainly.root(entries)
    proof = list(consistency(earlier, size, subtrees(entries)))
    changed = [
        (earlier, size, proof, root, before),
        (earlier, size, proof, root, root),
        (earlier, size, proof, before, before),
        (earlier, size, [*proof, root], before, root),
        (earlier, size, [root, *proof], before, root),
        (earlier, size, proof[:-1], before, root),
        (earlier, size, proof[1:], before, root),
        (size + 1, size, proof, before, root),
        (-1, size, proof, before, root),
        (size, size, proof, before, root),
        (0, size, proof, before, root),
        (size, size, [], before, root),
        (0, size, [], before, root),
    ]
    for one in changed:
        with pytest.raises(NotProven):
            check_consistency(*one)


@pytest.mark.parametrize(("earlier", "size"), [(2, 1), (4, 3)])
def test_a_log_that_became_smaller_has_not_grown_though_it_shows_the_same_root(
    earlier: int, size: int
) -> None:
    root = plainly.root(leaves(size))
    with pytest.raises(NotProven, match="has not grown"):
        check_consistency(earlier, size, [], root, root)


def test_nothing_is_proven_of_a_leaf_that_is_not_there() -> None:
    for index in (-1, 3):
        with pytest.raises(NotProven):
            inclusion(index, 3, subtrees(leaves(3)))
    with pytest.raises(NotProven):
        consistency(4, 3, subtrees(leaves(3)))
    check_consistency(0, 3, [], EMPTY, plainly.root(leaves(3)))
