"""Recording whose citizen somebody is or was, and until when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Files,
    Option,
    Record,
    Refusal,
    Situation,
    Step,
    choice,
    day,
    form,
    refusal,
)
from byla.persons.codes import HowLost, Source
from byla.persons.country import CITIZENSHIPS, STATELESS
from byla.persons.entries import (
    CitizenshipEnded,
    CitizenshipRecorded,
)
from byla.persons.record import Citizenship, PersonRecord
from byla.persons.steps.asked import ACCURACY, KEEPERS, PersonFile, countries, order_of_days
from byla.words import words

_CITIZENSHIPS = countries(CITIZENSHIPS)


def _citizenships(file: PersonFile, situation: Situation) -> Sequence[Option]:
    return _CITIZENSHIPS


@form
class RecordCitizenship:
    """A citizenship and its days; without a last day where it is held today."""

    country: str = choice(_citizenships)
    since: date | None = day(required=False)
    until: date | None = day(required=False)
    lost: HowLost | None = choice(required=False)
    source: Source = choice()


def _citizenship_unfit(
    file: PersonFile, form: RecordCitizenship, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from order_of_days(form.since, form.until)
    if (form.lost is None) is not (form.until is None):
        yield refusal("person.how_lost_and_when")
    for one in file.matter.citizenships:
        if not _overlap(one, form):
            continue
        if one.country == form.country:
            yield refusal(
                "person.citizenship_already", country=words(f"person.country.{one.country}"), entry=one.entry
            )
        elif STATELESS in (one.country, form.country):
            yield refusal(
                "person.stateless_and_citizen",
                country=words(f"person.country.{one.country}"),
                settled_by="end_citizenship",
            )


def _overlap(one: Citizenship, form: RecordCitizenship) -> bool:
    """Whether both were held on some day, as far as is known."""
    begins_in_time = one.since is None or form.until is None or one.since <= form.until
    ends_in_time = one.until is None or form.since is None or form.since <= one.until
    return begins_in_time and ends_in_time


def _citizen(
    file: PersonFile, form: RecordCitizenship, situation: Situation, others: Files
) -> Iterator[Record]:
    body = CitizenshipRecorded(
        country=form.country, since=form.since, until=form.until, lost=form.lost, source=form.source
    )
    yield Record(body=body, true_from=form.since)


def _held(file: PersonFile, situation: Situation) -> Sequence[Option]:
    """Citizenships whose last day is not recorded."""
    return [
        Option(str(one.entry), words(f"person.country.{one.country}"))
        for one in file.matter.citizenships
        if one.until is None
    ]


@form
class EndCitizenship:
    """Which citizenship ended, on which day it was held for the last time, and how the authority knows."""

    citizenship: str = choice(_held)
    last_day: date = day()
    lost: HowLost = choice()
    source: Source = choice()


def _none_held(file: PersonFile, situation: Situation) -> Iterator[Refusal]:
    if not _held(file, situation):
        yield refusal("person.no_citizenship_to_end", settled_by="record_citizenship")


def _end_unfit(
    file: PersonFile, form: EndCitizenship, situation: Situation, others: Files
) -> Iterator[Refusal]:
    one = next(one for one in file.matter.citizenships if str(one.entry) == form.citizenship)
    yield from order_of_days(one.since, form.last_day)


def _ended(file: PersonFile, form: EndCitizenship, situation: Situation, others: Files) -> Iterator[Record]:
    body = CitizenshipEnded(
        citizenship=int(form.citizenship), last_day=form.last_day, lost=form.lost, source=form.source
    )
    yield Record(body=body, true_from=form.last_day)


RECORD_CITIZENSHIP: Step[PersonRecord, RecordCitizenship] = Step(
    code="record_citizenship",
    form=RecordCitizenship,
    roles=KEEPERS,
    under=ACCURACY,
    objections=_citizenship_unfit,
    records=_citizen,
)
END_CITIZENSHIP: Step[PersonRecord, EndCitizenship] = Step(
    code="end_citizenship",
    form=EndCitizenship,
    roles=KEEPERS,
    under=ACCURACY,
    bars=_none_held,
    objections=_end_unfit,
    records=_ended,
)
