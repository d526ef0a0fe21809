"""What may let the person stay, here or elsewhere: the permit of another state, and asylum."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Attachment,
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    choice,
    day,
    form,
    refusal,
)
from byla.procedures.lt.departure.codes import AsylumEnd
from byla.procedures.lt.departure.entries import AsylumApplied, AsylumEnded, OtherPermitFound
from byla.procedures.lt.departure.gates import ASYLUM, countries, here, unordered
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.gates import in_order


@form
class RecordOtherPermit:
    """Which state of the EU or EFTA gave the permit, until when it is valid, and the document that shows it."""

    state: str = choice(countries)
    valid_until: date = day(future=True)
    document: Attachment = attachment()


def _permit(
    file: File[Departure], form: RecordOtherPermit, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(
        body=OtherPermitFound(state=form.state, valid_until=form.valid_until, document=form.document)
    )


RECORD_OTHER_PERMIT: Step[Departure, RecordOtherPermit] = Step(
    code="record_other_permit",
    form=RecordOtherPermit,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:125(2)", "eu/2008-115:6(2)"),
    bars=unordered,
    records=_permit,
)


@form
class RecordAsylum:
    """When the person applied for asylum, and the document that shows it."""

    applied_on: date = day()
    document: Attachment = attachment()


def _applied(
    file: File[Departure], form: RecordAsylum, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=AsylumApplied(document=form.document), true_from=form.applied_on)


RECORD_ASYLUM: Step[Departure, RecordAsylum] = Step(
    code="record_asylum",
    form=RecordAsylum,
    roles=frozenset({Role.CASEWORKER}),
    under=(ASYLUM,),
    bars=here,
    records=_applied,
)


@form
class EndAsylum:
    """How the application for asylum ended, when, and the document that shows it."""

    end: AsylumEnd = choice()
    ended_on: date = day()
    document: Attachment = attachment()


def _none_pending(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    if not file.matter.asylum_pending:
        yield refusal("departure.no_asylum_pending", ASYLUM, settled_by="record_asylum")


def _ended_before_asked(
    file: File[Departure], form: EndAsylum, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(AsylumEnded, form.ended_on, file.matter.asylum)


def _ended(file: File[Departure], form: EndAsylum, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=AsylumEnded(end=form.end, document=form.document), true_from=form.ended_on)


END_ASYLUM: Step[Departure, EndAsylum] = Step(
    code="end_asylum",
    form=EndAsylum,
    roles=frozenset({Role.CASEWORKER}),
    under=(ASYLUM,),
    bars=_none_pending,
    objections=_ended_before_asked,
    records=_ended,
)
