"""From how much likeness on an official is asked to look. Of everybody else nobody learns that they were like somebody.

Measured on the open half of the benchmark, 10,000 entries (docs/decisions/0139-the-national-list.md): lower, and more
travellers are stopped for a name that is not theirs; higher, and more of the listed pass unseen.
"""

from __future__ import annotations

from byla.screening.match import Match
from byla.screening.record import Query

WITH_BIRTH, BY_NAME = 0.61, 0.7
"""With a birth date, more than a namesake has who was born in the same year."""


def worth_a_look(match: Match, query: Query) -> bool:
    """Whether a person should compare the two; it is their likeness alone that is asked, and nothing about anybody."""
    return match.score >= (WITH_BIRTH if query.birth else BY_NAME)
