"""Another state consults us about a permit that we granted: that is recorded, and more days are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from byla.casefile import (
    Attachment,
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
    day,
    form,
    number,
    refusal,
    text,
)
from byla.procedures.lt.alert import states, too_many_days
from byla.procedures.lt.alert_elsewhere.clocks import to_answer
from byla.procedures.lt.alert_elsewhere.codes import ASKED_UNDER, Asked, Permit
from byla.procedures.lt.alert_elsewhere.entries import ConsultationReceived, MoreDaysAsked
from byla.procedures.lt.alert_elsewhere.granting import Granting
from byla.procedures.lt.alert_elsewhere.matter import Request
from byla.words import words

UNDER = tuple(ASKED_UNDER.values())
LONGEST_ASKED = 100


@form
class ReceiveConsultation:
    """On which occasion, which state, when we received it, why that state decided, and the message."""

    asked: Asked = choice()
    state: str = choice(states)
    received_on: date = day()
    reasons: str = text(longest=20_000)
    document: Attachment = attachment()


def _received(
    file: File[Any], form: ReceiveConsultation, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ConsultationReceived(
        asked=form.asked,
        article=ASKED_UNDER[form.asked],
        state=form.state,
        reasons=form.reasons,
        document=form.document,
    )
    yield Record(body=body, true_from=form.received_on)


def receive_consultation(granting: Granting) -> Step[Any, ReceiveConsultation]:
    """The step that records that another state consults us about a permit that is held."""

    def bars(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        if granting.permit(file, situation) not in (Permit.HELD, Permit.WITHDRAWAL_PENDING):
            yield refusal("alert_elsewhere.no_permit_held", *UNDER)

    return Step(
        code="receive_consultation",
        texts="alert_elsewhere",
        form=ReceiveConsultation,
        roles=frozenset({Role.CASEWORKER}),
        under=(*UNDER, "eu/2018-1861:30", "eu/2018-1860:12"),
        bars=bars,
        records=_received,
    )


def open_ones(file: File[Any], situation: Situation) -> Sequence[Option]:
    """The consultations to which we have not replied."""
    return [
        Option(
            str(one.received.number),
            words(
                "alert_elsewhere.asked_by",
                state=words(f"person.country.{one.received.says.state}"),
                day=one.received.day,
                asked=words(f"alert_elsewhere.asked.{one.received.says.asked.value}"),
            ),
        )
        for one in file.matter.elsewhere.open_requests
    ]


def none_open(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    """Bars a step while no state waits for our reply."""
    if not file.matter.elsewhere.open_requests:
        yield refusal("alert_elsewhere.nobody_asks", *UNDER, settled_by="receive_consultation")


def chosen_request(file: File[Any], given: str) -> Request:
    """The consultation that was received by that entry, which is among those that could be chosen."""
    several: tuple[Request, ...] = file.matter.elsewhere.requests
    return next(one for one in several if str(one.received.number) == given)


@form
class AskMoreDays:
    """Of which consultation, how many days, why they are needed, and the message."""

    consultation: str = choice(open_ones)
    days: int = number(least=1, most=LONGEST_ASKED)
    because: str = text(longest=20_000)
    document: Attachment = attachment()


def _too_many(file: File[Any], form: AskMoreDays, situation: Situation, others: Files) -> Iterator[Refusal]:
    one = chosen_request(file, form.consultation)
    under = one.received.says.article
    yield from too_many_days(form.days, under, one.received, to_answer(one, situation), situation)


def _more(file: File[Any], form: AskMoreDays, situation: Situation, others: Files) -> Iterator[Record]:
    body = MoreDaysAsked(
        received=int(form.consultation), days=form.days, because=form.because, document=form.document
    )
    yield Record(body=body)


ASK_MORE_DAYS: Step[Any, AskMoreDays] = Step(
    code="ask_more_days",
    texts="alert_elsewhere",
    form=AskMoreDays,
    roles=frozenset({Role.CASEWORKER}),
    under=UNDER,
    bars=none_open,
    objections=_too_many,
    records=_more,
)
"""Records our reasoned request for more days."""
