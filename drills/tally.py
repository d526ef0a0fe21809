"""What became of bytes that were changed one at a time."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Of one kind (see `drills.flips.Flipped`)."""

    kind: str
    found: int = 0
    beside: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    control: int | None = None

    @property
    def counted(self) -> int:
        """How many of them were of the record."""
        return self.found + len(self.missed)

    def count(self, held: bool, where: str) -> None:
        """Whether a check said that all holds, though that byte is another."""
        if held:
            self.missed.append(where)
        else:
            self.found += 1

    def count_control(self, held: bool) -> None:
        """Whether the format's own check said so."""
        self.control = (self.control or 0) + (not held)


def changed(content: bytes, at: int, drawn: random.Random) -> bytes:
    """With another byte at that place."""
    return content[:at] + bytes([content[at] ^ drawn.randrange(1, 256)]) + content[at + 1 :]
