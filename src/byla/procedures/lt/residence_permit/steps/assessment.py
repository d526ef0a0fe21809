"""What an assessing body does with a request. Its official answers for that body alone, on its own question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.clocks import ASSESS
from byla.procedures.lt.residence_permit.entries import AssessmentExtended, RequestAcknowledged
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Assessment, Matter


def own_request(file: File[Matter], situation: Situation) -> Assessment | None:
    """The unanswered request to the body of whoever acts; any unanswered one where the authority's own people look."""
    agency = situation.actor.reader.agency
    for one in file.matter.assessments:
        if one.conclusion is None and (agency is None or one.agency == agency):
            return one
    return None


def _nothing_asked(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if own_request(file, situation) is None:
        yield refusal("residence_permit.not_asked", ASSESS, settled_by="request_assessment")


@form
class AcknowledgeRequest:
    """When the body received the request."""

    received_on: date = day()


def _acknowledged_already(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from _nothing_asked(file, situation)
    request = own_request(file, situation)
    if request is not None and request.begun is not None:
        yield refusal("residence_permit.acknowledged_already", ASSESS, day=request.begun.day)


def _received_after_request(
    file: File[Matter], form: AcknowledgeRequest, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(RequestAcknowledged, form.received_on, held(own_request(file, situation)).request)


def _acknowledged(
    file: File[Matter], form: AcknowledgeRequest, situation: Situation, others: Files
) -> Iterator[Record]:
    request = held(own_request(file, situation)).request.number
    yield Record(body=RequestAcknowledged(request=request), true_from=form.received_on)


ACKNOWLEDGE_REQUEST: Step[Matter, AcknowledgeRequest] = Step(
    code="acknowledge_request",
    form=AcknowledgeRequest,
    in_batches=True,
    roles=frozenset({Role.ASSESSOR}),
    under=(ASSESS,),
    bars=_acknowledged_already,
    objections=_received_after_request,
    records=_acknowledged,
)


@form
class ExtendAssessment:
    """The important reasons for which the body cannot conclude within 14 days, and when it told the authority so."""

    reasons: str = text(longest=4000)
    told_on: date = day()


def _not_extendable(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from not_received(file, situation)
    request = own_request(file, situation)
    if request is not None and request.notice is not None:
        yield refusal("residence_permit.notice_has_no_term", "lt/utpi:4(5)", settled_by="give_conclusion")
    if request is not None and request.extended is not None:
        yield refusal("residence_permit.extended_already", ASSESS, day=request.extended.day)


def not_received(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Bars a step of a body that was asked nothing, or has not acknowledged that it was."""
    yield from _nothing_asked(file, situation)
    request = own_request(file, situation)
    if request is not None and request.begun is None:
        yield refusal("residence_permit.not_acknowledged", ASSESS, settled_by="acknowledge_request")


def _told_after_receipt(
    file: File[Matter], form: ExtendAssessment, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(AssessmentExtended, form.told_on, held(own_request(file, situation)).begun)


def _extended(
    file: File[Matter], form: ExtendAssessment, situation: Situation, others: Files
) -> Iterator[Record]:
    request = held(own_request(file, situation)).request.number
    yield Record(body=AssessmentExtended(request=request, reasons=form.reasons), true_from=form.told_on)


EXTEND_ASSESSMENT: Step[Matter, ExtendAssessment] = Step(
    code="extend_assessment",
    form=ExtendAssessment,
    roles=frozenset({Role.ASSESSOR}),
    under=(ASSESS,),
    bars=_not_extendable,
    objections=_told_after_receipt,
    records=_extended,
)
