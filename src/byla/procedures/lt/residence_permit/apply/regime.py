"""Whom the law lets apply, and for whom it ends."""

from __future__ import annotations

from dataclasses import replace

from byla.casefile import Entry
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.AdmissibilityChecked, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, admissibility=replace(matter.admissibility, checked=standing(body, entry)))


@apply.register
def _(body: entries.ExceptionFound, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, admissibility=replace(matter.admissibility, exception=standing(body, entry)))


@apply.register
def _(body: entries.RegimeEnded, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, regime_ended=standing(body, entry))
