"""The individuality sheet."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.FactWeighed, matter: Matter, entry: Entry) -> Matter:
    """The newest weighing of a statement takes the place of the one before."""
    others = tuple(one for one in matter.sheet.weighed if one.says.fact != body.fact)
    sheet = changed(matter.sheet, weighed=(*others, standing(body, entry)))
    return changed(matter, sheet=sheet, substance=entry.number)


@apply.register
def _(body: entries.ProportionalityAssessed, matter: Matter, entry: Entry) -> Matter:
    sheet = changed(matter.sheet, proportionality=standing(body, entry))
    return changed(matter, sheet=sheet, substance=entry.number)
