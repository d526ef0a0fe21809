"""What the second line needs once an official has said that it is the same person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class State(StrEnum):
    """How the ban of the entry stands today; text at `national_list.state.<state>`. What follows, a person decides."""

    IN_FORCE = "in_force"
    NOT_BEGUN = "not_begun"
    """The person is not known to have left (C-225/16)."""
    SUSPENDED = "suspended"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspension:
    """By what a ban has no effect while a court looks at it."""

    since: date
    case: str
    """The number that the court gave."""
    under: tuple[str, ...]
    """The provisions from which it follows: an order of the court, or the law itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The facts about an entry of which an official has said that it is the same person. None where nothing says."""

    hit: int
    """The number under which it was recorded that the official said so."""
    at: datetime
    entry: str
    state: State
    decision: str
    """The number of the decision by which entry is banned."""
    call: str
    """Whom to call: the unit that keeps the file, or whoever the source names."""
    begins: date | None
    ends: date | None
    suspension: Suspension | None = None
    source: str = ""
    """Whose list it is; empty for the authority's own."""
    permits: tuple[str, ...] | None = None
    """The numbers of the person's residence permits that are valid today; None where it cannot be known here."""
    asylum_asked: bool | None = None
    """Whether a file here says that the person asked for asylum; None where none says either."""

    @property
    def suspended(self) -> bool | None:
        """Whether the ban waits for a court; None where the list is another's, which does not say it."""
        return None if self.source else self.suspension is not None
