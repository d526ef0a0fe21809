"""What came in, what is missing, and asking for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Attachment,
    DateTold,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    choice,
    choices,
    day,
    form,
    held,
    line,
    refusal,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.clocks import MISSING_DATA
from byla.procedures.lt.residence_permit.codes import DocumentKind, Language, Requirement
from byla.procedures.lt.residence_permit.entries import (
    CompletenessChecked,
    DataReceived,
    DocumentRecorded,
    MissingDataRequested,
)
from byla.procedures.lt.residence_permit.gates import application_under_way
from byla.procedures.lt.residence_permit.letters import leaves_time, to_be_told
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.steps.questionnaire import duty_if_new, found_duty, of_applicant
from byla.words import words


@form
class RecordDocument:
    """A document that came in, and what it is."""

    document: Attachment = attachment()
    kind: DocumentKind = choice()
    issuer: str = line()
    dated: date = day()
    language: Language = choice()
    came_in: date = day()


def _dated_after_arrival(
    file: File[Matter], form: RecordDocument, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if form.came_in < form.dated:
        yield refusal("residence_permit.dated_after_arrival", dated=form.dated, came_in=form.came_in)


def _document(
    file: File[Matter], form: RecordDocument, situation: Situation, others: Files
) -> Iterator[Record]:
    recorded = DocumentRecorded(
        document=form.document, kind=form.kind, issuer=form.issuer, dated=form.dated, language=form.language
    )
    yield Record(body=recorded, true_from=form.came_in)


RECORD_DOCUMENT: Step[Matter, RecordDocument] = Step(
    code="record_document",
    form=RecordDocument,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:141(2)",),
    objections=_dated_after_arrival,
    records=_document,
)


@form
class CheckCompleteness:
    """What UTPI 26(1) asks for and the application lacks; nothing chosen means that nothing is missing."""

    checked_on: date = day()
    missing: tuple[Requirement, ...] = choices(required=False)


def _data_awaited(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from application_under_way(file, situation)
    waiting = file.matter.open_data_request
    if waiting is not None:
        until = waiting.asked.says.answer_until
        yield refusal(
            "residence_permit.data_awaited", MISSING_DATA, settled_by="record_data_received", until=until
        )


def _checked_after_lodging(
    file: File[Matter], form: CheckCompleteness, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(CompletenessChecked, form.checked_on, file.matter.application)


def _checked(
    file: File[Matter], form: CheckCompleteness, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=CompletenessChecked(missing=form.missing), true_from=form.checked_on)
    yield from duty_if_new(file, found_duty(file, situation, others))


CHECK_COMPLETENESS: Step[Matter, CheckCompleteness] = Step(
    code="check_completeness",
    form=CheckCompleteness,
    roles=frozenset({Role.CASEWORKER}),
    under=(
        "lt/utpi:26(1)(2)",
        "lt/utpi:26(1)(3)",
        "lt/utpi:26(1)(4)",
        "lt/utpi:26(1)(5)",
        "lt/utpi:26(1)(6)",
    ),
    touches=of_applicant,
    bars=_data_awaited,
    objections=_checked_after_lodging,
    records=_checked,
)


def _lacking(file: File[Matter], situation: Situation) -> Sequence[Option]:
    checked = file.matter.checked
    return [] if checked is None else [requirement_option(one) for one in checked.says.missing]


def _asked_for(file: File[Matter], situation: Situation) -> Sequence[Option]:
    waiting = file.matter.open_data_request
    return [] if waiting is None else [requirement_option(one) for one in waiting.asked.says.items]


def requirement_option(one: Requirement) -> Option:
    """A requirement as an answer to choose."""
    return Option(one.value, words(f"residence_permit.requirement.{one.value}"))


@form
class RequestMissingData:
    """What the letter asks for, when it was dispatched, and until when it asks for an answer."""

    items: tuple[str, ...] = choices(_lacking)
    dispatched_on: date = day()
    answer_until: date = day(future=True)


def _nothing_to_ask_for(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from _data_awaited(file, situation)
    if file.matter.checked is None:
        yield refusal("residence_permit.not_checked", "lt/utpi:26(1)(6)", settled_by="check_completeness")
    elif not file.matter.checked.says.missing:
        yield refusal("residence_permit.nothing_missing", MISSING_DATA)


def _letter_in_order(
    file: File[Matter], form: RequestMissingData, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(MissingDataRequested, form.dispatched_on, file.matter.checked)
    yield from leaves_time(form.dispatched_on, form.answer_until, situation)


def _data_requested(
    file: File[Matter], form: RequestMissingData, situation: Situation, others: Files
) -> Iterator[Record]:
    items = tuple(Requirement(one) for one in form.items)
    asked = MissingDataRequested(items=items, answer_until=form.answer_until)
    told = DateTold(
        clock="data_answer",
        day=to_be_told(form.answer_until, situation),
        article=MISSING_DATA,
        in_entry=file.version + 1,
    )
    yield Record(body=asked, true_from=form.dispatched_on)
    yield Record(body=told, true_from=form.dispatched_on)


REQUEST_MISSING_DATA: Step[Matter, RequestMissingData] = Step(
    code="request_missing_data",
    form=RequestMissingData,
    roles=frozenset({Role.CASEWORKER}),
    under=(MISSING_DATA,),
    bars=_nothing_to_ask_for,
    objections=_letter_in_order,
    records=_data_requested,
)


@form
class RecordDataReceived:
    """What arrived of the data that were asked for, and when."""

    received_on: date = day()
    items: tuple[str, ...] = choices(_asked_for)


def _no_data_awaited(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from application_under_way(file, situation)
    if file.matter.open_data_request is None:
        yield refusal("residence_permit.no_data_awaited", MISSING_DATA)


def _received_after_request(
    file: File[Matter], form: RecordDataReceived, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(DataReceived, form.received_on, held(file.matter.open_data_request).asked)


def _data_received(
    file: File[Matter], form: RecordDataReceived, situation: Situation, others: Files
) -> Iterator[Record]:
    request = held(file.matter.open_data_request).asked.number
    items = tuple(Requirement(one) for one in form.items)
    yield Record(body=DataReceived(request=request, items=items), true_from=form.received_on)


RECORD_DATA_RECEIVED: Step[Matter, RecordDataReceived] = Step(
    code="record_data_received",
    form=RecordDataReceived,
    roles=frozenset({Role.CASEWORKER}),
    under=(MISSING_DATA,),
    bars=_no_data_awaited,
    objections=_received_after_request,
    records=_data_received,
)
