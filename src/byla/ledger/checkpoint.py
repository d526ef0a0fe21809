"""Checkpoints (C2SP tlog-checkpoint): how many leaves a log has, and their root, as a text to be signed."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass

from byla.ledger.tree import HASH_BYTES


class NotACheckpoint(ValueError):
    """A text that is no checkpoint; the message says why."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The log of that name has so many leaves, and they have this root."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """As it is signed: three lines."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"

    @classmethod
    def read(cls, text: str) -> Checkpoint:
        """The checkpoint of a note's text; lines after the third are others' and are not looked at. Raises
        NotACheckpoint.
        """
        lines = text.split("\n")
        if len(lines) < 4 or "" in lines[:-1] or lines[-1]:
            raise NotACheckpoint("a checkpoint has three lines at least, and none is empty")
        origin, size, root = lines[:3]
        if not size.isascii() or not size.isdigit() or str(int(size)) != size:
            raise NotACheckpoint(f"{size!r} is no number of leaves")
        return cls(origin, int(size), _hash(root))


def _hash(encoded: str) -> bytes:
    try:
        root = b64decode(encoded, validate=True)
    except NotBase64 as error:
        raise NotACheckpoint(f"{encoded[:60]!r} is no hash in base64") from error
    if len(root) != HASH_BYTES or b64encode(root).decode() != encoded:
        raise NotACheckpoint(f"{encoded[:60]!r} is no hash of {HASH_BYTES} bytes in base64")
    return root
