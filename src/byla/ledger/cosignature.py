"""Cosignatures (C2SP tlog-cosignature): a witness says of a checkpoint that it has seen no other, and when.

Beside the log's own signature in the note, over the same text with a line that says the moment.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from byla.ledger.note import KEY_ID_BYTES, SIGNED_BY

COSIGNATURE = b"\x04"
"""The type of a witness's key, as the specification numbers it."""


def witness_key(name: str, private: Ed25519PrivateKey) -> str:
    """The witness's public key as one line, as others' tools take it."""
    public = private.public_key().public_bytes_raw()
    return f"{name}+{_id(name, public).hex()}+{b64encode(COSIGNATURE + public).decode()}"


def cosignature(text: str, moment: int, name: str, private: Ed25519PrivateKey) -> str:
    """The line to be added to the note of that text; the moment in seconds since 1970, UTC."""
    signature = private.sign(f"cosignature/v1\ntime {moment}\n{text}".encode())
    public = private.public_key().public_bytes_raw()
    raw = _id(name, public) + moment.to_bytes(8, "big") + signature
    return f"{SIGNED_BY}{name} {b64encode(raw).decode()}\n"


def _id(name: str, public: bytes) -> bytes:
    return sha256(name.encode() + b"\n" + COSIGNATURE + public).digest()[:KEY_ID_BYTES]
