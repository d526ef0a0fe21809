"""Stories of family of a citizen of the Union, in which what always holds of them could be broken (98^1, 133(6))."""

from __future__ import annotations

import pytest
from tests.procedures.departure.leaving import withdrawn
from tests.procedures.free_movement.moving import UNDER, URGENT, without_threat
from tests.procedures.house import House
from tests.procedures.test_what_holds_of_all import done
from tests.procedures.told_to_sis import asks_to_enter, sis_is_told
from tests.procedures.what_is_done import (
    LEAD_AGAINST_FAMILY,
    departs,
    expulsion_is_drafted,
    expulsion_is_signed,
    is_banned,
    is_executed,
    is_expelled,
    is_told_of_the_expulsion,
    is_told_to_leave,
    waits,
)
from tests.procedures.who_moves_freely import (
    A_MONTH,
    FIVE_YEARS,
    Act,
    is_banned_under,
    is_kept_banned,
    is_kin,
    is_no_kin,
    is_ordered_to_leave,
    is_restricted,
)

ORDERED, EXPELLED, EXECUTED = "sign_return", "sign_expulsion", "execute_expulsion"
BANNED, CHANGED = "sign_ban", "change_ban"
AGAINST = (ORDERED, EXPELLED, EXECUTED, BANNED, CHANGED)
ORDERS = (is_ordered_to_leave(14), is_ordered_to_leave(A_MONTH))
UNDER_133_6 = is_banned_under(UNDER, FIVE_YEARS)
SEVEN_YEARS = is_banned_under("lt/utpi:133(5)", 84)


def against(house: House) -> list[str]:
    """What was done against the person, in order."""
    return [one for one in house.taken if one in AGAINST]


STORIES = [
    # what is done                                                        and what of it is done against them
    ("all that 98^1 asks", LEAD_AGAINST_FAMILY, [ORDERED, BANNED, EXPELLED, EXECUTED]),
    ("of nobody else it is weighed", (departs, is_banned, is_restricted()), [ORDERED, BANNED]),
    (
        "nobody weighed it",
        (is_kin, departs, is_banned, *ORDERS, is_told_to_leave, is_expelled, UNDER_133_6, SEVEN_YEARS),
        [],
    ),
    (
        "not all is there",
        (is_kin, departs, is_banned, is_restricted(met=False), *ORDERS, is_expelled, UNDER_133_6),
        [],
    ),
    (
        "one element is not written",
        (is_kin, departs, is_banned, is_restricted(present=""), *ORDERS, is_expelled, UNDER_133_6),
        [],
    ),
    (
        "they were heard again since",
        (is_kin, departs, is_banned, is_restricted(**URGENT), departs, is_banned, *ORDERS, UNDER_133_6),
        [],
    ),
    (
        "a ban on another ground, or for longer",
        (is_kin, is_banned, is_restricted(), SEVEN_YEARS, is_banned_under(UNDER, FIVE_YEARS + 1)),
        [],
    ),
    (
        "they turned out to be no family",
        (is_kin, is_banned, is_restricted(), is_no_kin, UNDER_133_6, SEVEN_YEARS),
        [BANNED],
    ),
    (
        "the month goes on",
        (is_kin, departs, is_restricted(), *ORDERS, is_told_to_leave, waits(A_MONTH), is_expelled),
        [ORDERED],
    ),
    (
        "it is urgent",
        (is_kin, departs, is_restricted(**URGENT), is_expelled, is_executed),
        [EXPELLED, EXECUTED],
    ),
    (
        "found out after seven years were ordered: they are not kept",
        (is_kin, is_banned, is_no_kin, SEVEN_YEARS, is_kin, is_kept_banned),
        [BANNED],
    ),
    (
        "found out after an expulsion was drafted",
        (departs, expulsion_is_drafted, is_kin, expulsion_is_signed),
        [ORDERED],
    ),
    (
        "found out after they were expelled, and no month was given",
        (departs, is_expelled, is_kin, is_restricted(), is_executed),
        [ORDERED, EXPELLED],
    ),
    (
        "and a month after they were served with it",
        (
            departs,
            is_expelled,
            is_kin,
            is_restricted(),
            is_told_of_the_expulsion,
            waits(A_MONTH + 1),
            is_executed,
        ),
        [ORDERED, EXPELLED, EXECUTED],
    ),
]


@pytest.mark.parametrize(("_case", "acts", "expected"), STORIES, ids=[one[0] for one in STORIES])
def test_98_1_what_is_done_against_them(_case: str, acts: tuple[Act, ...], expected: list[str]) -> None:
    assert against(done(withdrawn, list(acts))) == expected


def test_98_1_where_no_threat_was_found_nothing_is_done_against_them() -> None:
    weighed = (is_kin, departs, is_banned, is_restricted(**URGENT))
    house = done(without_threat, [*weighed, *ORDERS, is_expelled, UNDER_133_6, SEVEN_YEARS])
    assert against(house) == []


def test_2018_1860_the_alert_on_their_return_goes_once_it_is_found_out() -> None:
    entered = [departs, is_told_to_leave, asks_to_enter("departure"), sis_is_told("departure")]
    house = done(withdrawn, [*entered, is_kin, is_restricted(), sis_is_told("departure")])
    [one] = house.of("departure")
    assert [each.says.act.value for each in one.matter.alert.taken] == ["enter", "delete"]
