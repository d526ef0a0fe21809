"""The way on where a service does not clear the open text, or does not answer: a head decides, with reasons."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Files, Record, Refusal, Role, Situation, Step, choice, form, refusal, text
from byla.procedures.lt.residence_permit.clearance.rests_on import concluded, rests_on_withheld
from byla.procedures.lt.residence_permit.clearance.stands import Clears, clears
from byla.procedures.lt.residence_permit.codes import ClearanceRuling
from byla.procedures.lt.residence_permit.entries import ClearanceDecided
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.steps.clearing import relied_on, rests_on_nothing_withheld
from byla.procedures.lt.residence_permit.steps.returning import NW_AND_PQ, concluded_in

ESSENCE = "eu/cjeu:c-300-11"


@form
class DecideClearance:
    """Which conclusion, whether its service is asked again or what rests on it is left out, and why."""

    conclusion: str = choice(relied_on)
    ruling: ClearanceRuling = choice()
    reasons: str = text(longest=10_000)


def _nothing_to_decide(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """A head decides where an annex is not there, or a service has the text and has not cleared it."""
    yield from rests_on_nothing_withheld(file, situation)
    held = file.matter.clearance
    if file.matter.draft is None or not rests_on_withheld(file.matter):
        return
    if not any(
        held.annex(concluded(one)) is None
        or clears(file, situation, one.agency) in (Clears.AWAITED, Clears.REFUSED)
        for one in rests_on_withheld(file.matter)
    ):
        yield refusal("residence_permit.no_clearance_in_dispute", ESSENCE)


def _not_before_it(
    file: File[Matter], form: DecideClearance, situation: Situation, others: Files
) -> Iterator[Refusal]:
    one = concluded_in(file.matter, int(form.conclusion))
    found = clears(file, situation, one.agency)
    no_annex = file.matter.clearance.annex(concluded(one)) is None
    disputed = found in (Clears.AWAITED, Clears.REFUSED)
    if not disputed and (form.ruling is ClearanceRuling.ASK_AGAIN or not no_annex):
        yield refusal("residence_permit.no_clearance_in_dispute", ESSENCE)


def _decided(
    file: File[Matter], form: DecideClearance, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(
        body=ClearanceDecided(
            conclusion=int(form.conclusion),
            ruling=form.ruling,
            reasons=form.reasons,
            head=situation.actor.id,
        )
    )


DECIDE_CLEARANCE: Step[Matter, DecideClearance] = Step(
    code="decide_clearance",
    form=DecideClearance,
    roles=frozenset({Role.SIGNATORY}),
    under=(ESSENCE, NW_AND_PQ, "lt/utpi:140(5)"),
    adverse=True,
    mandate="residence_permit.disagreement",
    bars=_nothing_to_decide,
    objections=_not_before_it,
    records=_decided,
)
