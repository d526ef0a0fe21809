"""Whatever is done, in whatever order, to a withdrawal, its departure, its ban and its appeals: what always holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.desk_in_memory import AUTHORITY, RUTA, situation
from tests.procedures.alert.sis import named
from tests.procedures.appeal.complaint import InCourt, complaint, outcome, withdrawn_for_another_ground
from tests.procedures.appeal.test_undoing import without_court
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import withdrawn
from tests.procedures.entry_ban import ban as bans
from tests.procedures.following import service
from tests.procedures.free_movement.moving import UNDER, without_threat
from tests.procedures.house import House
from tests.procedures.residence_permit.renewal import DOCUMENT, Renewal
from tests.procedures.told_to_sis import ACTS as OF_ALERTS
from tests.procedures.told_to_sis import asks_to_enter, sis_is_told, what_holds_of_alerts
from tests.procedures.who_moves_freely import (
    A_MONTH,
    FIVE_YEARS,
    Act,
    is_banned_under,
    is_kin,
    is_ordered_to_leave,
    is_restricted,
    what_holds_of_who_moves_freely,
)
from tests.procedures.who_moves_freely import ACTS as OF_WHO_MOVES_FREELY

from byla.casefile import File, fold, timed
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.courts import UNDONE, Contested
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.suspension import execution_stands
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.national_list import entry_of
from byla.procedures.lt.residence_permit.matter import Matter


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


def what_holds(house: House, before: Matter) -> Iterator[str]:
    """The sentences that are not true, of those that always are."""
    now = situation(RUTA, house.day)
    for one in house.desk.files.values():
        again = fold(one.procedure, one.id, one.entries, authority=AUTHORITY, number=one.number)
        if again.matter != one.matter:
            yield f"folding {one.id} again gives another state"
    for one in (*house.of("departure"), *house.of("entry_ban")):
        if one.matter.fallen is not None and timed(one, now):
            yield f"a clock runs in {one.id} from what was annulled"
    yield from _executed(house)
    yield from _causes(house)
    yield from _permit(house, before)
    yield from what_holds_of_alerts(house)
    yield from what_holds_of_who_moves_freely(house)
    permit = house.desk[house.case.earlier].matter
    for one in house.of("entry_ban"):
        entry = entry_of(one, now)
        if permit.withdrawn is None and entry is not None:
            yield "somebody holds the permit and is banned for what took it"
        if permit.waits(permit.withdrawn) and entry is not None and entry.waits is None:
            yield "somebody is banned for a withdrawal that has no effect"


def _executed(house: House) -> Iterator[str]:
    for one in house.of("departure"):
        if one.matter.suspended and execution_stands(one.matter):
            yield f"{one.id} is suspended, and somebody is to execute it"


def _causes(house: House) -> Iterator[str]:
    """Every word of a court comes from an appeal that told it in the same act; what is withdrawn was signed."""
    told = {each.header.act for one in house.of("appeal") for each in of_kind(one, "appeal.files_told")}
    for one in house.desk.files.values():
        words = [each.header for each in of_kind(one, Contested.TYPE.code)]
        if {each.act for each in words if not each.step.startswith("open_")} - told:
            yield f"{one.id} was told of a court that said nothing"
    for one in (*house.of("departure"), *house.of("entry_ban")):
        opened = one.matter.opened.says
        signed = of_kind(house.desk[opened.follows], "residence_permit.decision_signed")
        if opened.decision not in {each.body.number for each in signed}:
            yield f"{one.id} follows on a decision that was never signed"


def of_kind(file: File, code: str) -> list:
    """The entries of a kind."""
    return [each for each in file.entries if each.header.type == code]


def _permit(house: House, before: Matter) -> Iterator[str]:
    """The permit is as before the withdrawal where a court undid it, and as after it where none did."""
    permit = house.desk[house.case.earlier].matter
    words = [one.says for one in permit.contested]
    undone = bool(words) and words[-1].outcome in UNDONE
    expected = before if not undone else without_withdrawal(before)
    if without_court(permit) != expected:
        yield "the permit is neither as it was withdrawn nor as if it never had been"


def without_withdrawal(matter: Matter) -> Matter:
    """The permit as if it had never been withdrawn."""
    return replace(matter, withdrawn=None)


def done(make: Callable[[], Renewal], acts: list[Act]) -> House:
    """All of these acts, and after each what always holds."""
    house = House(make())
    named(house)
    before = without_court(house.desk[house.case.earlier].matter)
    for act in acts:
        act(house)
        assert list(what_holds(house, before)) == [], house.taken
    return house


WITHDRAWN = {
    "a threat": withdrawn,
    "a ground of refusal, a threat": withdrawn_for_another_ground,
    "no threat": without_threat,
}


@pytest.mark.parametrize("make", WITHDRAWN.values(), ids=WITHDRAWN.keys())
@settings(max_examples=45, deadline=None)
@given(acts=st.one_of(FREE, led(LEAD), led(LEAD_AGAINST_FAMILY)))
def test_what_holds_whatever_is_done(make: Callable[[], Renewal], acts: list[Act]) -> None:
    done(make, acts)


STORIES = [
    ("annulled", [departs, is_told_to_leave, is_banned, is_listed], "fallen"),
    ("remitted", [departs, is_banned, is_listed, leaves], "fallen"),
    ("upheld", [departs, is_banned, is_listed], "listed"),
]
IN_COURT = [complains("residence_permit", "reasons"), files_are_told]
ADMITTED = [files_are_told, court("record_admission", admitted=True, restored=False)]


@pytest.mark.parametrize(("what", "before", "stage"), STORIES, ids=[one[0] for one in STORIES])
def test_the_acts_reach_as_far_as_a_court_that_undoes(what: str, before: list[Act], stage: str) -> None:
    """So that the property is not true of nothing."""
    house = done(withdrawn, [*IN_COURT, *before, *ADMITTED, decides(what), waits(20), files_are_told])
    [ban] = house.of("entry_ban")
    assert ban.procedure.stage(ban.matter) == stage


def test_the_acts_reach_as_far_as_an_expulsion_that_is_executed_once_its_suspension_ended() -> None:
    suspended = [departs, is_told_to_leave, is_expelled, is_suspended, is_executed]
    house = done(withdrawn, [*suspended, is_suspended_no_more, is_executed])
    [one] = house.of("departure")
    assert one.matter.suspensions_ended
    assert execution_stands(one.matter)


def test_the_acts_reach_as_far_as_an_alert_that_goes_with_an_annulled_ban() -> None:
    """The alert is there, the court undoes the ban, SIS must delete it, and does."""
    in_sis = [is_banned, is_listed, leaves, asks_to_enter("entry_ban"), sis_is_told("entry_ban")]
    undone = [*ADMITTED, decides("annulled"), waits(20), files_are_told, sis_is_told("entry_ban")]
    house = done(withdrawn, [*IN_COURT, *in_sis, *undone])
    [ban] = house.of("entry_ban")
    assert [one.says.act.value for one in ban.matter.alert.taken] == ["enter", "delete"]


def test_nobody_is_banned_on_the_very_day_on_which_a_court_gives_the_permit_back_at_once() -> None:
    banned = [*IN_COURT, is_banned, is_listed, leaves]
    house = done(withdrawn, [*banned, *ADMITTED, decides("annulled", at_once=True), files_are_told])
    assert house.desk[house.case.earlier].matter.withdrawn is None
