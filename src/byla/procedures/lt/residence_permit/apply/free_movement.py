"""A measure against a citizen of another Member State, or their family: a draft must take in what was weighed."""

from __future__ import annotations

from byla.casefile import Entry, Standing, changed
from byla.procedures.lt.free_movement import RestrictionWeighed
from byla.procedures.lt.residence_permit.apply.dispatch import apply
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: RestrictionWeighed, matter: Matter, entry: Entry) -> Matter:
    weighed = Standing(entry.number, entry.header.true_from, body)
    return changed(matter, restriction=weighed, substance=entry.number)
