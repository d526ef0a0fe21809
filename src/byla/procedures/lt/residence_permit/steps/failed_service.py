"""When the decision does not reach the person: each attempt is recorded, and a few count as service."""

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
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.codes import Language, ServiceFailure, ServiceMethod
from byla.procedures.lt.residence_permit.codes.representation import Scope
from byla.procedures.lt.residence_permit.deemed import DEEMED, counts_as_service
from byla.procedures.lt.residence_permit.entries import DecisionServed, ServiceAttempted
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.representation import (
    chosen,
    person_or_representative,
    without_power,
)
from byla.procedures.lt.residence_permit.steps.service import (
    proofs,
    unserved,
    with_proof,
    with_the_last_day_to_appeal,
)
from byla.words import words


@form
class RecordServiceAttempt:
    """On whom and how it was tried, why it failed, when that was known, and the document that shows it."""

    recipient: str = choice(person_or_representative)
    method: ServiceMethod = choice()
    failure: ServiceFailure = choice()
    known_on: date = day()
    proof: str = choice(proofs)


def _attempted_wrongly(
    file: File[Matter], form: RecordServiceAttempt, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(ServiceAttempted, form.known_on, file.matter.issued)
    representative = chosen(form.recipient)
    yield from without_power(file.matter, representative, Scope.RECEIVE_SERVICE, form.known_on)


def _attempted(
    file: File[Matter], form: RecordServiceAttempt, situation: Situation, others: Files
) -> Iterator[Record]:
    attempted = ServiceAttempted(
        decision=held(file.matter.issued).number,
        method=form.method,
        failure=form.failure,
        proof=int(form.proof),
        representative=chosen(form.recipient),
    )
    yield Record(body=attempted, true_from=form.known_on)


RECORD_SERVICE_ATTEMPT: Step[Matter, RecordServiceAttempt] = Step(
    code="record_service_attempt",
    form=RecordServiceAttempt,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:138(1)",),
    bars=with_proof,
    objections=_attempted_wrongly,
    records=_attempted,
)


def _attempts(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(one.number),
            words(
                "residence_permit.failed_attempt",
                day=one.day,
                failure=words(f"residence_permit.service_failure.{one.says.failure.value}"),
            ),
        )
        for one in counts_as_service(file, situation)
    ]


@form
class DeemServed:
    """Which attempt counts as service, and the language of what was sent."""

    attempt: str = choice(_attempts)
    language: Language = choice()


def _none_counts(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from unserved(file, situation)
    if file.matter.served is None and not counts_as_service(file, situation):
        yield refusal("residence_permit.no_deemed_service", DEEMED, settled_by="record_service_attempt")


def _deemed(file: File[Matter], form: DeemServed, situation: Situation, others: Files) -> Iterator[Record]:
    attempt = next(one for one in file.matter.attempts if one.number == int(form.attempt))
    served = DecisionServed(
        decision=attempt.says.decision,
        method=attempt.says.method,
        language=form.language,
        proof=attempt.says.proof,
        attempt=attempt.number,
        representative=attempt.says.representative,
    )
    yield from with_the_last_day_to_appeal(served, attempt.day, file, situation)


DEEM_SERVED: Step[Matter, DeemServed] = Step(
    code="deem_served",
    form=DeemServed,
    roles=frozenset({Role.CASEWORKER}),
    under=(DEEMED, "lt/utpi:138(1)"),
    adverse=True,
    bars=_none_counts,
    records=_deemed,
)
