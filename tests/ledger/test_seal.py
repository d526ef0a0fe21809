"""A seal proves a body without holding it."""

from __future__ import annotations

from hashlib import sha256

import pytest

from byla.ledger import SALT_BYTES, seal

SALT = bytes(range(32))


def test_a_seal_is_the_sha_256_over_salt_and_canonical_bytes() -> None:
    assert seal(SALT, {"b": 1, "a": "ą"}) == sha256(SALT + '{"a":"ą","b":1}'.encode()).hexdigest()


def test_another_body_or_another_salt_gives_another_seal() -> None:
    sealed = seal(SALT, {"outcome": "granted"})
    assert sealed != seal(SALT, {"outcome": "refused"})
    assert sealed != seal(bytes(32), {"outcome": "granted"})


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_salt_has_32_bytes(length: int) -> None:
    assert SALT_BYTES == 32
    with pytest.raises(ValueError, match=f"32 bytes, not {length}"):
        seal(bytes(length), {})
