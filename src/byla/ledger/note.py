"""Signed notes (C2SP signed-note): a text, an empty line, and a line for each signature. Ed25519.

example.org/log
1024
ysZ0...=

— example.org/log Az3grl...=
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = b"\x01"
"""The signature type of a note's key, as the specification numbers it."""
KEY_ID_BYTES = 4
SIGNED_BY = "— "
LARGEST = 1_000_000
"""Characters of a note that anybody looks at."""


class NotSigned(ValueError):
    """A note that is not written as one, or not signed by a key that is trusted; the message says which."""


@dataclass(frozen=True, slots=True)
class Key:
    """A name, and the public key that signs under it."""

    name: str
    public: bytes

    def __post_init__(self) -> None:
        if not self.name or "+" in self.name or any(sign.isspace() for sign in self.name):
            raise NotSigned(f"{self.name!r} names no key: a name has neither blanks nor a plus sign")

    @property
    def id(self) -> bytes:
        """Four bytes by which a signature says whose it is: a hint, that two keys may share."""
        return sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:KEY_ID_BYTES]

    def written(self) -> str:
        """The key as one line, as others' tools take it: `name+hint+key`."""
        return f"{self.name}+{self.id.hex()}+{b64encode(ED25519 + self.public).decode()}"

    @classmethod
    def read(cls, line: str) -> Key:
        """The key of such a line. Raises NotSigned."""
        name, _, rest = line.strip().partition("+")
        hint, _, encoded = rest.partition("+")
        raw = _decoded(encoded)
        if raw[:1] != ED25519 or len(raw) != 33:
            raise NotSigned(f"the key of {name} is no Ed25519 key")
        key = cls(name, raw[1:])
        if key.id.hex() != hint:
            raise NotSigned(f"the key of {name} is not the one of its hint {hint}")
        return key


def signed(text: str, name: str, private: Ed25519PrivateKey) -> str:
    """The note: the text, which ends with its line, and one signature."""
    _check_text(text)
    key = Key(name, private.public_key().public_bytes_raw())
    return f"{text}\n{_line(key, private.sign(text.encode()))}"


def cosigned(note: str, name: str, private: Ed25519PrivateKey) -> str:
    """The note with one more signature over the same text."""
    text, _ = parts(note)
    key = Key(name, private.public_key().public_bytes_raw())
    return note + _line(key, private.sign(text.encode()))


def opened(note: str, trusted: Sequence[Key]) -> tuple[str, tuple[str, ...]]:
    """The text, and the names of the trusted keys that signed it, each once. Raises NotSigned where none of them did,
    and where a signature under the name and hint of a trusted key does not hold.
    """
    text, lines = parts(note)
    names: list[str] = []
    for name, raw in lines:
        for key in trusted:
            if (key.name, key.id) == (name, raw[:KEY_ID_BYTES]):
                _verify(key, raw[KEY_ID_BYTES:], text)
                names += [name] * (name not in names)
    if not names:
        raise NotSigned(f"none of {sorted(key.name for key in trusted)} has signed it")
    return text, tuple(names)


def parts(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """The text, and of each signature its name and its bytes with the hint before them. Raises NotSigned."""
    if len(note) > LARGEST:
        raise NotSigned(f"a note of more than {LARGEST} characters is not read")
    text, gap, tail = note.rpartition("\n\n")
    text += "\n"
    if not gap or not tail.endswith("\n"):
        raise NotSigned("a note is a text, an empty line and lines with signatures")
    _check_text(text)
    return text, [_signature(line) for line in tail.removesuffix("\n").split("\n")]


def _signature(line: str) -> tuple[str, bytes]:
    name, blank, encoded = line.removeprefix(SIGNED_BY).partition(" ")
    raw = _decoded(encoded) if blank and line.startswith(SIGNED_BY) else b""
    if not name or len(raw) <= KEY_ID_BYTES:
        raise NotSigned(f"{line[:80]!r} is no line of a signature")
    return name, raw


def _check_text(text: str) -> None:
    if not text.endswith("\n") or len(text) < 2:
        raise NotSigned("the text of a note ends with its line")
    if any(ord(sign) < 32 and sign != "\n" for sign in text):
        raise NotSigned("the text of a note has no control characters")


def _line(key: Key, signature: bytes) -> str:
    return f"{SIGNED_BY}{key.name} {b64encode(key.id + signature).decode()}\n"


def _verify(key: Key, signature: bytes, text: str) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(signature, text.encode())
    except InvalidSignature as error:
        raise NotSigned(
            f"the signature of {key.name} does not hold: the text is not what was signed"
        ) from error


def _decoded(encoded: str) -> bytes:
    try:
        return b64decode(encoded, validate=True)
    except NotBase64 as error:
        raise NotSigned(f"{encoded[:40]!r} is not base64") from error
