"""Taking out what was signed and then found not to stand, before anybody is served with it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    File,
    FileId,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.residence_permit.entries import DecisionRecalled, DecisionUndone
from byla.procedures.lt.residence_permit.gates import found_not_to_stand
from byla.procedures.lt.residence_permit.matter import Matter


@form
class RecallDecision:
    """Why the decision is taken out, in the signatory's own words."""

    because: str = text(longest=10_000)


def _not_recallable(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    issued, served = file.matter.issued, file.matter.served
    if file.matter.question is None:
        yield refusal("residence_permit.nothing_asked")
    elif issued is None:
        yield refusal("residence_permit.not_signed", "lt/vai:10", settled_by="sign_decision")
    elif served is not None:
        yield refusal("residence_permit.served_is_not_recalled", "lt/utpi:138(1)", day=served.day)
    elif not found_not_to_stand(file, issued):
        yield refusal("residence_permit.nothing_to_recall", "lt/vai:10", settled_by="review_shaken_act")
    yield from _asked_about_meanwhile(file)


def _asked_about_meanwhile(file: File[Matter]) -> Iterator[Refusal]:
    """What was asked about the permit that the decision granted is ended first."""
    asked = (
        *((file.matter.renewal_pending,) if file.matter.renewal_pending else ()),
        *(file.matter.withdrawals[-1:] if file.matter.withdrawal_pending else ()),
    )
    for one in asked:
        yield refusal("residence_permit.asked_meanwhile", "lt/vai:10", day=one.day)


def _earlier_permit(file: File[Matter], form: RecallDecision) -> tuple[FileId, ...]:
    return () if file.matter.earlier is None else (file.matter.earlier,)


def _recalled(
    file: File[Matter], form: RecallDecision, situation: Situation, others: Files
) -> Iterator[Record]:
    number = held(file.matter.number)
    body = DecisionRecalled(
        decision=held(file.matter.issued).number,
        number=number,
        because=form.because,
        signatory=situation.actor.id,
    )
    yield Record(body=body)
    for earlier in others.values():
        if earlier.matter.changed_by(number):
            undone = DecisionUndone(matter=file.id, decision=number)
            yield Record(body=undone, file=earlier.id)


RECALL_DECISION: Step[Matter, RecallDecision] = Step(
    code="recall_decision",
    form=RecallDecision,
    roles=frozenset({Role.SIGNATORY}),
    under=("lt/vai:10",),
    adverse=True,
    mandate="residence_permit.decision",
    bars=_not_recallable,
    touches=_earlier_permit,
    records=_recalled,
)
