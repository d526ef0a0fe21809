"""Breaking the glass: reading for a while, for a written reason, what only the need to know keeps closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from byla.words import Words, words

OPEN_FOR = timedelta(hours=2)
"""Long enough to read a file at night; who needs longer says why again. No law sets it."""
SHORTEST_REASON, LONGEST_REASON = 20, 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a data protection officer says of a broken glass."""

    by: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Glass:
    """One official may read one file from `at` until before `until`; `denied` is the rule that stood in the way."""

    authority: str
    at: datetime
    until: datetime
    user: str
    unit: str
    file: str
    number: str
    """The official number of the file."""
    persons: tuple[str, ...]
    reason: str
    denied: str
    review: Review | None = None
    id: int = 0

    def open(self, at: datetime) -> bool:
        """Whether the file can be read through it at that moment."""
        return self.at <= at < self.until


def reason_problem(said: str) -> Words | None:
    """What is wrong with the words in which somebody gives a reason or a note; None where nothing is."""
    length = len(said.strip())
    if length < SHORTEST_REASON:
        return words("looks.reason_too_short", given=length, shortest=SHORTEST_REASON)
    if length > LONGEST_REASON:
        return words("looks.reason_too_long", given=length, longest=LONGEST_REASON)
    if any(sign == "\x00" or "\ud800" <= sign <= "\udfff" for sign in said):
        return words("looks.reason_unreadable")
    return None
