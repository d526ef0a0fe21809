"""Pointers: what leads from paper to an entry in the log, in a code that a telephone reads.

https://byla.example.lt/verify#place=57&commitment=9f86d081...

What stands after `#` is not sent by a browser that follows it. It names nobody and proves nothing by itself: the
receipt of that place does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from byla.ledger.tree import HASH_BYTES

LONGEST = 300
"""Bytes of a pointer."""
WRITTEN = re.compile(
    r"(?P<address>https?://[!-\"$-~]+)#place=(?P<place>0|[1-9][0-9]{0,14})&commitment=(?P<commitment>[0-9a-f]{64})"
)


class NoPointer(ValueError):
    """A text that is no pointer, or would be too long for one; the message says why."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """The entry of that commitment stands at that place; at the address it can be checked."""

    address: str
    place: int
    commitment: bytes

    def written(self) -> str:
        """As it stands in the code. Raises NoPointer for an address that is none, or leaves no room."""
        text = f"{self.address}#place={self.place}&commitment={self.commitment.hex()}"
        Pointer.read(text)
        return text

    @classmethod
    def read(cls, text: str) -> Pointer:
        """The pointer of such a text. Raises NoPointer."""
        if len(text.encode()) > LONGEST:
            raise NoPointer(f"a pointer has at most {LONGEST} bytes: give the site a shorter address")
        found = WRITTEN.fullmatch(text)
        if found is None:
            raise NoPointer(
                f"{text!r} is no pointer: ADDRESS#place=NUMBER&commitment={HASH_BYTES * 2} digits"
            )
        return cls(found["address"], int(found["place"]), bytes.fromhex(found["commitment"]))
