"""What several steps ask alike."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, FileId, Files, Refusal, Situation, refusal
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.term import LENGTH, is_over, longest
from byla.procedures.lt.free_movement import BAN, RESTRICTED, moves_freely
from byla.words import words

BOUND = "lt/abti:#bound"


def undecided(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once it was decided whether there is to be a ban."""
    decided = file.matter.decided
    yield from not_fallen(file)
    if decided is not None:
        how = words(type(decided.says).TYPE.code)
        yield refusal("entry_ban.decided_already", LENGTH, how=how, day=decided.day)


def not_fallen(file: File[Ban]) -> Iterator[Refusal]:
    """Bars a step once a court annulled the ban, or undid the decision on which it follows."""
    fallen = file.matter.fallen
    if fallen is not None:
        yield refusal("lt.undone_by_a_court", BOUND, decision=fallen.says.decision, case=fallen.says.case)


def stands(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless there is a ban that has neither been lifted nor run out."""
    if file.matter.fallen is not None:
        yield from not_fallen(file)
    elif file.matter.imposed is None:
        yield refusal("entry_ban.none_imposed", LENGTH, settled_by="sign_ban")
    elif is_over(file.matter, situation):
        yield refusal("entry_ban.over", LENGTH)


def too_long_133(ground: str, months: int, situation: Situation) -> Iterator[Refusal]:
    """Art. 133: five years at most, except on 133(5), which states no limit."""
    most = longest(ground, situation.law())
    if most is not None and months > most:
        yield refusal("entry_ban.longer_than_allowed", ground, months=months, allowed=most, ground=ground)


def other_ground_133_6(ground: str, person: FileId, others: Files, situation: Situation) -> Iterator[Refusal]:
    """Art. 133(6): who moves freely is banned under it alone, and nobody else is."""
    if moves_freely(person, others, situation) is None:
        if ground == BAN:
            yield refusal("entry_ban.not_under_133_6", BAN, settled_by="draft_ban")
    elif ground != BAN:
        yield refusal("entry_ban.under_133_6_alone", BAN, RESTRICTED, settled_by="draft_ban", ground=ground)
