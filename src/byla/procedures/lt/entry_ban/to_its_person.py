"""What the entries of a ban on entry are to the person whom it bans, and from when they know of it."""

from __future__ import annotations

from byla.access import Telling
from byla.procedures.lt.alert import OF_AN_ALERT
from byla.procedures.lt.courts import (
    Contested,
    EarlierPointAnswered,
    FaultLookedAt,
    FaultPut,
    PointAnswered,
)
from byla.procedures.lt.entry_ban import entries as kinds
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.free_movement import ENTRIES as OF_FREE_MOVEMENT
from byla.procedures.lt.to_its_person import ToItsPerson

TO_ITS_PERSON = ToItsPerson(
    by_kind={
        kinds.PersonHeard: Telling.TOLD,
        kinds.BanServed: Telling.TOLD,
        kinds.BanOpened: Telling.WORK,
        kinds.BanWeighed: Telling.WORK,
        kinds.BanDrafted: Telling.WORK,
        PointAnswered: Telling.WORK,
        EarlierPointAnswered: Telling.WORK,
        # It tells of the case of somebody else.
        FaultPut: Telling.OTHERS,
        FaultLookedAt: Telling.OTHERS,
        # No service of these is recorded.
        kinds.NoBanImposed: Telling.UNTOLD,
        kinds.BanListed: Telling.UNTOLD,
        kinds.NoticeWithheld: Telling.UNTOLD,
        # It tells of people of similar name.
        kinds.IdentitiesCompared: Telling.OTHERS,
        # Nobody recorded whose document it is.
        kinds.DepartureProved: Telling.OTHERS,
        **dict.fromkeys(OF_FREE_MOVEMENT, Telling.WORK),
        **OF_AN_ALERT,
    },
    once_served=frozenset({kinds.BanImposed, kinds.BanChanged}),
    once_any_served=frozenset({Contested}),
)


def known_to_person(ban: Ban) -> bool:
    """They were heard about it, or served with it."""
    return ban.heard is not None or bool(ban.served)
