"""Whom the law lets apply, and for whom it ends."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.AdmissibilityChecked, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, admissibility=changed(matter.admissibility, checked=standing(body, entry)))


@apply.register
def _(body: entries.ExceptionFound, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, admissibility=changed(matter.admissibility, exception=standing(body, entry)))


@apply.register
def _(body: entries.RegimeEnded, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, regime_ended=standing(body, entry))
