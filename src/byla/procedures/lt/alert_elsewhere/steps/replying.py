"""What a named official considers of another state's reasons, and what we reply to that state."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

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
from byla.procedures.lt.alert_elsewhere.codes import Permit, Reply
from byla.procedures.lt.alert_elsewhere.entries import ConsultationReplied, WithdrawalConsidered
from byla.procedures.lt.alert_elsewhere.granting import Granting
from byla.procedures.lt.alert_elsewhere.steps.receiving import UNDER, chosen_request, none_open, open_ones
from byla.procedures.lt.gates import in_order

FITS = {
    Reply.KEPT: Permit.HELD,
    Reply.WITHDRAWN: Permit.WITHDRAWN,
    Reply.GONE: Permit.GONE,
}
"""What we reply is what has become of the permit, and nothing that is only meant."""


@form
class ConsiderWithdrawal:
    """Of which consultation; which threat the person's presence poses, and whether there are reasons to withdraw."""

    consultation: str = choice(open_ones)
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


CONSIDER_WITHDRAWAL: Step[Any, ConsiderWithdrawal] = Step(
    code="consider_withdrawal",
    texts="alert_elsewhere",
    form=ConsiderWithdrawal,
    roles=frozenset({Role.CASEWORKER}),
    under=UNDER,
    adverse=True,
    bars=none_open,
    records=_considered,
)
"""A named official considers the other state's reasons. Nothing is withdrawn by it."""


@form
class ReplyToState:
    """To which consultation, what has become of the permit, when that was told, and the message."""

    consultation: str = choice(open_ones)
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
        one, permit = chosen_request(file, form.consultation), granting.permit(file, situation)
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
        bars=none_open,
        objections=objections,
        records=_replied,
    )
