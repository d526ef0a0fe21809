"""A birth date as it is typed at a border: read where it can mean one day, and else answered with what to write."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byla.national_list import Asked, Unfit, csv_lines, understood
from byla.national_list.born import NotABirthDate, read_born

ON = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1984-02-29", "1984-02-29"),
        ("1984.02.29", "1984-02-29"),
        ("1984/02/29", "1984-02-29"),
        ("1984 02 29", "1984-02-29"),
        ("1984-2-9", "1984-02-09"),
        ("29.02.1984", "1984-02-29"),
        ("9.2.1984", "1984-02-09"),
        ("29. 02. 1984", "1984-02-29"),
        ("03.04.1984", "1984-04-03"),
        ("29/02/1984", "1984-02-29"),
        ("02/29/1984", "1984-02-29"),
        ("29-02-1984", "1984-02-29"),
        ("29–02–1984", "1984-02-29"),
        ("29 02 1984", "1984-02-29"),
        ("04/04/1984", "1984-04-04"),
        ("19840229", "1984-02-29"),
        ("29021984", "1984-02-29"),
        ("19101211", "1910-12-11"),
        ("1984", "1984"),
        ("1984-02", "1984-02"),
        ("1984.2", "1984-02"),
        ("02.1984", "1984-02"),
        ("02/1984", "1984-02"),
        ("\u200f29.02.1984\u200e ", "1984-02-29"),
        ("", ""),
        (" \t", ""),
    ],
)
def test_what_can_mean_one_day_is_read(typed: str, read: str) -> None:
    assert read_born(typed) == read


@pytest.mark.parametrize(
    ("typed", "code", "write"),
    [
        ("03/04/1984", "two_days", ("1984-03-04", "1984-04-03")),
        ("03-04-1984", "two_days", ("1984-03-04", "1984-04-03")),
        ("3 4 1984", "two_days", ("1984-03-04", "1984-04-03")),
        ("03041984", "two_days", ("1984-03-04", "1984-04-03")),
        ("29.02.84", "short_year", ()),
        ("03/04/84", "short_year", ()),
        ("84-02-29", "short_year", ()),
        ("30.02.1984", "no_day", ()),
        ("1984-02-30", "no_day", ()),
        ("29.02.1985", "no_day", ()),
        ("02.29.1984", "no_day", ()),
        ("1984-29-02", "no_day", ()),
        ("13.1984", "no_day", ()),
        ("0000-01-01", "no_day", ()),
        ("29.02/1984", "no_day", ()),
        ("198402", "no_day", ()),
        ("840229", "no_day", ()),
        ("29 Feb 1984", "no_day", ()),
        ("yesterday", "no_day", ()),
        ("1984-02-29T00:00", "no_day", ()),
        ("٢٩.٠٢.١٩٨٤", "no_day", ()),
    ],
)
def test_what_can_mean_two_or_none_is_answered_with_what_to_write(
    typed: str, code: str, write: tuple[str, ...]
) -> None:
    with pytest.raises(NotABirthDate) as no:
        read_born(typed)
    assert no.value.said.code == f"national_list.{code}"
    assert tuple(value for name, value in no.value.said.parameters if name != "given") == write


@given(st.dates(date(1896, 1, 1), ON))
def test_no_way_of_writing_a_day_is_read_as_another_day(day: date) -> None:
    written = [f"{day:{form}}" for form in ("%Y-%m-%d", "%Y.%m.%d", "%Y%m%d", "%d.%m.%Y")]
    assert {read_born(one) for one in written} == {day.isoformat()}
    for form in ("%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%d%m%Y"):
        assert day.isoformat() in _days(f"{day:{form}}")


def _days(typed: str) -> list[str]:
    """The day that was read, or the days that it can be."""
    try:
        return [read_born(typed)]
    except NotABirthDate as no:
        return [value for name, value in no.said.parameters if name != "given"]  # type: ignore[misc]


def test_a_search_is_for_the_day_however_it_is_typed() -> None:
    queries = {
        understood(Asked(name="Volha", born=one), ON).query
        for one in ("1984-02-29", "29.02.1984", "29/02/1984")
    }
    assert [one.birth for one in queries] == ["1984-02-29"]


@pytest.mark.parametrize(("born", "notes"), [("29.02.1984", 1), ("19840229", 1), ("1984-02-29", 0), ("", 0)])
def test_how_it_was_read_is_said_unless_it_began_with_the_year(born: str, notes: int) -> None:
    said = understood(Asked(name="Volha", born=born), ON).notes
    assert [(one.code, dict(one.parameters)) for one in said] == [
        ("national_list.born_read_as", {"born": "1984-02-29"})
    ] * notes


@pytest.mark.parametrize("typed", [f"{ON + timedelta(1):%d.%m.%Y}", "31.12.1895", "1895", "2027", "2026.04"])
def test_a_day_on_which_nobody_alive_was_born_is_none(typed: str) -> None:
    with pytest.raises(Unfit) as unfit:
        understood(Asked(name="Volha", born=typed), ON)
    assert [one.said.code for one in unfit.value.problems] == ["national_list.not_born_then"]


def test_a_list_of_others_is_read_in_the_same_way() -> None:
    heading = "id,name,born\n"
    read = list(csv_lines([heading, "1,Volha,29.02.1984\n", "2,Olga,03/04/1984\n"], "other", ON))
    assert read[0].entry.identity.births == ("1984-02-29",)  # type: ignore[union-attr]
    assert read[1].said.code == "national_list.two_days"  # type: ignore[union-attr]
