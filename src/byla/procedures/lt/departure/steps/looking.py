"""What is looked at before anybody is told to leave: what awaits the person where they would go, and the route of
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
from byla.procedures.lt.departure.codes import RouteAnswer
from byla.procedures.lt.departure.entries import HumanitarianOffered, RefoulementChecked
from byla.procedures.lt.departure.gates import countries, here
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.refoulement import ARTICLE_3, EXCEPTION, PERSECUTION, TORTURE
from byla.procedures.lt.departure.required import ROUTE


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
    elif file.matter.opened is None or not file.matter.opened.says.threat:
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
