"""The vectors of transparency-dev/merkle: what it must take is taken here, what it must refuse is refused."""

from __future__ import annotations

import json
from hashlib import sha256

import byla_verify
import pytest
from tests.ledger.vectors import Vector, consistencies, inclusions

from byla.ledger.proof import NotProven, check_consistency, check_inclusion

INCLUSIONS, CONSISTENCIES = list(inclusions()), list(consistencies())
AS_THEY_STAND_THERE = {
    "inclusion/0/leafIdx sub @1": "aed27b2346e115719b2a3f7fa4eb3c9339f7196116bf59cbd7996d1cebdb8c13",
    "inclusion/1/inserted component": "d34941eb295534589a64c140a3b5c06ca6eb59651c03461d78364887c82d8797",
    "inclusion/1/modified proof[0] bit @3": "1c8cb3b9b7cdc34ec0732b2c89ecf12ee9203d04de557ddf3a993db9eccfc9bc",
    "inclusion/3/preceding garbage": "e3ba6d3d1248bde763aa2d7c5cf777c09fdc613343d4029196fd08161544c355",
    "inclusion/4/wrong leaf": "ba1ca38f1c9845abe89078cf7c92e33b4cc184fd1ed3943e58446ce8e7faba93",
    "inclusion/single-entry/empty root and leaf": "253c91bd0aa1b673fa415ec493ae044133d99203097abe3091cb291e6348e5c8",
    "consistency/0/happy path": "f64fc34f1d823988ff9cd0a9d4590e01594961c757b20c5e66b42e3c0bc69d28",
    "consistency/1/modified proof@2 bit @4": "dee9f322ee58279e0bf2d680bad944a6bca8fff587367c5d14570494c4429876",
    "consistency/2/size1 XOR @2": "0a4a3c4e4fde52db32e1795f94b256c01273f6f11f10d8b1182dfb9b5a4cc4fd",
    "consistency/3/happy path": "f52114eae24ac72c1555dbdc535c18f199471e95409ead722e1edeaf25093a61",
    "consistency/4/preceding proof @0": "6334230be5ada95f9ad58a81286a7a728adadd4a88255576a7d927f3b8a29aed",
    "consistency/additional/sizes are equal (one) and proof is empty":
        "dacb66be253a16cb8ed349b57dffba190aaf3d026298f3cb93402b247b692eb1",
}  # fmt: skip
"""Of twelve published files the SHA-256 over what they say: sorted names, no blanks."""


def test_there_are_as_many_as_they_publish_each_under_its_own_name() -> None:
    assert (len(INCLUSIONS), len(CONSISTENCIES)) == (98, 98)
    assert len({one.place for one in INCLUSIONS + CONSISTENCIES}) == 196


@pytest.mark.parametrize("place", AS_THEY_STAND_THERE)
def test_what_is_made_here_says_what_the_published_file_says(place: str) -> None:
    [vector] = [one for one in INCLUSIONS + CONSISTENCIES if one.place == place]
    said = json.dumps(vector.written(), sort_keys=True, separators=(",", ":"))
    assert sha256(said.encode()).hexdigest() == AS_THEY_STAND_THERE[place]


@pytest.mark.parametrize("one", INCLUSIONS, ids=lambda one: one.place)
def test_inclusion_is_taken_and_refused_as_they_say(one: Vector) -> None:
    (index, size), (root, leaf), proof = one.numbers, one.hashes, one.proof or []
    for check, refusal in ((check_inclusion, NotProven), (byla_verify.check_inclusion, byla_verify.Fault)):
        if one.refused:
            with pytest.raises(refusal):
                check(index, size, leaf, proof, root)
        else:
            check(index, size, leaf, proof, root)


@pytest.mark.parametrize("one", CONSISTENCIES, ids=lambda one: one.place)
def test_growth_is_taken_and_refused_as_they_say(one: Vector) -> None:
    (earlier, size), (before, root), proof = one.numbers, one.hashes, one.proof or []
    if one.refused:
        with pytest.raises(NotProven):
            check_consistency(earlier, size, proof, before, root)
        with pytest.raises(byla_verify.Fault):
            byla_verify.check_growth(earlier, size, proof, before, root)
        return
    check_consistency(earlier, size, proof, before, root)
    # Of two logs of one size the verifier compares the roots, and asks for no proof.
    if earlier < size:
        byla_verify.check_growth(earlier, size, proof, before, root)
