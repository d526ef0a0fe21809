"""2018/1861, 39, and 2018/1860, 19: looked at again within 3 years, or 5; warned 4 months ahead; deleted by default."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert.sis import (
    ENTERED,
    REFUSED_ENTRY,
    Matter,
    changes,
    in_sis,
    listed,
    owed,
    owes,
    pack,
    served,
    wanted,
)
from tests.procedures.departure.leaving import SIGNS
from tests.procedures.entry_ban.ban import SIGNS as SIGNS_BAN
from tests.procedures.entry_ban.ban import change

from byla.procedures.lt.alert import review

THREE_YEARS, WARNED = date(2029, 5, 4), date(2029, 1, 4)
FIVE_YEARS = date(2031, 5, 12)  # from Monday 11 May 2026; Sunday rolls over to Monday


def on_return() -> Matter:
    return in_sis(served())


def on_long_ban() -> Matter:
    return in_sis(listed(), REFUSED_ENTRY)


def on_short_ban() -> Matter:
    day = date(2026, 5, 12)
    one = on_long_ban().takes("change_ban", change("request", "shortened", 36), on=day, by=SIGNS_BAN)
    return changes(one, day)


LAST = [
    ("a return: 3 years", on_return, date(2029, 5, 4)),
    ("a ban of seven years: 5 years", on_long_ban, FIVE_YEARS),
    ("shortened to 3 years: 3 years from that look", on_short_ban, date(2029, 5, 14)),
]


@pytest.mark.parametrize(("_case", "make", "last"), LAST, ids=[one[0] for one in LAST])
def test_row_38_the_last_day(_case: str, make, last: date) -> None:
    one, on = make(), date(2026, 5, 13)
    assert review.last_day(one.matter.alert, wanted(one, on), situation(RUTA, on)) == last


DAYS = [
    ("the day before the warning", date(2029, 1, 3), False, ["alert.review_not_open"]),
    ("warned, four months ahead", WARNED, True, []),
    ("on the last day", THREE_YEARS, True, []),
    ("the day after", date(2029, 5, 5), False, ["alert.review_missed"]),
]


@pytest.mark.parametrize(("_case", "on", "warned", "expected"), DAYS, ids=[one[0] for one in DAYS])
def test_row_38_kept_between_the_warning_and_the_last_day(
    _case: str, on: date, warned: bool, expected: list[str]
) -> None:
    one = on_return()
    assert ("keep_alert" in owes(one, on)) is warned
    assert one.tries("keep_alert", {"assessment": "Two children; still sought."}, on=on, by=SIGNS) == expected


def test_39_5_where_nobody_decided_the_alert_goes() -> None:
    one = on_return()
    assert owed(one, THREE_YEARS) is None
    found = owed(one, date(2029, 5, 5))
    assert found is not None
    assert (found.act.value, found.cause.because.value, found.cause.day) == (
        "delete",
        "not_reviewed",
        THREE_YEARS,
    )


def test_39_4_an_alert_that_was_kept_is_told_to_sis_and_has_another_period() -> None:
    one = on_return().takes("keep_alert", {"assessment": "Two children; still sought."}, on=WARNED, by=SIGNS)
    found = owed(one, WARNED)
    assert found is not None
    assert (found.act.value, found.cause.because.value) == ("update", "kept")
    assert pack(changes(one, WARNED))["data"]["kept_until"] == "2032-01-05"
    assert owed(one, date(2029, 5, 5)) is None


def test_39_4_a_ban_that_was_kept_keeps_its_alert() -> None:
    on = date(2031, 2, 3)
    one = on_long_ban()
    assert "change_ban" in owes(one, on)
    one.takes("change_ban", change("review", "kept"), on=on, by=SIGNS_BAN)
    found = owed(one, on)
    assert found is not None
    assert (found.act.value, found.cause.because.value) == ("update", "kept")


def test_keeping_needs_a_mandate() -> None:
    tried = on_return().tries("keep_alert", {"assessment": "Still sought."}, on=WARNED)
    assert "access.step_of_other_roles" in tried


def test_nothing_is_reviewed_that_is_not_there() -> None:
    one = served()
    assert review.last_day(one.matter.alert, wanted(one, ENTERED), situation(RUTA, ENTERED)) is None
