"""What is done to a withdrawal, its departure, its ban and its appeals, in whatever order; and the ways that lead far.
Nobody exists.
"""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from tests.procedures.appeal.complaint import InCourt, complaint, outcome
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban as bans
from tests.procedures.following import service
from tests.procedures.free_movement.moving import UNDER
from tests.procedures.house import House
from tests.procedures.residence_permit.renewal import DOCUMENT
from tests.procedures.told_to_sis import ACTS as OF_ALERTS
from tests.procedures.who_moves_freely import (
    A_MONTH,
    FIVE_YEARS,
    Act,
    is_banned_under,
    is_kin,
    is_ordered_to_leave,
    is_restricted,
)
from tests.procedures.who_moves_freely import ACTS as OF_WHO_MOVES_FREELY

from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.courts import contestables
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.entry_ban import ENTRY_BAN


def waits(days: int) -> Act:
    def later(house: House) -> None:
        house.day += timedelta(days=days)

    return later


def departs(house: House) -> None:
    house.opens(DEPARTURE, "open_departure", {**leaving.OPENING, "decision": house.case.file})
    said = {"invited_on": house.day.isoformat(), "invitation": DOCUMENT, "over_on": house.day.isoformat()}
    house.tries("departure", "record_hearing", **said)
    house.tries("departure", "check_refoulement", **leaving.CHECK)
    house.tries("departure", "offer_humanitarian", **{**leaving.ROUTE, "offered_on": house.day.isoformat()})
    house.tries("departure", "look_for_union_citizen", **leaving.NOBODY)
    house.tries("departure", "draft_return", **leaving.DRAFT)
    house.tries("departure", "sign_return", actor=leaving.SIGNS)


def is_told_to_leave(house: House) -> None:
    house.tries("departure", "serve_return", **service(house.day))


def expulsion_is_drafted(house: House) -> None:
    house.tries("departure", "draft_expulsion", **leaving.EXPELS)


def expulsion_is_signed(house: House) -> None:
    house.tries("departure", "sign_expulsion", actor=leaving.SIGNS)


def is_expelled(house: House) -> None:
    expulsion_is_drafted(house)
    expulsion_is_signed(house)


def is_expelled_for_not_leaving(house: House) -> None:
    house.tries("departure", "draft_expulsion", **{**leaving.EXPELS, "ground": "did_not_leave"})
    expulsion_is_signed(house)


def is_told_of_the_expulsion(house: House) -> None:
    house.tries("departure", "serve_expulsion", **service(house.day))


def is_suspended(house: House) -> None:
    said = {"since": house.day.isoformat(), "until": (house.day + timedelta(days=30)).isoformat()}
    house.tries("departure", "suspend_expulsion", actor=leaving.SIGNS, **leaving.suspends(**said))


def is_suspended_no_more(house: House) -> None:
    for one in house.of("departure")[-1:]:
        for each in one.matter.suspended[:1]:
            said = {"suspension": str(each.number), "ended_on": house.day.isoformat()}
            rest = {"because": "The operation is over.", "letter": DOCUMENT}
            house.tries("departure", "end_suspension", actor=leaving.SIGNS, **said, **rest)


def is_executed(house: House) -> None:
    house.tries("departure", "execute_expulsion", service="State Border Guard Service")


def is_banned(house: House) -> None:
    house.opens(ENTRY_BAN, "open_ban", {**bans.OPENING, "decision": house.case.file})
    said = {"invited_on": house.day.isoformat(), "invitation": DOCUMENT, "over_on": house.day.isoformat()}
    house.tries("entry_ban", "record_hearing", **said)
    house.tries("entry_ban", "weigh_ban", **bans.WEIGHING)
    house.tries("entry_ban", "draft_ban", **{**bans.DRAFT, "months": 48})
    house.tries("entry_ban", "sign_ban", actor=bans.SIGNS)


def is_listed(house: House) -> None:
    house.tries("entry_ban", "serve_ban", **service(house.day))
    house.tries("entry_ban", "compare_identities", **bans.COMPARED)
    house.tries("entry_ban", "list_ban")


def leaves(house: House) -> None:
    said = {"left_on": house.day.isoformat(), "proof": DOCUMENT}
    house.tries("departure", "prove_departure", **said)
    house.tries("entry_ban", "record_departure", **said)


def complains(of: str, *claims: str) -> Act:
    def complaining(house: House) -> None:
        found = [house.case.state] if of == "residence_permit" else house.of(of)[-1:]
        for one in found:
            said = complaint(one.id, lodged_on=house.day.isoformat(), claims=list(claims))
            house.opens(APPEAL, "record_complaint", said)

    return complaining


def complains_of_the_order(house: House) -> None:
    """Also where somebody was expelled since."""
    for one in house.of("departure")[-1:]:
        for decided in contestables(one)[-1:]:
            said = complaint(one.id, number=decided.number, lodged_on=house.day.isoformat())
            house.opens(APPEAL, "record_complaint", said)


def files_are_told(house: House) -> None:
    house.tries("appeal", "find_what_hangs_on_it")
    house.tries("appeal", "carry_out")


def court(step: str, **said: object) -> Act:
    def ruling(house: House) -> None:
        day = {"ruled_on": house.day.isoformat(), "ruling": DOCUMENT}
        house.tries("appeal", step, **{**said, **day})

    return ruling


def decides(what: str, **other: object) -> Act:
    def deciding(house: House) -> None:
        for one in house.of("appeal")[-1:]:
            said = outcome(what, InCourt(house.case, one.id), pronounced_on=house.day.isoformat(), **other)
            house.tries("appeal", "record_outcome", **said)

    return deciding


def goes_on(house: House) -> None:
    said = {"by": "authority", "lodged_on": house.day.isoformat(), "restored": False, "document": DOCUMENT}
    house.tries("appeal", "record_further", **said)


ADMITS = court("record_admission", admitted=True, restored=False)
ACTS: tuple[Act, ...] = (
    *OF_ALERTS,
    *OF_WHO_MOVES_FREELY,
    waits(1),
    waits(20),
    departs,
    is_told_to_leave,
    is_expelled,
    is_expelled_for_not_leaving,
    expulsion_is_drafted,
    expulsion_is_signed,
    is_told_of_the_expulsion,
    is_suspended,
    is_suspended_no_more,
    is_executed,
    is_banned,
    is_listed,
    leaves,
    complains("residence_permit", "reasons"),
    complains("departure", "article_3"),
    complains("departure", "reasons"),
    complains_of_the_order,
    complains("entry_ban", "proportionality"),
    files_are_told,
    files_are_told,
    ADMITS,
    court("record_admission", admitted=True, restored=True),
    court("record_interim", suspends=True),
    court("record_interim", suspends=False),
    decides("upheld"),
    decides("annulled"),
    decides("annulled", at_once=True),
    decides("remitted"),
    decides("changed", measure=24),
    goes_on,
)

LEAD = (
    complains("residence_permit", "reasons"),
    files_are_told,
    ADMITS,
    departs,
    is_told_to_leave,
    is_banned,
    is_listed,
    leaves,
    decides("annulled", at_once=True),
    files_are_told,
    goes_on,
    decides("upheld"),
    files_are_told,
)
"""To a court that undoes everything, and to the higher one that puts it back: what random acts alone hardly reach."""
LEAD_AGAINST_FAMILY = (
    is_kin,
    departs,
    is_banned,
    is_restricted(),
    is_ordered_to_leave(A_MONTH),
    is_told_to_leave,
    is_banned_under(UNDER, FIVE_YEARS),
    is_listed,
    waits(A_MONTH + 1),
    is_expelled,
    is_executed,
    leaves,
)
"""To family of a citizen of the Union who are made to leave and kept away, each for a threat, as 98^1 asks."""
FREE = st.lists(st.sampled_from(ACTS), max_size=30)


def led(lead: tuple[Act, ...]) -> st.SearchStrategy[list[Act]]:
    """That way, with any other act before each of its own."""
    others = st.tuples(*(st.lists(st.sampled_from(ACTS), max_size=1) for _ in lead))
    return others.map(
        lambda between: [act for other, own in zip(between, lead, strict=True) for act in (*other, own)]
    )
