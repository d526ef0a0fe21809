"""Adding and withdrawing the reasons of a refusal."""

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
    choices,
    form,
    refusal,
    text,
)
from byla.procedures.lt.residence_permit.codes import Untruth
from byla.procedures.lt.residence_permit.entries import ReasonAdded, ReasonWithdrawn
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.reasons import unsound
from byla.words import words


def _facts(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(one.number),
            words("residence_permit.numbered", number=one.number, text=one.says.told),
            words(f"residence_permit.bearing.{one.says.bearing.value}"),
        )
        for one in file.matter.facts
    ]


def _reasons(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(str(one.number), words("residence_permit.numbered", number=one.number, text=one.says.text))
        for one in file.matter.reasons
    ]


@form
class AddReason:
    """A reason, the statements that it rests on, what ties the person to them where they are hypotheses alone, and what
    it shows where the ground is an untruth.
    """

    reason: str = text()
    facts: tuple[str, ...] = choices(_facts)
    individual_link: str | None = text(required=False)
    shows: Untruth | None = choice(required=False)


def _no_fact(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not file.matter.facts:
        yield refusal("residence_permit.no_fact", "lt/vai:10", settled_by="record_fact")


def _reason(form: AddReason) -> ReasonAdded:
    facts = tuple(int(number) for number in form.facts)
    return ReasonAdded(text=form.reason, facts=facts, individual_link=form.individual_link, shows=form.shows)


def _unsound(file: File[Matter], form: AddReason, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from unsound(_reason(form), file.matter)


def _added(file: File[Matter], form: AddReason, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=_reason(form))


ADD_REASON: Step[Matter, AddReason] = Step(
    code="add_reason",
    form=AddReason,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/vai:10", "eu/charter:21"),
    bars=_no_fact,
    objections=_unsound,
    records=_added,
)


@form
class WithdrawReason:
    """Which reason is no longer relied on, and why."""

    reason: str = choice(_reasons)
    because: str = text(longest=4000)


def _no_reason(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not file.matter.reasons:
        yield refusal("residence_permit.no_reason", "lt/vai:10", settled_by="add_reason")


def _withdrawn(
    file: File[Matter], form: WithdrawReason, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=ReasonWithdrawn(reason=int(form.reason), because=form.because))


WITHDRAW_REASON: Step[Matter, WithdrawReason] = Step(
    code="withdraw_reason",
    form=WithdrawReason,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/vai:10",),
    bars=_no_reason,
    records=_withdrawn,
)
