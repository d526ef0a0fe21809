"""Looking at whose permits hang on a withdrawal, and in a family member's own file, for another ground to stay."""

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
    yes_no,
)
from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.entries import AnotherGroundChecked, DependantsChecked
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.steps.family.linking import UNDER


@form
class CheckDependants:
    """What the official found on whose permits hang on this one; that nobody's does is a finding too."""

    found: str = text(longest=10_000)


def _nothing_to_withdraw(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    question = file.matter.question
    if question is not None and question.adverse is not Operative.WITHDRAW:
        yield refusal("residence_permit.nothing_is_withdrawn", *UNDER)


def _of_permit(file: File[Matter], form: CheckDependants) -> tuple[FileId, ...]:
    return (held(file.matter.earlier),)


def _dependants(
    file: File[Matter], form: CheckDependants, situation: Situation, others: Files
) -> Iterator[Record]:
    permits = others[held(file.matter.earlier)].matter.family.permits
    yield Record(body=DependantsChecked(permits=permits, found=form.found))


CHECK_DEPENDANTS: Step[Matter, CheckDependants] = Step(
    code="check_dependants",
    form=CheckDependants,
    roles=frozenset({Role.CASEWORKER}),
    under=(*UNDER, "coe/echr:8"),
    bars=_nothing_to_withdraw,
    touches=_of_permit,
    records=_dependants,
)


@form
class CheckAnotherGround:
    """Whether this family member has another ground to stay, and why."""

    another_ground: bool = yes_no()
    reasons: str = text(longest=10_000)


def _follows_nobody(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if file.matter.family.follows is None:
        yield refusal("residence_permit.follows_nobody", *UNDER)


def _checked(
    file: File[Matter], form: CheckAnotherGround, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=AnotherGroundChecked(another_ground=form.another_ground, reasons=form.reasons))


CHECK_ANOTHER_GROUND: Step[Matter, CheckAnotherGround] = Step(
    code="check_another_ground",
    form=CheckAnotherGround,
    roles=frozenset({Role.CASEWORKER}),
    under=(*UNDER, "coe/echr:8"),
    adverse=True,
    bars=_follows_nobody,
    records=_checked,
)
