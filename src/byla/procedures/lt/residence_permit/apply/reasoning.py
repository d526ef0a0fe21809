"""Facts, circumstances and reasons."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.FactRecorded, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, facts=(*matter.facts, standing(body, entry)), substance=entry.number)


@apply.register
def _(body: entries.CircumstancesRecorded, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, circumstances=standing(body, entry), substance=entry.number)


@apply.register
def _(body: entries.ReasonAdded, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, reasons=(*matter.reasons, standing(body, entry)), substance=entry.number)


@apply.register
def _(body: entries.ReasonWithdrawn, matter: Matter, entry: Entry) -> Matter:
    kept = tuple(one for one in matter.reasons if one.number != body.reason)
    return changed(matter, reasons=kept, substance=entry.number)
