"""An entry on the national list as whoever keeps the list has it: from a file of one's own, or taken over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.national_list.identity import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One entry, and the days between which it stands, both included; None where no day is set."""

    id: str
    """The id of the file of the ban; of what was taken over, source and number there."""
    identity: Identity
    person: str = ""
    """The identity record; empty where it was taken over."""
    first: date | None = None
    last: date | None = None
    source: str = ""
    """From where it was taken over; empty for a ban that was imposed here."""
    decision: str = ""
    """The number of the decision, as the source gives it."""
    call: str = ""
    """Whom to ask about it, as the source gives it."""

    def stands(self, on: date) -> bool:
        """Whether it stands on the list on that day."""
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)
