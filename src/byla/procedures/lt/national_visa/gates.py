"""What several steps ask alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from byla.casefile import Body, File, FileId, Files, Option, Refusal, Situation, Standing, held, refusal
from byla.persons import PersonRecord
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.words import words


def under_way(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once the application has left the house or ended."""
    ended = file.matter.ended
    if ended is not None:
        yield refusal("national_visa.ended", how=words(type(ended.says).TYPE.code), day=ended.day)


def in_order(effect: type[Body], day: date, cause: Standing[Body] | None) -> Iterator[Refusal]:
    """Refuses a day of `effect` before the day of its cause."""
    if cause is not None and day < cause.day:
        yield refusal(
            "national_visa.before_its_cause",
            effect=words(effect.TYPE.code),
            day=day,
            cause=words(type(cause.says).TYPE.code),
            cause_day=cause.day,
        )


def of_applicant(file: File[VisaApplication], form: Any) -> tuple[FileId, ...]:
    """The identity record of the applicant, which says their citizenships and age."""
    return (held(file.matter.lodged).says.applicant,)


def person_in(others: Files, record: FileId) -> PersonRecord:
    """What that identity record says; nothing where it may not be seen."""
    found = others.get(record)
    return found.matter if found is not None and isinstance(found.matter, PersonRecord) else PersonRecord()


def own_units(file: File[VisaApplication], situation: Situation) -> Sequence[Option]:
    """The units of whoever acts, as answers to choose."""
    units = sorted(situation.actor.reader.units)
    return [Option(unit, words("national_visa.unit", unit=unit)) for unit in units]
