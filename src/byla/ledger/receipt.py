"""Receipts (C2SP tlog-proof): what proves to somebody without our database that an entry is in the log.

A text of at most 4 KB: the entry's place, the hashes beside its way to the root, and the signed checkpoint.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence
from dataclasses import dataclass

from byla.ledger.checkpoint import Checkpoint
from byla.ledger.note import Key, opened
from byla.ledger.proof import NotProven, check_inclusion
from byla.ledger.tree import leaf_hash

FIRST = "c2sp.org/tlog-proof@v1"
MOST_HASHES = 63


@dataclass(frozen=True, slots=True)
class Receipt:
    """The entry of that index is in the log of the checkpoint, a signed note."""

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: str

    def written(self) -> str:
        """As it is handed out, in a file that ends in `.tlog-proof`."""
        hashes = "".join(f"{b64encode(one).decode()}\n" for one in self.hashes)
        return f"{FIRST}\nindex {self.index}\n{hashes}\n{self.checkpoint}"

    @classmethod
    def read(cls, text: str) -> Receipt:
        """The receipt of such a text; what stands there for applications (`extra`) is not looked at. Raises
        NotProven.
        """
        head, gap, checkpoint = text.partition("\n\n")
        lines = head.split("\n")
        if not gap or lines[0] != FIRST:
            raise NotProven(f"a receipt begins with {FIRST}, and a checkpoint follows after an empty line")
        rest = lines[2:] if len(lines) > 1 and lines[1].startswith("extra ") else lines[1:]
        word, _, index = rest[0].partition(" ") if rest else ("", "", "")
        if word != "index" or not index.isascii() or not index.isdigit() or str(int(index)) != index:
            raise NotProven("a receipt says the index of its entry")
        if len(rest) - 1 > MOST_HASHES:
            raise NotProven(f"no proof has more than {MOST_HASHES} hashes")
        return cls(int(index), tuple(map(_hash, rest[1:])), checkpoint)

    def check(self, entry: bytes, origin: str, trusted: Sequence[Key]) -> Checkpoint:
        """The checkpoint under which the entry is proven. Raises NotSigned, NotACheckpoint, NotProven."""
        text, _ = opened(self.checkpoint, trusted)
        checkpoint = Checkpoint.read(text)
        if checkpoint.origin != origin:
            raise NotProven(f"the checkpoint is of {checkpoint.origin}, not of {origin}")
        check_inclusion(self.index, checkpoint.size, leaf_hash(entry), self.hashes, checkpoint.root)
        return checkpoint


def _hash(encoded: str) -> bytes:
    try:
        return b64decode(encoded, validate=True)
    except NotBase64 as error:
        raise NotProven(f"{encoded[:60]!r} is no hash in base64") from error
