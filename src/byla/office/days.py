"""From a first day to a last, both included."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Days:
    """From `since` to `until`, both included; open-ended where `until` is None. Empty where it ends before
    it begins.
    """

    since: date
    until: date | None = None

    def hold(self, on: date) -> bool:
        """Whether the day is one of them."""
        return self.since <= on and (self.until is None or on <= self.until)

    def meet(self, other: Days) -> bool:
        """Whether they have a day in common."""
        return self.common(other) is not None

    def common(self, other: Days) -> Days | None:
        """The days that are in both."""
        ends = [one for one in (self.until, other.until) if one is not None]
        both = Days(max(self.since, other.since), min(ends, default=None))
        return None if both.until is not None and both.until < both.since else both

    def ended(self, last: date) -> Days:
        """The same days, but none after `last`."""
        return self if self.until is not None and self.until <= last else replace(self, until=last)
