"""The individuality sheet."""

from __future__ import annotations

from dataclasses import replace

from byla.casefile import Entry
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.FactWeighed, matter: Matter, entry: Entry) -> Matter:
    """The newest weighing of a statement takes the place of the one before."""
    others = tuple(one for one in matter.sheet.weighed if one.says.fact != body.fact)
    sheet = replace(matter.sheet, weighed=(*others, standing(body, entry)))
    return replace(matter, sheet=sheet, substance=entry.number)


@apply.register
def _(body: entries.ProportionalityAssessed, matter: Matter, entry: Entry) -> Matter:
    sheet = replace(matter.sheet, proportionality=standing(body, entry))
    return replace(matter, sheet=sheet, substance=entry.number)
