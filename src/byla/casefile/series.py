"""Official numbers: each kind of thing has its own letters, so that one number is one thing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers of one kind of thing in one authority, counted anew each year: `RP-2026-000123`."""

    code: str
    """What is counted: a procedure by its code, or what a step draws: `decision`."""
    letters: str
    """What the number begins with; no two series of an installation begin alike."""

    def number(self, year: int, drawn: int) -> str:
        """The number as people read it, `drawn` being its place in the year, from 1."""
        return f"{self.letters}-{year}-{drawn:06d}"


def plain(number: str) -> str:
    """A number without its letters, as somebody may know it who does not ask what kind of thing it is of."""
    letters, _, rest = number.partition("-")
    return rest if letters.isalpha() and rest else number
