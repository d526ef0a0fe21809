"""Fee, biometric data, card, and notified changes."""

from __future__ import annotations

from typing import Any

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter, Standing


@apply.register
def _(body: entries.FeePaid, matter: Matter, entry: Entry) -> Matter:
    return _card(matter, fee=standing(body, entry))


@apply.register
def _(body: entries.BiometricsTaken, matter: Matter, entry: Entry) -> Matter:
    return _card(matter, biometrics=standing(body, entry))


@apply.register
def _(body: entries.CardOrdered, matter: Matter, entry: Entry) -> Matter:
    return _card(matter, ordered=standing(body, entry))


@apply.register
def _(body: entries.CardCollected, matter: Matter, entry: Entry) -> Matter:
    return _card(matter, collected=standing(body, entry))


@apply.register
def _(body: entries.PermitLapsed, matter: Matter, entry: Entry) -> Matter:
    return _card(matter, lapse=standing(body, entry))


@apply.register
def _(body: entries.ChangeNotified, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, changes=(*matter.changes, standing(body, entry)))


def _card(matter: Matter, **change: Standing[Any]) -> Matter:
    return changed(matter, card=changed(matter.card, **change))
