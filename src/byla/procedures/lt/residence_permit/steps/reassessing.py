"""What a body does with a conclusion that came back: it upholds it, concludes anew, or takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Body,
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    held,
    line,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.clocks import ASSESS
from byla.procedures.lt.residence_permit.codes import Absence
from byla.procedures.lt.residence_permit.entries import (
    ConclusionRevised,
    ConclusionUpheld,
    ConclusionWithdrawn,
)
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.procedures.lt.residence_permit.steps.concluding import (
    Concludes,
    absences,
    reasons_or_their_absence,
    said,
    unfit_conclusion,
)

UNDER = (ASSESS, "eu/cjeu:c-420-22", "eu/cjeu:c-300-11")


def own_returned(file: File[Matter], situation: Situation) -> Assessment | None:
    """What came back to the body of whoever acts and waits for its answer; anybody's where the authority looks."""
    agency = situation.actor.reader.agency
    waiting = (one for one in file.matter.assessments if one.awaits_reassessment)
    return next((one for one in waiting if agency is None or one.agency == agency), None)


def _nothing_returned(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """An answer that comes late is taken: nobody stops listening."""
    yield from under_way(file, situation)
    if own_returned(file, situation) is None:
        yield refusal("residence_permit.nothing_returned", ASSESS, settled_by="return_conclusion")


def _after_its_return(
    file: File[Matter], effect: type[Body], on: date, situation: Situation
) -> Iterator[Refusal]:
    yield from in_order(effect, on, held(own_returned(file, situation)).returned)


@form
class UpholdConclusion:
    """The reasons with which the body stays with its conclusion, as far as they may be told, or why none are."""

    reasons: str | None = text(required=False)
    withheld: str | None = line(required=False)
    essence: str | None = text(required=False)
    no_reasons: str | None = choice(absences, required=False)
    upheld_on: date = day()


def _upheld_with(file: File[Matter], form: UpholdConclusion, situation: Situation) -> ConclusionUpheld:
    returned = held(own_returned(file, situation))
    return ConclusionUpheld(
        request=returned.request.number,
        conclusion=held(returned.conclusion).number,
        reasons=form.reasons,
        withheld=form.withheld,
        essence=form.essence,
        no_reasons=None if form.no_reasons is None else Absence(form.no_reasons),
    )


def _not_upheld_so(
    file: File[Matter], form: UpholdConclusion, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from _after_its_return(file, ConclusionUpheld, form.upheld_on, situation)
    yield from reasons_or_their_absence(_upheld_with(file, form, situation))


def _upheld(
    file: File[Matter], form: UpholdConclusion, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=_upheld_with(file, form, situation), true_from=form.upheld_on)


UPHOLD_CONCLUSION: Step[Matter, UpholdConclusion] = Step(
    code="uphold_conclusion",
    form=UpholdConclusion,
    roles=frozenset({Role.ASSESSOR}),
    under=UNDER,
    adverse=True,
    bars=_nothing_returned,
    objections=_not_upheld_so,
    records=_upheld,
)


@form
class WithdrawConclusion:
    """Why the body takes its conclusion back."""

    because: str = text(longest=10_000)
    withdrawn_on: date = day()


def _not_withdrawn_so(
    file: File[Matter], form: WithdrawConclusion, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from _after_its_return(file, ConclusionWithdrawn, form.withdrawn_on, situation)


def _withdrawn(
    file: File[Matter], form: WithdrawConclusion, situation: Situation, others: Files
) -> Iterator[Record]:
    returned = held(own_returned(file, situation))
    withdrawn = ConclusionWithdrawn(
        request=returned.request.number,
        conclusion=held(returned.conclusion).number,
        because=form.because,
    )
    yield Record(body=withdrawn, true_from=form.withdrawn_on)


WITHDRAW_CONCLUSION: Step[Matter, WithdrawConclusion] = Step(
    code="withdraw_conclusion",
    form=WithdrawConclusion,
    roles=frozenset({Role.ASSESSOR}),
    under=UNDER,
    bars=_nothing_returned,
    objections=_not_withdrawn_so,
    records=_withdrawn,
)


def _revised_to(file: File[Matter], form: Concludes, situation: Situation) -> ConclusionRevised:
    returned = held(own_returned(file, situation))
    return ConclusionRevised(
        request=returned.request.number,
        revises=held(returned.conclusion).number,
        agency=returned.agency,
        interest=returned.interest,
        **said(form),
    )


def _not_revised_so(
    file: File[Matter], form: Concludes, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from _after_its_return(file, ConclusionRevised, form.concluded_on, situation)
    yield from unfit_conclusion(_revised_to(file, form, situation), form)


def _revised(file: File[Matter], form: Concludes, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=_revised_to(file, form, situation), true_from=form.concluded_on)


REVISE_CONCLUSION: Step[Matter, Concludes] = Step(
    code="revise_conclusion",
    form=Concludes,
    roles=frozenset({Role.ASSESSOR}),
    under=UNDER,
    adverse=True,
    bars=_nothing_returned,
    objections=_not_revised_so,
    records=_revised,
)
