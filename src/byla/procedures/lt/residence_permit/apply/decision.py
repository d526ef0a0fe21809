"""The decision."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.DecisionDrafted, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, draft=standing(body, entry))


@apply.register
def _(body: entries.DraftReturned, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, draft=None)


@apply.register
def _(body: entries.DecisionSigned, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, signed=standing(body, entry))


@apply.register
def _(body: entries.ServiceAttempted, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, attempts=(*matter.attempts, standing(body, entry)))


@apply.register
def _(body: entries.DecisionServed, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, served=standing(body, entry))
