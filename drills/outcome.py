"""What a drill found: of the answers that said done, how many are in the record once, twice, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass


class NotHere(RuntimeError):
    """This machine does not allow the drill; the message says what it lacks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One drill or control."""

    name: str
    control: bool
    answered: int
    """Requests that were answered with success."""
    lost: int
    doubled: int
    whole: bool
    """Whether `./byla verify` finds nothing in the record."""
    rounds: int

    @property
    def as_it_should(self) -> bool:
        """In a drill something breaks, something is answered and nothing lost, and the record is whole; a control
        loses.
        """
        if self.control:
            return self.lost > 0
        return self.rounds > 0 < self.answered and not self.lost and not self.doubled and self.whole

    def said(self) -> str:
        """One line for the terminal."""
        what = f"{self.answered} answered, {self.lost} lost, {self.doubled} doubled in {self.rounds} rounds"
        what += "" if self.whole else ", record NOT WHOLE"
        verdict = "as it should" if self.as_it_should else "NOT AS IT SHOULD"
        return f"{'control' if self.control else 'drill':<8} {self.name:<40} {what}: {verdict}"


def outcome(
    name: str,
    *,
    control: bool = False,
    answered: Collection[str],
    recorded: Counter[str],
    whole: bool = True,
    rounds: int,
) -> Outcome:
    """`answered` are the keys of the requests that were answered, `recorded` how often each key is in the record."""
    return Outcome(
        name=name,
        control=control,
        answered=len(answered),
        lost=sum(1 for key in answered if not recorded[key]),
        doubled=sum(1 for times in recorded.values() if times > 1),
        whole=whole,
        rounds=rounds,
    )
