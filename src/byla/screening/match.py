"""What a search finds: a match, with the reasons that its score is worked out from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import prod

from byla.names import Reason


class MatchKind(StrEnum):
    """By what a match was found. A match says that two records look alike, and nothing else."""

    NAME = "name"
    BIRTH = "birth"
    """The same birth date and another name: people change names, and many share a birthday."""
    DOCUMENT = "document"


class Subject(StrEnum):
    """What an evidence beside the name is about."""

    BIRTH = "birth"
    CITIZENSHIP = "citizenship"
    SEX = "sex"
    DOCUMENT = "document"
    OTHER_NAME = "other_name"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is found beside the words of the name, and what it leaves of the score."""

    subject: Subject
    finding: str
    factor: float
    one: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A record that looks like the query; whether it is the person only a person can say."""

    id: str
    kind: MatchKind
    score: float
    """From 0 to 1: the product of the reasons' factors. How alike two records are; nothing about anybody."""
    reasons: tuple[Reason | Evidence, ...]


def score_of(reasons: tuple[Reason | Evidence, ...]) -> float:
    """The score that the reasons make."""
    return prod(reason.factor for reason in reasons)
