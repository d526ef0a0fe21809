"""Seals: a hash that proves a body without holding it.

A body that could be guessed (an outcome, a date) could be found from its bare hash by trying; the salt
prevents it. Destroying salt and body leaves a seal that proves that something was there and tells nothing of
it.
"""

from __future__ import annotations

from hashlib import sha256

from byla.ledger.canonical import canonical

SALT_BYTES = 32


def digest(value: object) -> str:
    """SHA-256 over the canonical bytes of `value`, as 64 hexadecimal digits."""
    return sha256(canonical(value)).hexdigest()


def seal(salt: bytes, body: object) -> str:
    """SHA-256 over salt and canonical bytes of `body`, as 64 hexadecimal digits. ValueError unless the salt
    has 32 bytes.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes, not {len(salt)}")
    return sha256(salt + canonical(body)).hexdigest()
