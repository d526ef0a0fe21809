"""Serving the decision. The day of service, not that of the decision, starts the term for appeal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    DateTold,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    refusal,
)
from byla.procedures.lt.residence_permit.clocks import APPEAL, to_appeal
from byla.procedures.lt.residence_permit.codes import Language, ServiceMethod
from byla.procedures.lt.residence_permit.entries import DecisionServed
from byla.procedures.lt.residence_permit.gates import does_not_hold, held
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.order import in_order
from byla.words import words


def _proofs(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The documents on file that prove the service of this decision."""
    return [
        Option(
            str(one.number),
            words("residence_permit.numbered", number=one.number, text=one.says.document.name),
        )
        for one in file.matter.proofs_of_service
    ]


@form
class ServeDecision:
    """When, how and in which language the decision reached the person, and the document that proves it."""

    served_on: date = day()
    method: ServiceMethod = choice()
    language: Language = choice()
    proof: str = choice(_proofs)


def _not_servable(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    if file.matter.signed is None:
        yield refusal("residence_permit.not_signed", "lt/utpi:138(1)", settled_by="sign_decision")
    else:
        yield from does_not_hold(file, file.matter.signed)
    if file.matter.served is not None:
        yield refusal("residence_permit.served_already", "lt/utpi:138(1)", day=file.matter.served.day)
    elif not _proofs(file, situation):
        yield refusal("residence_permit.no_proof_of_service", "lt/utpi:138(1)", settled_by="record_document")


def _served_before_signed(
    file: File[Matter], form: ServeDecision, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(DecisionServed, form.served_on, file.matter.signed)


def _served(file: File[Matter], form: ServeDecision, situation: Situation, others: Files) -> Iterator[Record]:
    served = DecisionServed(
        decision=held(file.matter.signed).number,
        method=form.method,
        language=form.language,
        proof=int(form.proof),
    )
    yield Record(body=served, true_from=form.served_on)
    last = to_appeal(form.served_on, situation).read(situation.calendar, situation.on).day
    if last is not None:
        told = DateTold(clock="appeal", day=last, article=APPEAL, in_entry=file.version + 1)
        yield Record(body=told, true_from=form.served_on)


SERVE_DECISION: Step[Matter, ServeDecision] = Step(
    code="serve_decision",
    form=ServeDecision,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:138(1)",),
    bars=_not_servable,
    objections=_served_before_signed,
    records=_served,
)
