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
from tests.procedures.alert.test_notice import TOLD
from tests.procedures.departure.leaving import SIGNS
from tests.procedures.entry_ban.ban import SIGNS as SIGNS_BAN
from tests.procedures.entry_ban.ban import change

from byla.casefile import timed
from byla.procedures.lt.alert import alert_sections, review
from byla.procedures.lt.entry_ban.alerting import ALERT

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


GONE = date(2029, 5, 7)  # Monday


def test_39_5_an_alert_that_nobody_looked_at_does_not_come_back_while_its_decision_stands() -> None:
    one = changes(on_return(), GONE)
    assert pack(one)["cause"]["because"] == "not_reviewed"
    assert wanted(one, GONE).ended is None
    assert owed(one, GONE) is None


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


COMES = [
    ("seven years: both within five", 84, {"review", "alert_review"}),
    ("37 months: over before five years", 37, set()),
    ("36 months: over after three years on the list, and before three in SIS", 36, {"review"}),
]


@pytest.mark.parametrize(("_case", "months", "expected"), COMES, ids=[one[0] for one in COMES])
def test_row_38_no_review_comes_after_the_end_of_what_it_is_for(
    _case: str, months: int, expected: set[str]
) -> None:
    one, now = in_sis(listed(months), REFUSED_ENTRY), situation(RUTA, REFUSED_ENTRY)
    codes = {each.deadline.code for each in timed(one.state, now)}
    assert {"review", "alert_review"} & codes == expected
    labels = {line.label.code for part in alert_sections(ALERT, one.state, now) for line in part.lines}
    deleted = "alert.label.review_by" if "alert_review" in expected else "alert.label.ends"
    assert {"alert.label.review_by", "alert.label.ends"} & labels == {deleted}


def test_row_38_the_warning_of_a_review_that_never_comes_is_none() -> None:
    """The ban of 37 months ends on 8 June 2029, and its review would be warned of in 2031; no day asks for one."""
    told = {**TOLD, "told_on": REFUSED_ENTRY.isoformat()}
    one = in_sis(listed(37), REFUSED_ENTRY).takes("tell_of_alert", told, on=REFUSED_ENTRY)
    days = (date(2029, 1, 5), date(2029, 6, 7))
    assert [(one.next_step(on), owes(one, on)) for on in days] == [(None, [])] * 2
