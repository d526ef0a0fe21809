"""Two-track reasons, and the clearance of the open text."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.codes import ClearanceRuling
from byla.procedures.lt.residence_permit.matter import ClearanceRequest, Matter


@apply.register
def _(body: entries.AnnexRecorded, matter: Matter, entry: Entry) -> Matter:
    held = matter.clearance
    return changed(matter, clearance=changed(held, annexes=(*held.annexes, standing(body, entry))))


@apply.register
def _(body: entries.GroundsShortened, matter: Matter, entry: Entry) -> Matter:
    held = matter.clearance
    return changed(matter, clearance=changed(held, shortened=(*held.shortened, standing(body, entry))))


@apply.register
def _(body: entries.EssenceMarked, matter: Matter, entry: Entry) -> Matter:
    held = matter.clearance
    return changed(matter, clearance=changed(held, essences=(*held.essences, standing(body, entry))))


@apply.register
def _(body: entries.ClearanceAsked, matter: Matter, entry: Entry) -> Matter:
    held, asked = matter.clearance, ClearanceRequest(asked=standing(body, entry))
    return changed(matter, clearance=changed(held, requests=(*held.requests, asked)))


@apply.register
def _(body: entries.ClearanceAnswered, matter: Matter, entry: Entry) -> Matter:
    held = matter.clearance
    requests = tuple(
        changed(one, answered=standing(body, entry)) if one.asked.number == body.asked else one
        for one in held.requests
    )
    return changed(matter, clearance=changed(held, requests=requests))


@apply.register
def _(body: entries.ClearanceDecided, matter: Matter, entry: Entry) -> Matter:
    """What is left out stands in nobody's way, so a draft must know of it; asking again changes no draft."""
    held, decided = matter.clearance, standing(body, entry)
    after = changed(matter, clearance=changed(held, decided=(*held.decided, decided)))
    leaves_out = body.ruling is ClearanceRuling.LEAVE_OUT
    assessments = tuple(
        changed(one, left_out=decided if leaves_out else None)
        if one.conclusion is not None and one.conclusion.number == body.conclusion
        else one
        for one in matter.assessments
    )
    if assessments == matter.assessments:
        return after
    return changed(after, assessments=assessments, substance=entry.number)
