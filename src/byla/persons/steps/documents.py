"""Recording what somebody travels on, and their Lithuanian personal code."""

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
from byla.persons.codes import DocumentKind, Source
from byla.persons.country import ISSUERS
from byla.persons.entries import (
    PersonalCodeRecorded,
    TravelDocumentRecorded,
)
from byla.persons.personal_code import could_be_real, has_form
from byla.persons.record import PersonRecord
from byla.persons.steps.asked import ACCURACY, KEEPERS, PersonFile, countries, order_of_days

_ISSUERS = countries(ISSUERS)


def _issuers(file: PersonFile, situation: Situation) -> Sequence[Option]:
    return _ISSUERS


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
