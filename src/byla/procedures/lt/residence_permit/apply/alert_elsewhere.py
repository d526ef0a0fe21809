"""Other states' alerts: what is recorded of them is kept, and a draft must take in what comes before a decision."""

from __future__ import annotations

from byla.casefile import Body, Entry, changed
from byla.procedures.lt.alert_elsewhere import ENTRIES, AlertsElsewhere
from byla.procedures.lt.keeping import keeping
from byla.procedures.lt.residence_permit.apply.dispatch import apply
from byla.procedures.lt.residence_permit.matter import Matter

_kept = keeping(AlertsElsewhere)


def _keep(body: Body, matter: Matter, entry: Entry) -> Matter:
    elsewhere = _kept(body, matter.elsewhere, entry)
    taken_in = matter.signed is None and elsewhere.entries != matter.elsewhere.entries
    return changed(matter, elsewhere=elsewhere, substance=entry.number if taken_in else matter.substance)


for kind in ENTRIES:
    apply.register(kind, _keep)
