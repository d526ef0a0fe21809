"""A day of which perhaps only the year or the month is known: many passports of the region say no more."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDay:
    """A year, a month of a year, or a day. ValueError where the calendar has no such day, or a day lacks
    its month.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day without a month is no date; give the month or leave the day out")
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @property
    def first(self) -> date:
        """The earliest day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day that it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def ages_on(self, on: date) -> tuple[int, int]:
        """The least and the greatest age, in full years on `on`, of somebody born then; equal where the day
        is known.
        """
        return full_years(self.last, on), full_years(self.first, on)

    def __str__(self) -> str:
        parts = (f"{self.year:04}", *(f"{one:02}" for one in (self.month, self.day) if one is not None))
        return "-".join(parts)


def full_years(born: date, on: date) -> int:
    """Full years from `born` to `on`. Whoever is born on 29 February completes the year on 1 March of other
    years.
    """
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
