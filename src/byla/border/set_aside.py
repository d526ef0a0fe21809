"""That an officer looked at a match and set it aside: another person, for a reason, until a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from byla.border.pair import Pair
from byla.law import Law
from byla.words import Words, words

KEPT = "lt/retention:set-aside-pair"
SHORTEST_NOTE, LONGEST_NOTE = 10, 500


class Reason(StrEnum):
    """By what the officer saw that it is another person; text at `border.reason.<reason>`."""

    BIRTH = "birth"
    FACE = "face"
    FINGERPRINTS = "fingerprints"
    PARENTS_OR_BIRTHPLACE = "parents_or_birthplace"
    TOLD_BY_KEEPER = "told_by_keeper"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """That somebody took it back, and why. From then on the match is shown like any other."""

    by: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairSetAside:
    """One looking, by one official. The traveller is in it by a hash alone."""

    id: str
    entry: str
    reason: Reason
    note: str
    """In the official's own words, without any name."""
    by: str
    at: datetime
    until: date
    """The last day on which it is remembered."""
    taken_back: TakenBack | None = None

    def stands(self, on: date) -> bool:
        """Whether it still says something on that day."""
        return self.taken_back is None and on <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What a post offline is told of a pair: neither whose word it is, nor in which words."""

    reason: Reason
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembering:
    """The pairs of one entry that a post offline knows again: by the keys of that entry alone, and by no name."""

    keys: tuple[bytes, ...]
    pairs: Mapping[str, Remembered]
    """By their hash under one of the keys."""

    def of(self, pair: Pair, on: date) -> Remembered | None:
        """What is remembered of the pair on that day."""
        found = (self.pairs.get(pair.marked(key)) for key in self.keys)
        return next((one for one in found if one is not None and on <= one.until), None)


def stands_until(law: Law) -> date:
    """The last day of what is set aside on the day of the law. Raises UnknownProvision, NoLawInForce."""
    years, on = law.period(KEPT)["years"], law.day
    try:
        return on.replace(year=on.year + years)
    except ValueError:
        return on.replace(year=on.year + years, day=28)


def note_problem(said: str) -> Words | None:
    """What is wrong with the words in which somebody says why; None where nothing is."""
    length = len(said.strip())
    if length < SHORTEST_NOTE:
        return words("border.note_too_short", given=length, shortest=SHORTEST_NOTE)
    if length > LONGEST_NOTE:
        return words("border.note_too_long", given=length, longest=LONGEST_NOTE)
    if any(sign == "\x00" or "\ud800" <= sign <= "\udfff" for sign in said):
        return words("border.note_unreadable")
    return None
