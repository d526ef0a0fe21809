"""What befalls a term while it runs: it is stopped, or it is extended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.calendars.errors import NotAClock
from byla.calendars.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The clock stands from `since` on and runs again on `until` (None: it still stands).

    UTPI 33(4) stops the clock from dispatch of the letter until the data arrive. The day of dispatch is the
    first that does not count, the day of receipt the first that counts again: on it the authority has what it
    needs, and it may work on it.
    """

    since: date
    until: date | None = None
    article: str

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise NotAClock(
                f"A pause from {self.since} cannot end before it, on {self.until}. Check the two dates."
            )

    def is_open(self, on: date) -> bool:
        """Whether the clock stands on that day, as far as one knows on it."""
        return self.until is None or self.until > on


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """The term was made longer on `since`: by `period`, or, where `total`, to `period` counted from the
    event."""

    since: date
    period: Period
    article: str
    total: bool = False


Happening = Pause | Extension
