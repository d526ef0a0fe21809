"""Who moves freely: by their own citizenship, or as family; both as the identity record says on the day."""

from __future__ import annotations

from typing import NamedTuple

from byla.casefile import FileId, Files, Situation
from byla.persons import Kinship, PersonRecord
from byla.procedures.lt.free_movement.entries import PersonIs
from byla.procedures.lt.gates import LITHUANIA, members, person_in


class MovesFreely(NamedTuple):
    """By what, of which Member State, and for family as what."""

    person_is: PersonIs
    country: str
    kinship: Kinship | None
    entry: int
    """The entry of the record that says so."""


def moves_freely(person: FileId, others: Files, situation: Situation) -> MovesFreely | None:
    """By what the person moves freely today; None where their record says nothing of it, or may not be seen."""
    return moves_freely_by(person_in(others, person), situation)


def moves_freely_by(record: PersonRecord, situation: Situation) -> MovesFreely | None:
    """Likewise of the record itself. A citizen of this state alone does not move to another (Directive 2004/38, 3(1)),
    nor does their family.
    """
    others = members(situation) - {LITHUANIA}
    for held in record.citizenships:
        if held.country in others and held.held(situation.on):
            return MovesFreely(PersonIs.CITIZEN, held.country, None, held.entry)
    for one in record.kinships_on(situation.on):
        if one.says.country in others:
            return MovesFreely(PersonIs.FAMILY, one.says.country, one.says.kinship, one.number)
    return None
