"""Whatever is done about a wife's withdrawal and the permits of her family, in whatever order: what always holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.procedures.alert.sis import named
from tests.procedures.appeal.test_undoing import without_court
from tests.procedures.families import (
    A_GROUND_OF_REFUSAL,
    A_THREAT,
    ACTS,
    Act,
    FamilyHouse,
    a_citizen_is_found,
    another_ground,
    family,
    is_decided,
    is_heard,
    is_weighed,
    looked_into,
    loses_it,
    of_member,
    what_holds_of_the_family,
)
from tests.procedures.house import House
from tests.procedures.test_what_holds_of_all import what_holds
from tests.procedures.what_is_done import ACTS as OF_ALL
from tests.procedures.what_is_done import complains, court, decides, files_are_told, goes_on, waits

from byla.procedures.lt.residence_permit.matter import Matter


def court_says(what: str, **other: object) -> Act:
    """All the way to a judgment on hers, and every file told: single acts of a random order seldom come as far."""
    first = [complains("residence_permit", "reasons"), files_are_told]
    judged = [court("record_admission", admitted=True, restored=False), decides(what, **other)]

    def saying(house: House) -> None:
        for act in [*first, *judged, waits(20), files_are_told, files_are_told]:
            act(house)

    return saying


TO_THE_END: tuple[Act, ...] = (
    court_says("annulled"),
    court_says("annulled", at_once=True),
    court_says("remitted"),
    court_says("upheld"),
)


def done(grounds: tuple[str, ...], acts: list[Act]) -> FamilyHouse:
    """All of these acts, and after each what always holds."""
    house = family(grounds)
    named(house)
    before = without_court(house.desk[house.case.earlier].matter)
    for act in acts:
        act(house)
        assert list(_untrue(house, before)) == [], house.taken
    return house


def _untrue(house: FamilyHouse, before: Matter) -> Iterator[str]:
    yield from what_holds(house, before)
    yield from what_holds_of_the_family(house)


@pytest.mark.parametrize("grounds", [A_THREAT, A_GROUND_OF_REFUSAL], ids=["a threat", "another ground"])
@settings(max_examples=100, deadline=None)
@given(acts=st.lists(st.sampled_from((*ACTS, *TO_THE_END, *TO_THE_END, *OF_ALL)), max_size=25))
def test_what_holds_of_a_family_whatever_is_done(grounds: tuple[str, ...], acts: list[Act]) -> None:
    done(grounds, acts)


IN_COURT = [complains("residence_permit", "reasons"), files_are_told]
ADMITTED = court("record_admission", admitted=True, restored=False)


def stages(house: FamilyHouse) -> list[str]:
    return [one.procedure.stage(one.matter) for one in map(house.desk.__getitem__, house.permits)]


@pytest.mark.parametrize("what", ["annulled", "remitted"])
def test_the_acts_reach_as_far_as_two_permits_that_a_court_puts_back(what: str) -> None:
    """So that the property is not true of nothing."""
    before = [*IN_COURT, loses_it(0), loses_it(1)]
    assert stages(done(A_THREAT, before)) == ["withdrawn", "withdrawn"]
    after = [files_are_told, ADMITTED, decides(what), waits(20), files_are_told, files_are_told]
    house = done(A_THREAT, [*before, *after])
    assert stages(house) == ["permit", "permit"]


def test_the_acts_reach_as_far_as_a_higher_court_that_takes_both_again() -> None:
    story = [*IN_COURT, loses_it(0), loses_it(1), files_are_told, ADMITTED]
    story += [decides("annulled", at_once=True), files_are_told]
    house = done(A_THREAT, [*story, goes_on, decides("upheld"), files_are_told])
    assert stages(house) == ["withdrawn", "withdrawn"]


def test_the_acts_reach_as_far_as_another_ground_and_a_right_that_spare_them() -> None:
    against = [is_heard, is_weighed, is_decided("withdraw")]
    spared = [looked_into(0), *(of_member(0, one) for one in (another_ground("own_basis"), *against))]
    of_a_citizen = [looked_into(1), of_member(1, a_citizen_is_found), loses_it(1)]
    house = done(A_THREAT, [*spared, *of_a_citizen])
    assert house.desk[house.into(house.permits[1])[-1].id].matter.derived.compelling
    assert stages(house) == ["permit", "permit"]
    assert all(house.into(one)[-1].matter.draft is not None for one in house.permits)
