"""Representatives."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter, Representative


@apply.register
def _(body: entries.RepresentativeRecorded, matter: Matter, entry: Entry) -> Matter:
    one = Representative(recorded=standing(body, entry))
    return changed(matter, representatives=(*matter.representatives, one))


@apply.register
def _(body: entries.RepresentativeEnded, matter: Matter, entry: Entry) -> Matter:
    after = tuple(
        changed(one, ended=standing(body, entry)) if one.number == body.representative else one
        for one in matter.representatives
    )
    return changed(matter, representatives=after)
