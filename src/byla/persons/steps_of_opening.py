"""Opening an identity record, and recording how the person is called, was born, and can be reached."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    line,
    number,
    refusal,
    text,
)
from byla.persons.codes import Language, NameKind, Script, Sex, Source
from byla.persons.country import BIRTHPLACES
from byla.persons.entries import BirthRecorded, ContactRecorded, NameRecorded, RecordOpened, SexRecorded
from byla.persons.partial_day import PartialDay
from byla.persons.record import PersonRecord
from byla.words import words

KEEPERS = frozenset({Role.CASEWORKER, Role.UNIT_LEAD, Role.IMPORT})
"""Who records what is known of a person. An import may: it takes over what another register says, and
judges nothing.
"""

ACCURACY = ("eu/gdpr:5(1)(d)",)
PersonFile = File[PersonRecord]


def countries(codes: tuple[str, ...]) -> tuple[Option, ...]:
    """The countries as options, in the order of their codes."""
    return tuple(Option(code, words(f"person.country.{code}")) for code in sorted(codes))


def order_of_days(first: date | None, last: date | None) -> Iterator[Refusal]:
    """A last day is not before the first."""
    if first is not None and last is not None and last < first:
        yield refusal("person.ends_before_it_begins", first=first, last=last)


@form
class OpenRecord:
    """Why a record is begun, and from what the person is first known."""

    reason: str = text(longest=1000)
    source: Source = choice()


def _opened(file: PersonFile, form: OpenRecord, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=RecordOpened(why=form.reason, source=form.source))


@form
class RecordName:
    """A name in its parts, as the source writes it."""

    given: str | None = line(required=False)
    family: str | None = line(required=False)
    patronymic: str | None = line(required=False)
    script: Script = choice()
    language: Language = choice()
    kind: NameKind = choice()
    since: date | None = day(required=False)
    until: date | None = day(required=False)
    source: Source = choice()


def _name_unfit(file: PersonFile, form: RecordName, situation: Situation, others: Files) -> Iterator[Refusal]:
    if form.given is None and form.family is None:
        yield refusal("person.name_empty")
    strange = _letters_outside(form.script, "".join(filter(None, (form.given, form.family, form.patronymic))))
    if strange:
        yield refusal("person.letters_of_other_script", letters=strange)
    yield from order_of_days(form.since, form.until)


_SCRIPT_NAMES = {Script.LATIN: "LATIN", Script.CYRILLIC: "CYRILLIC"}


def _letters_outside(script: Script, name: str) -> str:
    """The letters of `name` that are not of the script: a Latin letter among Cyrillic letters looks right
    and is never found.
    """
    wanted = _SCRIPT_NAMES[script]
    return "".join(
        dict.fromkeys(
            sign for sign in name if sign.isalpha() and wanted not in unicodedata.name(sign, "").split()
        )
    )


def _named(file: PersonFile, form: RecordName, situation: Situation, others: Files) -> Iterator[Record]:
    body = NameRecorded(
        given=form.given or "",
        family=form.family or "",
        patronymic=form.patronymic or "",
        script=form.script,
        language=form.language,
        kind=form.kind,
        since=form.since,
        until=form.until,
        source=form.source,
    )
    yield Record(body=body, true_from=form.since)


def _birthplaces(file: PersonFile, situation: Situation) -> Sequence[Option]:
    return _BIRTHPLACES


_BIRTHPLACES = countries(BIRTHPLACES)


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


@form
class RecordContact:
    """Where the person can be reached now, and the language that they prefer."""

    address: str = text(longest=500)
    email: str | None = line(required=False)
    telephone: str | None = line(longest=40, required=False)
    language: Language = choice()


def _contact(file: PersonFile, form: RecordContact, situation: Situation, others: Files) -> Iterator[Record]:
    body = ContactRecorded(
        address=form.address, email=form.email or "", telephone=form.telephone or "", language=form.language
    )
    yield Record(body=body)


OPEN_RECORD: Step[PersonRecord, OpenRecord] = Step(
    code="open_record",
    form=OpenRecord,
    roles=KEEPERS,
    under=("eu/gdpr:6(1)(e)",),
    opens=True,
    records=_opened,
)
RECORD_NAME: Step[PersonRecord, RecordName] = Step(
    code="record_name", form=RecordName, roles=KEEPERS, under=ACCURACY, objections=_name_unfit, records=_named
)
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
RECORD_CONTACT: Step[PersonRecord, RecordContact] = Step(
    code="record_contact", form=RecordContact, roles=KEEPERS, under=ACCURACY, records=_contact
)
