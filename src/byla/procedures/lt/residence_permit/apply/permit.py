"""The permit itself: held, asked about, replaced, withdrawn."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.PermitRegistered, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, permit=standing(body, entry))


@apply.register
def _(body: entries.RenewalLodged, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, renewals=(*matter.renewals, standing(body, entry)))


@apply.register
def _(body: entries.PermitReplaced, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, replaced=standing(body, entry))


@apply.register
def _(body: entries.RenewalRefused, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, refused=standing(body, entry))


@apply.register
def _(body: entries.WithdrawalBegun, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, withdrawals=(*matter.withdrawals, standing(body, entry)))


@apply.register
def _(body: entries.PermitWithdrawn, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, withdrawn=standing(body, entry))


@apply.register
def _(body: entries.PermitLeftInForce, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, left_in_force=standing(body, entry))
