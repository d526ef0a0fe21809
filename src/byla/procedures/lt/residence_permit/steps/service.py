"""Serving the decision. The day of service, not that of the decision, starts the term for appeal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
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
    held,
    refusal,
)
from byla.procedures.lt.decisions import told
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.clocks import to_appeal
from byla.procedures.lt.residence_permit.codes import Language, ServiceMethod
from byla.procedures.lt.residence_permit.entries import DecisionServed
from byla.procedures.lt.residence_permit.gates import does_not_hold
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.representation import (
    chosen,
    not_to_be_served,
    person_or_representative,
)
from byla.words import words


def proofs(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The documents on file that speak of the service of this decision."""
    return [
        Option(
            str(one.number),
            words("residence_permit.numbered", number=one.number, text=one.says.document.name),
        )
        for one in file.matter.proofs_of_service
    ]


@form
class ServeDecision:
    """When, how and in which language the decision reached whom, and the document that proves it."""

    served_on: date = day()
    recipient: str = choice(person_or_representative)
    method: ServiceMethod = choice()
    language: Language = choice()
    proof: str = choice(proofs)


def unserved(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless there is a signed decision that holds and is not served."""
    if file.matter.issued is None:
        yield refusal("residence_permit.not_signed", "lt/utpi:138(1)", settled_by="sign_decision")
    else:
        yield from does_not_hold(file, file.matter.issued)
    if file.matter.served is not None:
        yield refusal("residence_permit.served_already", "lt/utpi:138(1)", day=file.matter.served.day)


def with_proof(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Bars a step that tells of the service unless a document speaks of it."""
    yield from unserved(file, situation)
    if file.matter.served is None and not proofs(file, situation):
        yield refusal("residence_permit.no_proof_of_service", "lt/utpi:138(1)", settled_by="record_document")


def _served_wrongly(
    file: File[Matter], form: ServeDecision, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(DecisionServed, form.served_on, file.matter.issued)
    law = situation.law(form.served_on)
    yield from not_to_be_served(file.matter, chosen(form.recipient), form.served_on, law)


def _served(file: File[Matter], form: ServeDecision, situation: Situation, others: Files) -> Iterator[Record]:
    served = DecisionServed(
        decision=held(file.matter.issued).number,
        method=form.method,
        language=form.language,
        proof=int(form.proof),
        attempt=None,
        representative=chosen(form.recipient),
    )
    yield from with_the_last_day_to_appeal(served, form.served_on, file, situation)


def with_the_last_day_to_appeal(
    served: DecisionServed, on: date, file: File[Matter], situation: Situation
) -> Iterator[Record]:
    """The service, and the day until which the person is told that they may appeal (UTPI 138(1))."""
    yield Record(body=served, true_from=on)
    yield from told(to_appeal(on, situation), in_entry=file.version + 1, situation=situation, on=on)


SERVE_DECISION: Step[Matter, ServeDecision] = Step(
    code="serve_decision",
    form=ServeDecision,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:138(1)",),
    bars=with_proof,
    objections=_served_wrongly,
    records=_served,
)
