"""The public key with which an outside service signs what it tells the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceKey:
    """A key of a service, as the office recorded it. Two may hold on the same day while one takes the other's place."""

    agency: str
    key: str
    """One line, `name+hint+key`, as signed notes name keys (C2SP signed-note)."""
    since: date
    until: date | None = None
    """The last day."""

    def holds(self, on: date) -> bool:
        """Whether what the service signed on that day may bear it."""
        return self.since <= on and (self.until is None or on <= self.until)
