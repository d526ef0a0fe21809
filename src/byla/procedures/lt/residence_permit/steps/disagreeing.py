"""A head decides what becomes of a conclusion on which body and official still differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    form,
    refusal,
    text,
)
from byla.procedures.lt.residence_permit.codes import Ruling
from byla.procedures.lt.residence_permit.disagreement import (
    BINDS,
    FOR_THE_HEAD,
    may_rule,
    ruling_holds,
    stands,
)
from byla.procedures.lt.residence_permit.entries import DisagreementDecided
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.steps.returning import NW_AND_PQ, concluded_in
from byla.words import words


def _in_dispute(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """What waits for a head, and what a head has decided, for whoever thinks otherwise since."""
    return [
        Option(str(one.conclusion.number), words(f"residence_permit.interest.{one.interest.value}"))
        for one in file.matter.threats
        if one.conclusion is not None
        and (stands(one, situation) in FOR_THE_HEAD or ruling_holds(one, situation))
    ]


@form
class DecideDisagreement:
    """Whether the conclusion is followed or set aside, and why: to follow it, the head's own assessment of this very
    person.
    """

    conclusion: str = choice(_in_dispute)
    ruling: Ruling = choice()
    reasons: str = text(longest=50_000)


def _nothing_in_dispute(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not _in_dispute(file, situation):
        yield refusal("residence_permit.nothing_in_dispute", NW_AND_PQ)


def _may_not_be_ruled(
    file: File[Matter], form: DecideDisagreement, situation: Situation, others: Files
) -> Iterator[Refusal]:
    assessment = concluded_in(file.matter, int(form.conclusion))
    if assessment.returned is not None and assessment.returned.says.official == situation.actor.id:
        yield refusal("residence_permit.disagreement_of_ones_own", "lt/vai:10")
    if may_rule(form.ruling, assessment, situation):
        return
    if form.ruling is Ruling.FOLLOW:
        yield refusal("residence_permit.bare_is_not_followed", NW_AND_PQ, "eu/cjeu:c-300-11")
    else:
        yield refusal("residence_permit.bound_is_not_set_aside", BINDS)


def _ruled(
    file: File[Matter], form: DecideDisagreement, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(
        body=DisagreementDecided(
            conclusion=int(form.conclusion),
            ruling=form.ruling,
            reasons=form.reasons,
            head=situation.actor.id,
        )
    )


DECIDE_DISAGREEMENT: Step[Matter, DecideDisagreement] = Step(
    code="decide_disagreement",
    form=DecideDisagreement,
    roles=frozenset({Role.SIGNATORY}),
    under=(NW_AND_PQ, "lt/utpi:4(4)", "lt/utpi:4(5)"),
    adverse=True,
    mandate="residence_permit.disagreement",
    bars=_nothing_in_dispute,
    objections=_may_not_be_ruled,
    records=_ruled,
)
