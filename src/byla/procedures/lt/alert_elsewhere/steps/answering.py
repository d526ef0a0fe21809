"""Another state consults us about a permit that we granted: received, considered, given more days, answered."""

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
    yes_no,
)
from byla.procedures.lt.alert import most_days, states
from byla.procedures.lt.alert_elsewhere.clocks import to_answer
from byla.procedures.lt.alert_elsewhere.codes import ASKED_UNDER, Asked, Permit, Reply
from byla.procedures.lt.alert_elsewhere.entries import (
    ConsultationReceived,
    ConsultationReplied,
    MoreDaysAsked,
    WithdrawalConsidered,
)
from byla.procedures.lt.alert_elsewhere.granting import Granting
from byla.procedures.lt.alert_elsewhere.matter import Request
from byla.procedures.lt.gates import in_order
from byla.words import words

UNDER = tuple(ASKED_UNDER.values())
LONGEST_ASKED = 100
FITS = {
    Reply.KEPT: Permit.HELD,
    Reply.WITHDRAWN: Permit.WITHDRAWN,
    Reply.GONE: Permit.GONE,
}
"""What we reply is what has become of the permit, and nothing that is only meant."""


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


def _open_ones(file: File[Any], situation: Situation) -> Sequence[Option]:
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


def _none_open(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if not file.matter.elsewhere.open_requests:
        yield refusal("alert_elsewhere.nobody_asks", *UNDER, settled_by="receive_consultation")


def _chosen(file: File[Any], given: str) -> Request:
    several: tuple[Request, ...] = file.matter.elsewhere.requests
    return next(one for one in several if str(one.received.number) == given)


@form
class AskMoreDays:
    """Of which consultation, how many days, why they are needed, and the message."""

    consultation: str = choice(_open_ones)
    days: int = number(least=1, most=LONGEST_ASKED)
    because: str = text(longest=20_000)
    document: Attachment = attachment()


def _too_many(file: File[Any], form: AskMoreDays, situation: Situation, others: Files) -> Iterator[Refusal]:
    """28(e), 29(e); 10(e), 11(e): 12 more at most, once, and only while the term runs."""
    one = _chosen(file, form.consultation)
    under, clock = one.received.says.article, to_answer(one, situation)
    last = None if clock is None else clock.read(situation.calendar, situation.on).day
    most = most_days(under, one.received, situation)
    if form.days > most or one.extended is not None:
        yield refusal("alert.more_days_than_allowed", under, days=form.days, allowed=most)
    elif last is not None and situation.on > last:
        yield refusal("alert.term_over", under, day=last)


def _more(file: File[Any], form: AskMoreDays, situation: Situation, others: Files) -> Iterator[Record]:
    body = MoreDaysAsked(
        received=int(form.consultation), days=form.days, because=form.because, document=form.document
    )
    yield Record(body=body)


def ask_more_days(granting: Granting) -> Step[Any, AskMoreDays]:
    """The step that records our reasoned request for more days."""
    return Step(
        code="ask_more_days",
        texts="alert_elsewhere",
        form=AskMoreDays,
        roles=frozenset({Role.CASEWORKER}),
        under=UNDER,
        bars=_none_open,
        objections=_too_many,
        records=_more,
    )


@form
class ConsiderWithdrawal:
    """Of which consultation; which threat the person's presence poses, and whether there are reasons to withdraw."""

    consultation: str = choice(_open_ones)
    threat: str = text(longest=20_000)
    withdraw: bool = yes_no()
    because: str = text(longest=20_000)


def _considered(
    file: File[Any], form: ConsiderWithdrawal, situation: Situation, others: Files
) -> Iterator[Record]:
    body = WithdrawalConsidered(
        received=int(form.consultation),
        threat=form.threat,
        because=form.because,
        withdraw=form.withdraw,
        by=situation.actor.id,
    )
    yield Record(body=body)


def consider_withdrawal(granting: Granting) -> Step[Any, ConsiderWithdrawal]:
    """The step in which a named official considers the other state's reasons. Nothing is withdrawn by it."""
    return Step(
        code="consider_withdrawal",
        texts="alert_elsewhere",
        form=ConsiderWithdrawal,
        roles=frozenset({Role.CASEWORKER}),
        under=UNDER,
        adverse=True,
        bars=_none_open,
        records=_considered,
    )


@form
class ReplyToState:
    """To which consultation, what has become of the permit, when that was told, and the message."""

    consultation: str = choice(_open_ones)
    reply: Reply = choice()
    replied_on: date = day()
    document: Attachment = attachment()


def _replied(file: File[Any], form: ReplyToState, situation: Situation, others: Files) -> Iterator[Record]:
    body = ConsultationReplied(received=int(form.consultation), reply=form.reply, document=form.document)
    yield Record(body=body, true_from=form.replied_on)


def reply_to_state(granting: Granting) -> Step[Any, ReplyToState]:
    """The step that records what we told the state that consulted us."""

    def objections(
        file: File[Any], form: ReplyToState, situation: Situation, others: Files
    ) -> Iterator[Refusal]:
        one, permit = _chosen(file, form.consultation), granting.permit(file, situation)
        under = one.received.says.article
        yield from in_order(ConsultationReplied, form.replied_on, one.received)
        if one.considered is None:
            yield refusal("alert_elsewhere.not_considered", under, settled_by="consider_withdrawal")
        elif permit is Permit.WITHDRAWAL_PENDING:
            yield refusal("alert_elsewhere.withdrawal_under_way", under)
        elif FITS[form.reply] is not permit:
            yield refusal("alert_elsewhere.other_reply", under)
        elif form.reply is Reply.KEPT and one.considered.says.withdraw:
            yield refusal("alert_elsewhere.reasons_to_withdraw", under, settled_by="consider_withdrawal")

    return Step(
        code="reply_to_state",
        texts="alert_elsewhere",
        form=ReplyToState,
        roles=frozenset({Role.CASEWORKER}),
        under=UNDER,
        bars=_none_open,
        objections=objections,
        records=_replied,
    )
