"""How procedures meet: a decision against a person, what its file proposes, and the opening of what follows on it."""

from byla.procedures.lt.what_follows.bans import Bans, banned
from byla.procedures.lt.what_follows.beginning import (
    Follows,
    OpenAfter,
    following,
    follows_on_nothing,
    of_decision_and_person,
    of_person,
    opening,
)
from byla.procedures.lt.what_follows.decided import (
    EXPELS,
    MAY,
    RETURNS,
    SHAM,
    THREAT,
    DecidedAgainst,
    Decides,
    carried,
    decided_against,
    expels,
    is_served_against,
    mandatory,
)
from byla.procedures.lt.what_follows.proposed import (
    BAN,
    DEPARTURE,
    OPEN_BAN,
    OPEN_DEPARTURE,
    proposed_125,
    proposed_133,
)

__all__ = [
    "BAN",
    "DEPARTURE",
    "EXPELS",
    "MAY",
    "OPEN_BAN",
    "OPEN_DEPARTURE",
    "RETURNS",
    "SHAM",
    "THREAT",
    "Bans",
    "DecidedAgainst",
    "Decides",
    "Follows",
    "OpenAfter",
    "banned",
    "carried",
    "decided_against",
    "expels",
    "following",
    "follows_on_nothing",
    "is_served_against",
    "mandatory",
    "of_decision_and_person",
    "of_person",
    "opening",
    "proposed_125",
    "proposed_133",
]
