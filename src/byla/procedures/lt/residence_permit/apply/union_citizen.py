"""A Union citizen who depends on the person: what is recorded of them is kept, and a draft must take it in."""

from __future__ import annotations

from byla.casefile import Body, Entry, changed
from byla.procedures.lt.keeping import keeping
from byla.procedures.lt.residence_permit.apply.dispatch import apply
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.union_citizen import ENTRIES, DerivedRight

_kept = keeping(DerivedRight)


def _keep(body: Body, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, derived=_kept(body, matter.derived, entry), substance=entry.number)


for kind in ENTRIES:
    apply.register(kind, _keep)
