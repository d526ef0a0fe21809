"""What a search of the list answers: no match, or look. A machine says nothing more of anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from byla.national_list.identity import Identity
from byla.words import Words


class Outcome(StrEnum):
    """All that a search can say; text at `national_list.outcome.<outcome>`."""

    NO_MATCH = "no_match"
    LOOK = "look"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A match: an entry that looks like what was searched for, to be compared by a person."""

    entry: str
    """The id of the entry; what `same_person` is asked about."""
    identity: Identity
    reasons: tuple[Words, ...]
    """Where the two agree and where not."""
    source: str = ""
    """Whose list it is; empty for the authority's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one search, recorded as `search` before it is shown."""

    search: int
    """The number under which the search was recorded; several searches at once have one number."""
    at: datetime
    notes: tuple[Words, ...] = ()
    """What of the question could not be used, such as a field whose check digit is false."""
    candidates: tuple[Candidate, ...] = ()
    """Those that look most alike first."""

    @property
    def outcome(self) -> Outcome:
        """`no match` or `look`."""
        return Outcome.LOOK if self.candidates else Outcome.NO_MATCH
