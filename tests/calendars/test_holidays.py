"""Lithuanian public holidays: dated, citable, silent outside their range, and read as one knew them on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import holidays as pypi
import pytest
from dateutil.easter import easter
from tests.calendars.scenarios import LAW, LITHUANIA, day

from byla.calendars import Calendar, Holidays, NotAHolidayList, OutsideCalendar
from byla.calendars.holiday import easter_sunday

LIST = LITHUANIA.holidays


def test_agrees_with_the_pypi_package_in_every_year_of_the_range() -> None:
    theirs = set(pypi.country_holidays("LT", years=range(LIST.first.year, LIST.last.year + 1)))
    assert set(LIST.days()) == theirs


def test_begins_where_the_pypi_package_stops_being_right() -> None:
    """The package has 24 December as a holiday in every year from 1990. The Seimas made it one from 2011."""
    assert LIST.first == date(2011, 1, 1)
    assert date(2010, 12, 24) in pypi.country_holidays("LT", years=2010)


def test_every_entry_is_citable() -> None:
    for entry in LIST.entries:
        assert entry.name
        assert entry.original
        assert entry.article.startswith(("lt/dk:123(1)", "lt/dk-2002:162(1)"))
        assert entry.source
        assert entry.mark in {"V", "V22", "N", "I", "M"}
        assert entry.known_from <= entry.since


@pytest.mark.parametrize("text", ["Friday 2010-12-31", "Thursday 2043-01-01"])
def test_a_day_outside_the_range_is_an_error(text: str) -> None:
    with pytest.raises(OutsideCalendar, match="known from 2011-01-01 to 2042-12-31"):
        LITHUANIA.is_working_day(day(text))


def test_the_range_is_asked_on_its_way_too() -> None:
    with pytest.raises(OutsideCalendar):
        LITHUANIA.next_working_day(day("Wednesday 2042-12-31"))


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("Friday 2018-11-02", True),
        ("Saturday 2019-11-02", False),
        ("Monday 2020-11-02", False),
        ("Monday 2026-11-02", False),
        ("Wednesday 2026-12-23", True),
        ("Thursday 2026-12-24", False),
        ("Friday 2026-04-03", True),  # Good Friday is no holiday in Lithuania
        ("Monday 2026-04-06", False),
        ("Friday 2026-05-01", False),
        ("Sunday 2026-05-03", False),
        ("Friday 2017-06-30", True),
        ("Thursday 2017-07-06", False),  # the first holiday under the code of 2016
        ("Saturday 2017-06-24", False),  # the last one under the code of 2002
    ],
)
def test_working_day(text: str, *, working: bool) -> None:
    assert LITHUANIA.is_working_day(day(text)) is working


@pytest.mark.parametrize(
    ("known", "falls"),
    [
        ("Monday 2019-08-19", False),  # the day before the Seimas voted
        ("Tuesday 2019-08-20", True),
        ("Monday 2026-11-23", True),
    ],
)
def test_a_holiday_is_seen_from_the_day_it_was_known(known: str, *, falls: bool) -> None:
    calendar = LITHUANIA.as_known_on(day(known))
    assert calendar.is_working_day(day("Monday 2020-11-02")) is not falls


def test_before_the_new_code_was_known_the_old_one_was_thought_to_last() -> None:
    then = LITHUANIA.as_known_on(day("Friday 2016-01-01"))
    (entry,) = then.holidays.on(day("Monday 2018-12-24"))
    assert entry.article.startswith("lt/dk-2002:")
    (entry,) = LITHUANIA.holidays.on(day("Monday 2018-12-24"))
    assert entry.article.startswith("lt/dk:")


def test_two_holidays_on_one_day() -> None:
    assert [one.name for one in LIST.on(day("Sunday 2022-05-01"))] == [
        "International Workers' Day",
        "Mother's Day",
    ]


@pytest.mark.parametrize(
    "text",
    ["Sunday 2011-04-24", "Sunday 2019-04-21", "Sunday 2024-03-31", "Sunday 2026-04-05", "Sunday 2038-04-25"],
)
def test_easter(text: str) -> None:
    assert easter_sunday(day(text).year) == day(text)


def test_easter_as_another_library_reckons_it() -> None:
    """From 1900 to 2100, and so also in the years in which the epact is raised by one: 1954, 1981, 2049, 2076."""
    assert all(easter_sunday(year) == easter(year) for year in range(1900, 2101))


def a_list(
    tmp_path: Path, *, rule: str = "{ month = 1, day = 1 }", more: str = "", last: str = "2021-12-31"
) -> Path:
    path = tmp_path / "list.toml"
    path.write_text(
        f"""first = 2020-01-01
last = {last}
since = 2020-01-01
known_from = 2020-01-01
source = "a gazette"
mark = "M"
{more}
[[holiday]]
name = "A day"
original = "Diena"
article = "lt/dk:123(1)(1)"
rule = {rule}
""",
        encoding="utf-8",
    )
    return path


def test_a_list_can_be_one_file(tmp_path: Path) -> None:
    assert Holidays.read(a_list(tmp_path)).days() == (date(2020, 1, 1), date(2021, 1, 1))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"rule": "{ month = 1 }"}, "is not a rule"),
        ({"more": 'colour = "red"'}, "has no meaning"),
        ({"rule": '{ month = 1, day = 1 }\nsort = "x"'}, "lacks or mistakes"),
    ],
)
def test_a_file_that_says_something_else_is_refused(tmp_path: Path, given: dict[str, str], said: str) -> None:
    with pytest.raises(NotAHolidayList, match=said):
        Holidays.read(a_list(tmp_path, **given))


def test_files_of_one_list_must_state_one_range(tmp_path: Path) -> None:
    a_list(tmp_path).rename(tmp_path / "first.toml")
    a_list(tmp_path, last="2030-12-31")
    with pytest.raises(NotAHolidayList, match="one and the same range"):
        Holidays.read(tmp_path)


def test_the_list_reaches_far_enough() -> None:
    """Ten years beyond the release: fails when the list has grown old."""
    assert Holidays.read(LAW / "holidays").last >= date(2036, 12, 31)


def test_working_days_in_a_stretch() -> None:
    christmas = Calendar(LIST)
    assert christmas.working_days(day("Monday 2026-12-21"), day("Thursday 2026-12-31")) == 7
    assert christmas.working_days(day("Tuesday 2026-12-22"), day("Monday 2026-12-21")) == 0
    assert christmas.next_working_day(day("Wednesday 2026-12-23")) == day("Monday 2026-12-28")
    assert christmas.working_day_on_or_after(day("Wednesday 2026-12-23")) == day("Wednesday 2026-12-23")
    assert christmas.working_day(-2, after=day("Monday 2026-12-28")) == day("Tuesday 2026-12-22")
