"""What a court said of a decision: in the decision's own file, and in that of the permit that it was about."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.courts import (
    UNDONE,
    Contested,
    CourtOutcome,
    EarlierPointAnswered,
    FaultLookedAt,
    FaultPut,
    PointAnswered,
)
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.codes import Act
from byla.procedures.lt.residence_permit.matter import Matter, Standing, Undone


@apply.register
def _(body: PointAnswered, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, answers=(*matter.answers, standing(body, entry)))


@apply.register
def _(body: EarlierPointAnswered, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, earlier_answers=(*matter.earlier_answers, standing(body, entry)))


@apply.register
def _(body: FaultPut, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, faults_put=(*matter.faults_put, standing(body, entry)))


@apply.register
def _(body: FaultLookedAt, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, faults_looked_at=(*matter.faults_looked_at, standing(body, entry)))


@apply.register
def _(body: Contested, matter: Matter, entry: Entry) -> Matter:
    told = standing(body, entry)
    matter = changed(matter, contested=(*matter.contested, told))
    if body.outcome in UNDONE and body.decision not in matter.undone:
        return _taken_out(matter, told)
    if body.outcome is not None and body.outcome not in UNDONE and body.decision in matter.undone:
        return _put_back(matter, matter.undone[body.decision])
    return matter


def _taken_out(matter: Matter, told: Standing[Contested]) -> Matter:
    """As if it had never been decided. What was asked is open again; only where a withdrawal was annulled and nothing
    sent back is it over, and where it followed one that is undone.
    """
    decision, signed = told.says.decision, matter.signed
    with_another = matter.family.follows_decision == decision
    if not with_another and (signed is None or signed.says.number != decision):
        return _taken_out_of_permit(matter, told)
    before = Undone(by=told, draft=matter.draft, signed=signed, served=matter.served)
    withdrawal = matter.question is not None and matter.question.act is Act.WITHDRAWAL
    over = with_another or (withdrawal and told.says.outcome is CourtOutcome.ANNULLED)
    return changed(
        matter,
        signed=None,
        served=None,
        draft=None,
        attempts=(),
        undone={**matter.undone, decision: before},
        court_ended=told if over else None,
    )


def _taken_out_of_permit(matter: Matter, told: Standing[Contested]) -> Matter:
    decision, withdrawn, refused = told.says.decision, matter.withdrawn, matter.refused
    numbers = () if withdrawn is None else (withdrawn.says.decision, withdrawn.says.follows)
    ours = withdrawn if decision in numbers else None
    spared = refused if refused is not None and refused.says.decision == decision else None
    if ours is None and spared is None:
        return matter
    before = Undone(by=told, withdrawn=ours, refused=spared)
    return changed(
        matter,
        withdrawn=None if ours is not None else withdrawn,
        refused=None if spared is not None else refused,
        undone={**matter.undone, decision: before},
    )


def _put_back(matter: Matter, before: Undone) -> Matter:
    """A higher court put the decision back: what counted of it counts again."""
    left = {number: one for number, one in matter.undone.items() if one is not before}
    return changed(
        matter,
        draft=before.draft or matter.draft,
        signed=before.signed or matter.signed,
        served=before.served or matter.served,
        withdrawn=before.withdrawn or matter.withdrawn,
        refused=before.refused or matter.refused,
        undone=left,
        court_ended=None,
    )
