"""Leave to decide under unconfirmed law."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.UnconfirmedLawAccepted, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, law_accepted=standing(body, entry))
