"""What several steps ask alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from byla.casefile import Body, File, Refusal, Situation, held, refusal, shaken_acts
from byla.procedures.lt.residence_permit.codes import Basis, NothingLeft, Operative, PermitKind
from byla.procedures.lt.residence_permit.grounds import PERMANENT_ON
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.procedures.lt.residence_permit.question import Question
from byla.words import words


def under_way(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless the file asks something that has not been decided."""
    matter = file.matter
    if matter.opened is None:
        yield refusal("residence_permit.nothing_asked")
    elif matter.signed is not None:
        yield refusal("residence_permit.already_decided", "lt/utpi:51(2)", day=matter.signed.day)
    else:
        yield from question_ended(matter)


def question_ended(matter: Matter) -> Iterator[Refusal]:
    """What is asked ended without a decision."""
    if matter.ended is not None:
        how = words(type(matter.ended.says).TYPE.code)
        yield refusal("residence_permit.question_ended", how=how, day=matter.ended.day)


def application_under_way(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless there is an application that has not been decided."""
    if file.matter.application is None:
        yield refusal("residence_permit.no_application")
    else:
        yield from under_way(file, situation)


def does_not_hold(file: File[Matter], signed: Standing[Body]) -> Iterator[Refusal]:
    """What was signed on a record that was corrected since is looked at by a named official before anybody is served
    with it; and where they found that it does not stand, nobody is.
    """
    if signed.number in shaken_acts(file):
        yield refusal("residence_permit.decision_shaken", "lt/vai:10", settled_by="review_shaken_act")
    elif found_not_to_stand(file, signed):
        yield refusal("residence_permit.decision_does_not_stand", "lt/vai:10", settled_by="recall_decision")


def found_not_to_stand(file: File[Matter], signed: Standing[Body]) -> bool:
    """Whether a named official reviewed what was signed after the last correction, and found that it does not stand."""
    review = file.custody.reviewed.get(signed.number)
    return signed.number not in shaken_acts(file) and review is not None and not review.stands


def is_person(record: File[Any] | None) -> bool:
    """Whether the file is an identity record."""
    return record is not None and record.procedure.code == "person"


def is_held(matter: Matter) -> bool:
    """Whether the file is one of a permit that nothing replaced and nothing ended."""
    gone = matter.replaced or matter.withdrawn or matter.regime_ended or matter.card.lapsed
    return matter.permit is not None and gone is None


def withdraws(matter: Matter) -> bool:
    """Whether a permit was withdrawn by what was decided in the file, and that stands."""
    return matter.signed is not None and matter.signed.says.operative is Operative.WITHDRAW


def was_withdrawn(matter: Matter) -> bool:
    """Whether the file is one of a permit that was withdrawn."""
    return matter.withdrawn is not None


def fits_permit(basis: Basis, kind: PermitKind) -> Iterator[Refusal]:
    """Each basis is one of temporary or of permanent permits."""
    if (basis in PERMANENT_ON) is not (kind is PermitKind.PERMANENT):
        yield refusal(
            "residence_permit.basis_of_other_permit",
            "lt/utpi:53(1)(8)",
            basis=words(f"residence_permit.basis.{basis.value}"),
            kind=words(f"residence_permit.permit_kind.{kind.value}"),
        )


def no_such_permit(found: File[Any] | None, given: str) -> Iterator[Refusal]:
    """The file named in the answers is one of a permit, and the actor may see it."""
    if found is None or not isinstance(found.matter, Matter) or found.matter.permit is None:
        yield refusal("residence_permit.no_such_permit", given=given, settled_by="register_permit")


def not_held(permit: File[Matter], settled_by: str | None = None) -> Iterator[Refusal]:
    """The permit of that file is no longer held; `settled_by` is the step that ends what was asked about it."""
    number = permit.number
    if permit.matter.replaced is not None:
        yield refusal("residence_permit.replaced_already", settled_by=settled_by, permit=number)
    if permit.matter.withdrawn is not None:
        yield refusal("residence_permit.withdrawn_already", settled_by=settled_by, permit=number)
    if permit.matter.regime_ended is not None:
        yield refusal("residence_permit.no_longer_foreigner", settled_by=settled_by, permit=number)
    if permit.matter.card.lapsed is not None:
        yield refusal(
            "residence_permit.permit_invalid", "lt/utpi:52(9)", settled_by=settled_by, permit=number
        )


def nothing_left(permit: Matter, on: date) -> NothingLeft | None:
    """Why that permit can be withdrawn no more; None where it is still held. A permanent permit does not end with its
    card (54(4)).
    """
    gone = {
        NothingLeft.REPLACED: permit.replaced,
        NothingLeft.WITHDRAWN: permit.withdrawn,
        NothingLeft.CITIZEN: permit.regime_ended,
        NothingLeft.LAPSED: permit.card.lapsed,
    }
    why = next((why for why, happened in gone.items() if happened is not None), None)
    held_until = permit.held_until
    if why is None and held_until is not None and held_until < on and not is_permanent(permit):
        return NothingLeft.EXPIRED
    return why


def ran_out(matter: Matter, on: date) -> bool:
    """Whether the permit that this withdrawal is about has run out, as its file said when the withdrawal was opened.
    Whether it still ends so, the permit's own file says (`nothing_left`).
    """
    last = None if matter.withdrawal is None else matter.withdrawal.says.valid_until
    return last is not None and last < on


def is_permanent(permit: Matter) -> bool:
    """Whether the file is one of a permanent permit."""
    return permit.permit is not None and permit.permit.says.kind is PermitKind.PERMANENT


def asked(file: File[Matter]) -> Question:
    """What the file asks, which the bars of a step made sure of. Raises LookupError."""
    return held(file.matter.question)
