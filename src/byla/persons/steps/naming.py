"""Recording a name: in its parts, letter by letter, in one script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Files,
    Record,
    Refusal,
    Situation,
    Step,
    choice,
    day,
    form,
    line,
    refusal,
)
from byla.persons.codes import Language, NameKind, Script, Source
from byla.persons.entries import (
    NameRecorded,
)
from byla.persons.record import PersonRecord
from byla.persons.steps.asked import ACCURACY, KEEPERS, PersonFile, order_of_days


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


RECORD_NAME: Step[PersonRecord, RecordName] = Step(
    code="record_name", form=RecordName, roles=KEEPERS, under=ACCURACY, objections=_name_unfit, records=_named
)
