"""What the entries of a departure are to the person who is to leave, and from when they know of it."""

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
from byla.procedures.lt.departure import entries as kinds
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.free_movement import ENTRIES as OF_FREE_MOVEMENT
from byla.procedures.lt.to_its_person import ToItsPerson
from byla.procedures.lt.union_citizen import ENTRIES as OF_UNION_CITIZENS

TO_ITS_PERSON = ToItsPerson(
    by_kind={
        kinds.AsylumApplied: Telling.TOLD,
        kinds.HumanitarianOffered: Telling.TOLD,
        kinds.PersonHeard: Telling.TOLD,
        kinds.ReturnServed: Telling.TOLD,
        kinds.ExpulsionServed: Telling.TOLD,
        # These are confirmed to them in writing (UTPI 127(3^2); Directive 2008/115, 14(2)).
        kinds.TermExtended: Telling.TOLD,
        kinds.ExpulsionSuspended: Telling.TOLD,
        kinds.SuspensionEnded: Telling.TOLD,
        kinds.DepartureOpened: Telling.WORK,
        kinds.RefoulementChecked: Telling.WORK,
        kinds.AbscondingFound: Telling.WORK,
        kinds.ReturnDrafted: Telling.WORK,
        kinds.ExpulsionDrafted: Telling.WORK,
        kinds.ExpulsionDropped: Telling.WORK,
        kinds.ExecutionAsked: Telling.WORK,
        PointAnswered: Telling.WORK,
        EarlierPointAnswered: Telling.WORK,
        # It tells of the case of somebody else.
        FaultPut: Telling.OTHERS,
        FaultLookedAt: Telling.OTHERS,
        # The record does not say when it reached them.
        kinds.AsylumEnded: Telling.UNTOLD,
        # Nor from whom these documents came.
        kinds.OtherPermitFound: Telling.OTHERS,
        kinds.DepartureProved: Telling.OTHERS,
        **dict.fromkeys((*OF_UNION_CITIZENS, *OF_FREE_MOVEMENT), Telling.WORK),
        **OF_AN_ALERT,
    },
    once_served=frozenset({kinds.ReturnOrdered, kinds.ExpulsionOrdered}),
    once_any_served=frozenset({Contested}),
)


def known_to_person(matter: Departure) -> bool:
    """They were heard, offered the humanitarian route, or served."""
    told = (matter.heard, matter.offered, matter.served, matter.expulsion_served)
    return any(one is not None for one in told)
