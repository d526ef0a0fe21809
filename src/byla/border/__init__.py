"""The check at the border: what an officer says of a match, and what is remembered of it.

A search answers `no match` or `look` (`byla.national_list`). Whether two are one person, the officer says, who has the
document in hand. A pair that the officer set aside is remembered by a keyed hash, for a time, with the reason and the
name of who said so; it hides nothing and can be taken back.
"""

from byla.border.pair import MISSING, Pair, PairUnfit, key_of, pair_of
from byla.border.set_aside import (
    KEPT,
    LONGEST_NOTE,
    SHORTEST_NOTE,
    PairSetAside,
    Reason,
    Remembered,
    Remembering,
    TakenBack,
    note_problem,
    stands_until,
)

__all__ = [
    "KEPT",
    "LONGEST_NOTE",
    "MISSING",
    "SHORTEST_NOTE",
    "Pair",
    "PairSetAside",
    "PairUnfit",
    "Reason",
    "Remembered",
    "Remembering",
    "TakenBack",
    "key_of",
    "note_problem",
    "pair_of",
    "stands_until",
]
