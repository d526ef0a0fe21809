"""Whatever is done, in whatever order, to a withdrawal, its departure, its ban and its appeals: what always holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.desk_in_memory import AUTHORITY, RUTA, situation
from tests.procedures.alert.sis import named
from tests.procedures.appeal.complaint import withdrawn_for_another_ground
from tests.procedures.appeal.test_undoing import without_court
from tests.procedures.departure.leaving import withdrawn
from tests.procedures.free_movement.moving import without_threat
from tests.procedures.house import House
from tests.procedures.residence_permit.renewal import Renewal
from tests.procedures.told_to_sis import asks_to_enter, sis_is_told, what_holds_of_alerts
from tests.procedures.what_is_done import (
    FREE,
    LEAD,
    LEAD_AGAINST_FAMILY,
    complains,
    complains_of_the_order,
    court,
    decides,
    departs,
    files_are_told,
    is_banned,
    is_executed,
    is_expelled,
    is_expelled_for_not_leaving,
    is_listed,
    is_suspended,
    is_suspended_no_more,
    is_told_to_leave,
    leaves,
    led,
    waits,
)
from tests.procedures.who_moves_freely import Act, what_holds_of_who_moves_freely

from byla.casefile import File, fold, timed
from byla.procedures.lt.courts import UNDONE, Contested, Kind
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.suspension import execution_stands
from byla.procedures.lt.entry_ban.national_list import entry_of
from byla.procedures.lt.residence_permit.matter import Matter


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
    yield from _expelled(house)
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
        expelled = one.matter.expelled
        if expelled is not None and expelled.says.ground is Expelled.DID_NOT_LEAVE and not one.matter.ordered:
            yield f"{one.id} expels for not obeying an order that is no more"


def _expelled(house: House) -> Iterator[str]:
    """127(2): whoever is expelled for a threat has no days to leave in; and only what a court undid falls."""
    now = situation(RUTA, house.day)
    for one in house.of("departure"):
        expelled, days = (
            one.matter.expelled,
            [each for each in timed(one, now) if each.deadline.code == "departure"],
        )
        threat = expelled is not None and expelled.says.ground is Expelled.THREAT
        if threat and any(each.reading.day is None or each.reading.day >= expelled.day for each in days):
            yield f"{one.id} expels at once, and gives days to leave"
        ordered, followed = one.matter.ordered, one.matter.opened.says.decision
        undone = {each.says.decision for each in one.matter.contested if each.says.outcome in UNDONE}
        if (
            ordered is not None
            and one.matter.fallen is not None
            and not undone & {ordered.says.number, followed}
        ):
            yield f"{one.id} is closed, and no court undid its order or what it follows"


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


def test_the_acts_reach_as_far_as_an_expulsion_that_falls_with_the_order_that_was_not_obeyed() -> None:
    before = [departs, is_told_to_leave, complains("departure", "reasons"), *ADMITTED, waits(20)]
    house = done(withdrawn, [*before, is_expelled_for_not_leaving])
    assert house.of("departure")[-1].matter.expelled is not None
    for act in (decides("remitted"), waits(20), files_are_told):
        act(house)
    [one] = house.of("departure")
    assert (one.matter.ordered, one.matter.expelled) == (None, None)


def test_the_acts_reach_as_far_as_an_order_that_stands_without_the_expulsion_that_a_court_annulled() -> None:
    expelled = [departs, is_told_to_leave, is_expelled, complains("departure", "reasons"), *ADMITTED]
    house = done(withdrawn, [*expelled, decides("annulled"), waits(20), files_are_told])
    [one] = house.of("departure")
    assert one.matter.expulsions_undone
    assert one.procedure.stage(one.matter) == "served"


def test_the_acts_reach_as_far_as_an_order_and_the_expulsion_after_it_before_a_court_each() -> None:
    both = [departs, is_told_to_leave, is_expelled, complains("departure", "reasons"), files_are_told]
    house = done(withdrawn, [*both, complains_of_the_order, *ADMITTED, decides("annulled"), waits(20)])
    kinds = [one.matter.lodged.says.kind for one in house.of("appeal")]
    assert kinds == [Kind.EXPEL, Kind.RETURN]
    files_are_told(house)
    [one] = house.of("departure")
    assert (one.matter.ordered, one.procedure.stage(one.matter)) == (None, "expelled")


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
