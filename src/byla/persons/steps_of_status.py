"""Recording whose citizen a person is, on which document they travel, and their personal code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Files,
    Kind,
    Option,
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
from byla.persons.codes import DocumentKind, HowLost, Source
from byla.persons.country import CITIZENSHIPS, ISSUERS, STATELESS
from byla.persons.entries import (
    CitizenshipEnded,
    CitizenshipRecorded,
    PersonalCodeRecorded,
    TravelDocumentRecorded,
)
from byla.persons.personal_code import could_be_real, has_form
from byla.persons.record import Citizenship, PersonRecord
from byla.persons.steps_of_opening import ACCURACY, KEEPERS, PersonFile, countries, order_of_days
from byla.words import words

_CITIZENSHIPS, _ISSUERS = countries(CITIZENSHIPS), countries(ISSUERS)


def _citizenships(file: PersonFile, situation: Situation) -> Sequence[Option]:
    return _CITIZENSHIPS


def _issuers(file: PersonFile, situation: Situation) -> Sequence[Option]:
    return _ISSUERS


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


@form
class RecordTravelDocument:
    """The document as it lies on the desk; its number as printed."""

    kind: DocumentKind = choice()
    number: str = line(longest=30)
    issuer: str = choice(_issuers)
    issued: date | None = day(required=False)
    expires: date | None = day(required=False, future=True)


def _document_unfit(
    file: PersonFile, form: RecordTravelDocument, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from order_of_days(form.issued, form.expires)
    known = {(one.issuer, _compared(one.number)) for one in file.matter.travel_documents}
    if (form.issuer, _compared(form.number)) in known:
        yield refusal("person.document_already", number=form.number)


def _compared(number: str) -> str:
    """The number without what differs from one reader to the next."""
    return "".join(number.split()).upper()


def _document(
    file: PersonFile, form: RecordTravelDocument, situation: Situation, others: Files
) -> Iterator[Record]:
    body = TravelDocumentRecorded(
        kind=form.kind, number=form.number, issuer=form.issuer, issued=form.issued, expires=form.expires
    )
    yield Record(body=body, true_from=form.issued)


@form
class RecordPersonalCode:
    """The eleven digits, and where they stand."""

    code: str = line(longest=11)
    source: Source = choice()


def _code_unfit(
    file: PersonFile, form: RecordPersonalCode, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if not has_form(form.code):
        yield refusal("person.code_has_eleven_digits")
        return
    if form.code in {one.code for one in file.matter.personal_codes}:
        yield refusal("person.code_already")
    made_up = situation.actor.kind is Kind.SIMULATOR or situation.source == "simulator"
    if made_up and could_be_real(form.code):
        yield refusal("person.made_up_code_could_be_real")


def _code(
    file: PersonFile, form: RecordPersonalCode, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=PersonalCodeRecorded(code=form.code, source=form.source))


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
RECORD_TRAVEL_DOCUMENT: Step[PersonRecord, RecordTravelDocument] = Step(
    code="record_travel_document",
    form=RecordTravelDocument,
    roles=KEEPERS,
    under=ACCURACY,
    objections=_document_unfit,
    records=_document,
)
RECORD_PERSONAL_CODE: Step[PersonRecord, RecordPersonalCode] = Step(
    code="record_personal_code",
    form=RecordPersonalCode,
    roles=KEEPERS,
    under=ACCURACY,
    objections=_code_unfit,
    records=_code,
)
