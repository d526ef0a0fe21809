"""What steps of several procedures ask alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from byla.casefile import Body, Citation, File, FileId, Files, Option, Refusal, Situation, Standing, refusal
from byla.persons import PersonRecord
from byla.words import words

FOREIGNER, LITHUANIA = "lt/utpi:2#foreigner", "LTU"
MEMBERS = "eu/tfeu:20#members"
ACCURATE = "eu/gdpr:5(1)(d)"
"""What is recorded of a person is accurate: where no other article orders two days, this one does."""


def in_order(
    effect: type[Body], day: date, cause: Standing[Body] | None, *under: Citation
) -> Iterator[Refusal]:
    """Refuses a day of `effect` before the day of its cause: no decision is served before it is signed. `under` are the
    provisions that say so.
    """
    if cause is not None and day < cause.day:
        yield refusal(
            "lt.before_its_cause",
            *(under or (ACCURATE,)),
            effect=words(effect.TYPE.code),
            day=day,
            cause=words(type(cause.says).TYPE.code),
            cause_day=cause.day,
        )


def newest_of(file: File[Any], number: int) -> int:
    """The entry that last said what that one says: its newest correction, or itself."""
    return file.history.corrected.get(number, number)


def own_units(file: File[Any], situation: Situation) -> Sequence[Option]:
    """The units of whoever acts, as answers to choose."""
    units = sorted(situation.actor.reader.units)
    return [Option(unit, words("lt.unit", unit=unit)) for unit in units]


def person_in(others: Files, record: FileId) -> PersonRecord:
    """What that identity record says; an empty one where it may not be seen, so that what it lacks is missed."""
    found = others.get(record)
    return found.matter if found is not None and isinstance(found.matter, PersonRecord) else PersonRecord()


def is_citizen(person: FileId, others: Files, on: date) -> bool:
    """Whether the identity record says that the person is a citizen of Lithuania on that day."""
    return LITHUANIA in person_in(others, person).citizenships_on(on)


def members(situation: Situation) -> frozenset[str]:
    """The Member States of the Union today (Article 20 TFEU)."""
    return frozenset(situation.law().codes(MEMBERS, "states"))


def member_states(person: PersonRecord, situation: Situation) -> frozenset[str]:
    """Those of which the person is a citizen today."""
    return person.citizenships_on(situation.on) & members(situation)


def became_citizen_2(person: FileId, others: Files, situation: Situation) -> Iterator[Refusal]:
    """Art. 2: a foreigner is who is no citizen of Lithuania; of nobody else anything is decided under this law."""
    if is_citizen(person, others, situation.on):
        yield refusal("lt.became_citizen", FOREIGNER)
