"""Which days an act covers: spans of days, by arithmetic on their ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from byla.law.version import NEXT, Version


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`, both included; `last` is None for a span without end."""

    first: date
    last: date | None

    def __str__(self) -> str:
        return f"from {self.first} on" if self.last is None else f"{self.first} to {self.last}"


def spans(versions: Iterable[Version], readings: dict[str, str]) -> list[tuple[Version, Span]]:
    """The days on which each version of one act is the text in force, oldest first.

    A version gives way on the first day of the next, even if its own end was later. A version whose first day has a
    newer edition covers no day and is left out.
    """
    newest = {version.in_force_from: version for version in sorted(versions, key=lambda one: one.rank)}
    ordered = [newest[first] for first in sorted(newest)]
    covered = []
    for version, following in zip_longest(ordered, ordered[1:]):
        last = version.last_day(readings)
        if following is not None:
            before_next = following.in_force_from - NEXT
            last = before_next if last is None else min(last, before_next)
        covered.append((version, Span(version.in_force_from, last)))
    return covered


def said(covered: Iterable[Span]) -> str:
    """`2023-05-03 to 2026-05-02`; a dash where no day is covered."""
    return "; ".join(str(span) for span in covered) or "–"
