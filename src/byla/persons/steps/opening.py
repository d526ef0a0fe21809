"""Opening an identity record, and how the person can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    Files,
    Record,
    Situation,
    Step,
    choice,
    form,
    line,
    text,
)
from byla.persons.codes import Language, Source
from byla.persons.entries import (
    ContactRecorded,
    RecordOpened,
)
from byla.persons.record import PersonRecord
from byla.persons.steps.asked import ACCURACY, KEEPERS, PersonFile


@form
class OpenRecord:
    """Why a record is begun, and from what the person is first known."""

    reason: str = text(longest=1000)
    source: Source = choice()


def _opened(file: PersonFile, form: OpenRecord, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=RecordOpened(why=form.reason, source=form.source))


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
RECORD_CONTACT: Step[PersonRecord, RecordContact] = Step(
    code="record_contact", form=RecordContact, roles=KEEPERS, under=ACCURACY, records=_contact
)
