"""Every scenario of a clock beside the law comes out as its table says."""

from __future__ import annotations

import tomllib

import pytest
from tests.calendars.scenarios import FILES, LITHUANIA, Scenario, clock_of, day, scenarios, window_of

from byla.calendars import State

CLOCKS = scenarios("clock", "cases")
WINDOWS = scenarios("window", "windows")


@pytest.mark.parametrize("scenario", CLOCKS, ids=str)
def test_clock(scenario: Scenario) -> None:
    facts = scenario.facts
    on = day(facts.get("on") or facts["last"])
    reading = clock_of(scenario).read(LITHUANIA, on=on)
    assert reading.day == (day(facts["last"]) if "last" in facts else None)
    assert reading.state == State(facts.get("state", "running"))
    assert reading.late_by == facts.get("late_by", 0)
    skipped = [step["day"] for step in reading.steps if step.code == "calendars.skipped"]
    assert skipped == [day(text) for text in facts.get("skipped", ())]


@pytest.mark.parametrize("scenario", WINDOWS, ids=str)
def test_window(scenario: Scenario) -> None:
    opening = window_of(scenario).read(LITHUANIA)
    assert (opening.first, opening.last) == (day(scenario.facts["first"]), day(scenario.facts["last"]))


def test_every_clock_has_cases_and_every_file_is_run() -> None:
    """A clock without a case would look tested and not be."""
    assert FILES
    for path in FILES:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind, cases in (("clock", "cases"), ("window", "windows")):
            assert table.get(kind, {}).keys() == table.get(cases, {}).keys()
            assert all(len(lines) >= 2 for lines in table.get(cases, {}).values())


def test_a_wrong_weekday_in_a_table_is_noticed() -> None:
    with pytest.raises(AssertionError, match="is a Monday, not a Tuesday"):
        day("Tuesday 2026-01-05")
