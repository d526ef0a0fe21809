"""Ending a withdrawal where there is nothing left to withdraw. It takes nothing from anybody."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, FileId, Files, Nothing, Record, Refusal, Role, Situation, Step, held, refusal
from byla.procedures.lt.residence_permit.campaigns import told_to_campaign
from byla.procedures.lt.residence_permit.entries import WithdrawalEnded
from byla.procedures.lt.residence_permit.gates import nothing_left, under_way
from byla.procedures.lt.residence_permit.matter import Matter

VALID = ("lt/utpi:50(1)", "lt/utpi:54(1)")


def _no_withdrawal(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if file.matter.question is not None and file.matter.withdrawal is None:
        yield refusal("residence_permit.no_withdrawal_here", *VALID)


def _its_permit_and_campaign(file: File[Matter], form: Nothing) -> tuple[FileId, ...]:
    withdrawal = file.matter.withdrawal
    if withdrawal is None:
        return ()
    campaign = withdrawal.says.campaign
    return (withdrawal.says.permit, *(() if campaign is None else (campaign,)))


def _still_held(file: File[Matter], form: Nothing, situation: Situation, others: Files) -> Iterator[Refusal]:
    permit = others[held(file.matter.withdrawal).says.permit]
    if nothing_left(permit.matter, situation.on) is None:
        yield refusal("residence_permit.still_held", *VALID, permit=permit.number)


def _ended(file: File[Matter], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    opened = held(file.matter.withdrawal).says
    why = held(nothing_left(others[opened.permit].matter, situation.on))
    ended = WithdrawalEnded(withdrawal=file.id, why=why)
    yield Record(body=ended)
    yield Record(body=ended, file=opened.permit)
    yield from told_to_campaign(opened.campaign, "nothing_left", file.id, why=why.value)


END_WITHDRAWAL: Step[Matter, Nothing] = Step(
    code="end_withdrawal",
    form=Nothing,
    roles=frozenset({Role.CASEWORKER}),
    under=VALID,
    bars=_no_withdrawal,
    touches=_its_permit_and_campaign,
    objections=_still_held,
    records=_ended,
)
