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
OF_UNION_CITIZENS = ("lt/utpi:98^1", "lt/utpi:133(6)")


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


def is_citizen(person: FileId, others: Files, on: date) -> bool:
    """Whether the identity record says that the person is a citizen of Lithuania on that day."""
    found = others.get(person)
    record = None if found is None else found.matter
    return isinstance(record, PersonRecord) and LITHUANIA in record.citizenships_on(on)


def became_citizen_2(person: FileId, others: Files, situation: Situation) -> Iterator[Refusal]:
    """Art. 2: a foreigner is who is no citizen of Lithuania; of nobody else anything is decided under this law."""
    if is_citizen(person, others, situation.on):
        yield refusal("lt.became_citizen", FOREIGNER)


def union_citizen_98_1(person: FileId, others: Files, situation: Situation) -> Iterator[Refusal]:
    """Arts. 98^1, 133(6): about a citizen of another Member State it is decided by other rules, which no file here
    knows.
    """
    found = others.get(person)
    record = None if found is None else found.matter
    members = situation.law().value(MEMBERS, "states")
    if isinstance(record, PersonRecord) and isinstance(members, tuple):
        citizen_of = set(record.citizenships_on(situation.on)) & set(members)
        if citizen_of - {LITHUANIA}:
            yield refusal("lt.union_citizen", *OF_UNION_CITIZENS)
