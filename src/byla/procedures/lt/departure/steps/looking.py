"""What is looked at before anybody is told to leave: another permit, asylum, what awaits the person, and the route of
130^1.
"""

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
    text,
    yes_no,
)
from byla.procedures.lt.departure.codes import AsylumEnd, RouteAnswer
from byla.procedures.lt.departure.entries import (
    AsylumApplied,
    AsylumEnded,
    HumanitarianOffered,
    OtherPermitFound,
    RefoulementChecked,
)
from byla.procedures.lt.departure.gates import ASYLUM, countries, here, unordered
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.refoulement import ARTICLE_3, EXCEPTION, PERSECUTION, TORTURE
from byla.procedures.lt.departure.required import ROUTE
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


@form
class CheckRefoulement:
    """Where, whether persecution or torture threatens there, on which sources, and why. Of persecution alone, why the
    exception for security lifts it.
    """

    country: str = choice(countries)
    persecution: bool = yes_no()
    torture: bool = yes_no()
    lifted_because: str | None = text(required=False)
    sources: str = text()
    reasons: str = text()


def _lifts_too_much(
    file: File[Departure], form: CheckRefoulement, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Art. 130(3) lifts 130(1) alone, for a threat to security, and never 130(2)."""
    if form.lifted_because is None:
        return
    if form.torture or not form.persecution:
        yield refusal("departure.nothing_to_lift", EXCEPTION, TORTURE, ARTICLE_3)
    elif file.matter.opened is not None and not file.matter.opened.says.threat:
        yield refusal("departure.no_threat_found", EXCEPTION)


def _checked(
    file: File[Departure], form: CheckRefoulement, situation: Situation, others: Files
) -> Iterator[Record]:
    body = RefoulementChecked(
        country=form.country,
        persecution=form.persecution,
        torture=form.torture,
        lifted_because=form.lifted_because,
        sources=form.sources,
        reasons=form.reasons,
        by=situation.actor.id,
    )
    yield Record(body=body)


CHECK_REFOULEMENT: Step[Departure, CheckRefoulement] = Step(
    code="check_refoulement",
    form=CheckRefoulement,
    roles=frozenset({Role.CASEWORKER}),
    under=(PERSECUTION, TORTURE, EXCEPTION, ARTICLE_3, "eu/charter:19(2)"),
    adverse=True,
    bars=here,
    objections=_lifts_too_much,
    records=_checked,
)


@form
class OfferHumanitarian:
    """When the person was told of the humanitarian route, what they said, and the document that shows it."""

    offered_on: date = day()
    answer: RouteAnswer = choice()
    said: str | None = text(longest=20_000, required=False)
    document: Attachment = attachment()


def _offered(
    file: File[Departure], form: OfferHumanitarian, situation: Situation, others: Files
) -> Iterator[Record]:
    body = HumanitarianOffered(answer=form.answer, said=form.said, document=form.document)
    yield Record(body=body, true_from=form.offered_on)


OFFER_HUMANITARIAN: Step[Departure, OfferHumanitarian] = Step(
    code="offer_humanitarian",
    form=OfferHumanitarian,
    roles=frozenset({Role.CASEWORKER}),
    under=(ROUTE,),
    bars=here,
    records=_offered,
)
