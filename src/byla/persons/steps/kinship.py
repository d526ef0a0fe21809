"""Recording that somebody is family of a citizen of a Member State: other rules hold for them than for foreigners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Attachment,
    Files,
    Option,
    Record,
    Refusal,
    Situation,
    Step,
    attachment,
    choice,
    day,
    form,
    refusal,
)
from byla.persons.codes import Kinship
from byla.persons.entries import KinshipRecorded
from byla.persons.record import PersonRecord
from byla.persons.steps.asked import ACCURACY, KEEPERS, PersonFile, countries, order_of_days

FAMILY, MEMBERS = "eu/2004-38:2(2)", "eu/tfeu:20#members"


def _members(file: PersonFile, situation: Situation) -> Sequence[Option]:
    """The Member States, as the law of the day names them."""
    return countries(situation.law().codes(MEMBERS, "states"))


@form
class RecordKinship:
    """What the person is to the citizen, of which state that one is a citizen, between which days, and the document
    that shows it.
    """

    kinship: Kinship = choice()
    country: str = choice(_members)
    since: date | None = day(required=False)
    until: date | None = day(required=False)
    document: Attachment = attachment()


def _unfit(file: PersonFile, form: RecordKinship, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from order_of_days(form.since, form.until)
    for one in file.matter.kinships_on(situation.on):
        said = one.says
        if (said.kinship, said.country) == (form.kinship, form.country):
            yield refusal("person.kinship_already", FAMILY, settled_by="correct_entry", entry=one.number)


def _related(file: PersonFile, form: RecordKinship, situation: Situation, others: Files) -> Iterator[Record]:
    body = KinshipRecorded(
        kinship=form.kinship,
        country=form.country,
        since=form.since,
        until=form.until,
        document=form.document,
    )
    yield Record(body=body, true_from=form.since)


RECORD_KINSHIP: Step[PersonRecord, RecordKinship] = Step(
    code="record_kinship",
    form=RecordKinship,
    roles=KEEPERS,
    under=(FAMILY, *ACCURACY),
    objections=_unfit,
    records=_related,
)
