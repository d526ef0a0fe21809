"""Recording birth and sex, as far as a source states them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.casefile import (
    Files,
    Option,
    Record,
    Refusal,
    Situation,
    Step,
    choice,
    form,
    line,
    number,
    refusal,
)
from byla.persons.codes import Sex, Source
from byla.persons.country import BIRTHPLACES
from byla.persons.entries import (
    BirthRecorded,
    SexRecorded,
)
from byla.persons.partial_day import PartialDay
from byla.persons.record import PersonRecord
from byla.persons.steps.asked import ACCURACY, KEEPERS, PersonFile, countries

_BIRTHPLACES = countries(BIRTHPLACES)


def _birthplaces(file: PersonFile, situation: Situation) -> Sequence[Option]:
    return _BIRTHPLACES


@form
class RecordBirth:
    """When and where the person was born; month and day stay empty where the source does not say them."""

    year: int = number(least=1880, most=2200)
    month: int | None = number(least=1, most=12, required=False)
    day: int | None = number(least=1, most=31, required=False)
    place: str | None = line(required=False)
    country: str | None = choice(_birthplaces, required=False)
    source: Source = choice()


def _birth_unfit(
    file: PersonFile, form: RecordBirth, situation: Situation, others: Files
) -> Iterator[Refusal]:
    try:
        when = PartialDay(year=form.year, month=form.month, day=form.day)
    except ValueError:
        yield refusal("person.no_such_day")
        return
    if when.first > situation.on:
        yield refusal("person.not_yet_born", today=situation.on)


def _born(file: PersonFile, form: RecordBirth, situation: Situation, others: Files) -> Iterator[Record]:
    body = BirthRecorded(
        year=form.year,
        month=form.month,
        day=form.day,
        place=form.place or "",
        country=form.country,
        source=form.source,
    )
    yield Record(body=body, true_from=body.when.first)


@form
class RecordSex:
    """What the source states."""

    sex: Sex = choice()
    source: Source = choice()


def _sex_stated(file: PersonFile, form: RecordSex, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=SexRecorded(sex=form.sex, source=form.source))


RECORD_BIRTH: Step[PersonRecord, RecordBirth] = Step(
    code="record_birth",
    form=RecordBirth,
    roles=KEEPERS,
    under=ACCURACY,
    objections=_birth_unfit,
    records=_born,
)
RECORD_SEX: Step[PersonRecord, RecordSex] = Step(
    code="record_sex", form=RecordSex, roles=KEEPERS, under=ACCURACY, records=_sex_stated
)
