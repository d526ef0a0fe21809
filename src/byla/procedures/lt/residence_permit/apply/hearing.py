"""The hearing."""

from __future__ import annotations

from typing import Any

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Hearing, Matter, Standing


@apply.register
def _(body: entries.InvitedToHearing, matter: Matter, entry: Entry) -> Matter:
    put = frozenset(number for reason in matter.reasons for number in reason.says.facts)
    return changed(matter, hearings=(*matter.hearings, Hearing(invitation=standing(body, entry), put=put)))


@apply.register
def _(body: entries.PersonHeard, matter: Matter, entry: Entry) -> Matter:
    return _answered(matter, body.invitation, entry, heard=standing(body, entry))


@apply.register
def _(body: entries.HearingLapsed, matter: Matter, entry: Entry) -> Matter:
    return _answered(matter, body.invitation, entry, lapsed=standing(body, entry))


def _answered(matter: Matter, invitation: int, entry: Entry, **change: Standing[Any]) -> Matter:
    after = tuple(
        changed(one, **change)  # type: ignore[arg-type]
        if one.invitation.number == invitation
        else one
        for one in matter.hearings
    )
    return changed(matter, hearings=after, substance=entry.number)
