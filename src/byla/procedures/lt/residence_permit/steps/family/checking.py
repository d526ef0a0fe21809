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
    choice,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.residence_permit.codes import Operative, OtherGround
from byla.procedures.lt.residence_permit.entries import AnotherGroundChecked, DependantsChecked
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.steps.family.linking import UNDER
from byla.procedures.lt.union_citizen import ARTICLE_20


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
    """What was found on each ground on which the family member may stay; which of them is one, if any; and why."""

    own_basis: str = text(longest=10_000)
    derived_right: str = text(longest=10_000)
    private_life: str = text(longest=10_000)
    autonomous: str = text(longest=10_000)
    violence: str = text(longest=10_000)
    length_of_stay: str = text(longest=10_000)
    ground: OtherGround | None = choice(required=False)
    reasons: str = text(longest=10_000)


def _follows_nobody(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if file.matter.family.follows is None:
        yield refusal("residence_permit.follows_nobody", *UNDER)


def _passes_over_the_right(
    file: File[Matter], form: CheckAnotherGround, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Article 20 TFEU: a right that derives from a Union citizen is a ground to stay."""
    derived = file.matter.derived
    if form.ground is None and derived.compelling:
        yield refusal("residence_permit.derived_right_is_a_ground", ARTICLE_20)
    if form.ground is OtherGround.DERIVED_RIGHT and not derived.compelling:
        yield refusal(
            "residence_permit.derived_right_not_examined", ARTICLE_20, settled_by="examine_dependency"
        )


def _checked(
    file: File[Matter], form: CheckAnotherGround, situation: Situation, others: Files
) -> Iterator[Record]:
    body = AnotherGroundChecked(
        another_ground=form.ground is not None,
        ground=form.ground,
        looked_at={one.value: getattr(form, one.value) for one in OtherGround},
        reasons=form.reasons,
    )
    yield Record(body=body)


CHECK_ANOTHER_GROUND: Step[Matter, CheckAnotherGround] = Step(
    code="check_another_ground",
    form=CheckAnotherGround,
    roles=frozenset({Role.CASEWORKER}),
    under=(*UNDER, "eu/2003-86:15", "eu/2003-86:17", "coe/echr:8", ARTICLE_20),
    adverse=True,
    bars=_follows_nobody,
    objections=_passes_over_the_right,
    records=_checked,
)
