"""Leave to decide against a person under law that no lawyer has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Files, Record, Refusal, Role, Situation, Step, form, refusal, text
from byla.procedures.lt.residence_permit.entries import UnconfirmedLawAccepted
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.unconfirmed import decided_under, not_signed_over


@form
class SignOverUnconfirmedLaw:
    """Why the decision is taken although the law that it rests on is not confirmed."""

    reason: str = text(longest=4000)


def _nothing_to_sign_over(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    draft, question = file.matter.draft, file.matter.question
    if draft is None:
        yield refusal("residence_permit.no_draft", "lt/vai:10", settled_by="draft_decision")
    elif question is not None and draft.says.operative is not question.adverse:
        yield refusal("residence_permit.not_against_the_person", "lt/vai:10")
    elif not not_signed_over(file, situation):
        yield refusal("residence_permit.nothing_to_sign_over", "lt/vai:10")


def _signed_over(
    file: File[Matter], form: SignOverUnconfirmedLaw, situation: Situation, others: Files
) -> Iterator[Record]:
    body = UnconfirmedLawAccepted(
        provisions=tuple(one.id for one in decided_under(file, situation)),
        reason=form.reason,
        by=situation.actor.id,
    )
    yield Record(body=body)


SIGN_OVER_UNCONFIRMED_LAW: Step[Matter, SignOverUnconfirmedLaw] = Step(
    code="sign_over_unconfirmed_law",
    form=SignOverUnconfirmedLaw,
    roles=frozenset({Role.SIGNATORY}),
    under=("lt/vai:10",),
    adverse=True,
    mandate="residence_permit.unconfirmed_law",
    bars=_nothing_to_sign_over,
    records=_signed_over,
)
