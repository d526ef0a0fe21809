"""The permit itself: held, asked about, replaced, withdrawn."""

from __future__ import annotations

from dataclasses import replace

from byla.casefile import Entry
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.PermitRegistered, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, permit=standing(body, entry))


@apply.register
def _(body: entries.RenewalLodged, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, renewals=(*matter.renewals, standing(body, entry)))


@apply.register
def _(body: entries.PermitReplaced, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, replaced=standing(body, entry))


@apply.register
def _(body: entries.RenewalRefused, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, refused=standing(body, entry))


@apply.register
def _(body: entries.WithdrawalBegun, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, withdrawals=(*matter.withdrawals, standing(body, entry)))


@apply.register
def _(body: entries.PermitWithdrawn, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, withdrawn=standing(body, entry))


@apply.register
def _(body: entries.PermitLeftInForce, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, left_in_force=standing(body, entry))
