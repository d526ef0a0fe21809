"""What the bodies are asked, tell and conclude, and what the official makes of it."""

from __future__ import annotations

from typing import Any

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Assessment, Matter, Standing


@apply.register
def _(body: entries.AssessmentRequested, matter: Matter, entry: Entry) -> Matter:
    return _asks(matter, standing(body, entry))


@apply.register
def _(body: entries.NoticeReceived, matter: Matter, entry: Entry) -> Matter:
    return _asks(matter, standing(body, entry))


def _asks(matter: Matter, request: Standing[Any]) -> Matter:
    """The newest question on an interest takes the place of the one before."""
    others = tuple(one for one in matter.assessments if one.interest is not request.says.interest)
    return changed(matter, assessments=(*others, Assessment(request=request)))


@apply.register
def _(body: entries.RequestAcknowledged, matter: Matter, entry: Entry) -> Matter:
    return _assessed(matter, body.request, acknowledged=standing(body, entry))


@apply.register
def _(body: entries.AssessmentExtended, matter: Matter, entry: Entry) -> Matter:
    return _assessed(matter, body.request, extended=standing(body, entry))


@apply.register
def _(body: entries.BodyReminded, matter: Matter, entry: Entry) -> Matter:
    after = tuple(
        changed(one, reminders=(*one.reminders, standing(body, entry)))
        if one.request.number == body.request
        else one
        for one in matter.assessments
    )
    return changed(matter, assessments=after)


@apply.register
def _(body: entries.ConclusionGiven, matter: Matter, entry: Entry) -> Matter:
    after = _assessed(matter, body.request, conclusion=standing(body, entry))
    return changed(after, substance=entry.number)


@apply.register
def _(body: entries.ConclusionAssessed, matter: Matter, entry: Entry) -> Matter:
    weighed = tuple(
        changed(one, weighed=standing(body, entry))
        if one.conclusion is not None and one.conclusion.number == body.conclusion
        else one
        for one in matter.assessments
    )
    return changed(matter, assessments=weighed, substance=entry.number)


def _assessed(matter: Matter, request: int, **change: Standing[Any]) -> Matter:
    after = tuple(
        changed(one, **change) if one.request.number == request else one  # type: ignore[arg-type]
        for one in matter.assessments
    )
    return changed(matter, assessments=after)
