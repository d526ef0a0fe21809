"""Recording that the fee was paid and that biometric data were taken. Nothing is refused for want of either."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    day,
    form,
    line,
    number,
    refusal,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.entries import BiometricsTaken, FeePaid
from byla.procedures.lt.residence_permit.gates import question_ended
from byla.procedures.lt.residence_permit.matter import Matter


def _no_application_left(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    if file.matter.application is None:
        yield refusal("residence_permit.no_application")
    yield from question_ended(file.matter)


@form
class RecordFee:
    """How much was paid, when, and the reference of the payment."""

    amount: int = number(least=0, most=1_000_000)
    paid_on: date = day()
    reference: str = line(longest=100)


def _paid(file: File[Matter], form: RecordFee, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=FeePaid(amount=form.amount, reference=form.reference), true_from=form.paid_on)


RECORD_FEE: Step[Matter, RecordFee] = Step(
    code="record_fee",
    form=RecordFee,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/state-fees:#temporary-permit", "lt/state-fees:#permanent-permit"),
    bars=_no_application_left,
    records=_paid,
)


@form
class RecordBiometrics:
    """When face and fingerprints were taken."""

    taken_on: date = day()


def _taken_after_lodging(
    file: File[Matter], form: RecordBiometrics, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(BiometricsTaken, form.taken_on, file.matter.application)


def _taken(
    file: File[Matter], form: RecordBiometrics, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=BiometricsTaken(), true_from=form.taken_on)


RECORD_BIOMETRICS: Step[Matter, RecordBiometrics] = Step(
    code="record_biometrics",
    form=RecordBiometrics,
    roles=frozenset({Role.CASEWORKER}),
    under=("eu/1030-2002:4a",),
    bars=_no_application_left,
    objections=_taken_after_lodging,
    records=_taken,
)
