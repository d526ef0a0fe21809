"""What is weighed on the individuality sheet, and from when on it can be."""

from __future__ import annotations

from byla.casefile import File
from byla.procedures.lt.gates import newest_of
from byla.procedures.lt.residence_permit.codes import Bearing, FactKind
from byla.procedures.lt.residence_permit.entries import FactRecorded
from byla.procedures.lt.residence_permit.matter import Matter, Standing

NEVER_ALONE = frozenset({FactKind.NATIONALITY, FactKind.OPINION})
"""What a person is or thinks: it supports nothing alone (Charter 21), so it never decides."""

Facts = tuple[Standing[FactRecorded], ...]


def relied_on(matter: Matter) -> Facts:
    """The statements against the person on which a reason rests."""
    used = {number for reason in matter.reasons for number in reason.says.facts}
    return tuple(one for one in matter.facts if one.number in used and one.says.bearing is Bearing.AGAINST)


def speaks_for(matter: Matter) -> Facts:
    """The statements that speak for the person."""
    return tuple(one for one in matter.facts if one.says.bearing is Bearing.FOR)


def after_the_hearing(file: File[Matter]) -> int | None:
    """The entry that last said how the newest hearing ended, an answer, its absence, or a correction of it; None while
    the person may still be heard.
    """
    hearing = file.matter.hearing
    if hearing is None or not hearing.over:
        return None
    return max(newest_of(file, one.number) for one in (hearing.heard, hearing.lapsed) if one is not None)


def last_said_of(fact: Standing[FactRecorded], file: File[Matter]) -> int:
    """The entry that last said what the statement is, or what the person says to a contradiction that it states."""
    found = file.matter.contradiction_of(fact.number)
    answers = () if found is None else (found.given, found.lapsed)
    said = [fact.number, *(one.number for one in answers if one is not None)]
    return max(newest_of(file, number) for number in said)


def was_heard(matter: Matter) -> bool:
    """Whether the person ever answered."""
    return any(one.heard is not None for one in matter.hearings)
