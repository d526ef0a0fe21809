"""The keys that sign a log: a file of lines that its owner alone may read, as others' tools write private keys too.

    PRIVATE+KEY+name+hint+base64

Every checkpoint is signed by all of them, the oldest first. A key is brought in by adding its line, and taken out by
removing it once everybody who checks has the newer one.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from byla.ledger.note import ED25519, Key, cosigned, signed

BEGINS = "PRIVATE+KEY+"


class BadKeys(ValueError):
    """The keys are missing, unreadable, or another log's; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The private keys of a log of that name, of which there is at least one."""

    name: str
    private: tuple[Ed25519PrivateKey, ...]

    @property
    def public(self) -> tuple[Key, ...]:
        """What others check with."""
        return tuple(Key(self.name, one.public_key().public_bytes_raw()) for one in self.private)

    def sign(self, text: str) -> str:
        """The note with the signature of each key."""
        first, *others = self.private
        note = signed(text, self.name, first)
        for one in others:
            note = cosigned(note, self.name, one)
        return note

    def with_new(self) -> Keys:
        """With one more key."""
        return Keys(self.name, (*self.private, Ed25519PrivateKey.generate()))

    def without_oldest(self) -> Keys:
        """Without the oldest key. Raises BadKeys where it is the only one."""
        if len(self.private) < 2:
            raise BadKeys("There is one key only. Bring in another first: ./byla log rotate")
        return Keys(self.name, self.private[1:])


def new(name: str) -> Keys:
    """A key for a log of that name."""
    return Keys(name, (Ed25519PrivateKey.generate(),))


def read(path: Path, name: str) -> Keys:
    """The keys that lie there. Raises BadKeys."""
    try:
        lines = path.read_text(encoding="ascii").split()
    except FileNotFoundError as error:
        raise BadKeys(
            f"The log {name} has begun, and its keys are not in {path}. Put that file back from where you keep it;"
            " it is in no backup. If it is lost: ./byla log rotate --lost begins with a new key, and everybody who"
            " checks must be told of it."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadKeys(f"{path} cannot be read: {error}") from error
    keys = Keys(name, tuple(_key(line, name, path) for line in lines))
    if not keys.private:
        raise BadKeys(f"{path} holds no key. Put it back from where you keep it.")
    return keys


def write(path: Path, keys: Keys) -> None:
    """Puts the keys there, in the place of those that lie there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [
        f"{BEGINS}{public.name}+{public.id.hex()}+{b64encode(ED25519 + private.private_bytes_raw()).decode()}\n"
        for public, private in zip(keys.public, keys.private, strict=True)
    ]
    half = path.with_name(path.name + ".half-made")
    half.unlink(missing_ok=True)
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def _key(line: str, name: str, path: Path) -> Ed25519PrivateKey:
    given, _, rest = line.removeprefix(BEGINS).partition("+")
    _, _, encoded = rest.partition("+")
    try:
        raw = b64decode(encoded, validate=True)
    except NotBase64:
        raw = b""
    if not line.startswith(BEGINS) or raw[:1] != ED25519 or len(raw) != 33:
        raise BadKeys(
            f"{path} holds a line that is no private key of Ed25519. Put it back from where you keep it."
        )
    if given != name:
        raise BadKeys(
            f"{path} holds a key of the log {given}, not of {name}. Set BYLA_LOG_NAME to the log's name."
        )
    return Ed25519PrivateKey.from_private_bytes(raw[1:])
