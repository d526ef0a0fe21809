"""The clock and a walk over a wall calendar agree: on every start day of 30 years, and with random pauses."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.calendars.scenarios import LITHUANIA
from tests.calendars.second_way import last_day

from byla.calendars import (
    NATIONAL_LT,
    REGULATION_1182_71,
    Clock,
    Extension,
    Pause,
    Period,
    State,
    Trigger,
    Unit,
)

FIRST, LAST = date(2011, 1, 1), date(2040, 12, 31)
START_DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
LONG_AFTER = date(2042, 12, 1)

SHORT = [
    Period(1, Unit.DAYS),
    Period(2, Unit.DAYS),
    Period(7, Unit.DAYS),
    Period(14, Unit.DAYS),
    Period(10, Unit.WORKING_DAYS),
    Period(2, Unit.WORKING_DAYS),
    Period(3, Unit.WEEKS),
    Period(1, Unit.MONTHS),
]
LONG = [
    Period(28, Unit.DAYS),
    Period(30, Unit.DAYS),
    Period(60, Unit.DAYS),
    Period(2, Unit.MONTHS),
    Period(3, Unit.MONTHS),
    Period(4, Unit.MONTHS),
    Period(6, Unit.MONTHS),
    Period(1, Unit.YEARS),
]
ALL = [*SHORT, *(pytest.param(period, marks=pytest.mark.slow) for period in LONG)]
PERIODS = st.sampled_from([*SHORT, *LONG])
STARTS = st.dates(FIRST, LAST)


def clock(event: date, period: Period, *, eu: bool = False, pauses: tuple[Pause, ...] = ()) -> Clock:
    rules = REGULATION_1182_71 if eu else NATIONAL_LT
    trigger = Trigger("the event", event)
    return Clock(
        code="test", article="lt/utpi:33", trigger=trigger, period=period, reckoning=rules, pauses=pauses
    )


@pytest.mark.parametrize("period", ALL, ids=lambda period: f"{period.length}-{period.unit}")
@pytest.mark.parametrize("eu", [False, True], ids=["national", "1182-71"])
def test_every_start_day_of_thirty_years(period: Period, *, eu: bool) -> None:
    for event in START_DAYS:
        reading = clock(event, period, eu=eu).read(LITHUANIA, on=event)
        assert reading.day == last_day(event, period, eu=eu), event


@st.composite
def pauses_of(draw: st.DrawFn, event: date) -> tuple[Pause, ...]:
    """Up to three letters around the event, in any order; they may overlap, and may come before or after the term."""
    found = []
    for _ in range(draw(st.integers(0, 3))):
        since = event + timedelta(days=draw(st.integers(-5, 150)))
        until = since + timedelta(days=draw(st.integers(0, 60)))
        found.append(Pause(since=since, until=until, article="lt/utpi:33(4)"))
    return tuple(found)


def days_of(pauses: tuple[Pause, ...]) -> set[date]:
    """Every day on which the clock stood, written out."""
    return {
        one.since + timedelta(days=number)
        for one in pauses
        for number in range((one.until - one.since).days if one.until else 0)
    }


@settings(max_examples=600, deadline=None)
@given(st.data(), STARTS, PERIODS)
def test_random_pauses(data: st.DataObject, event: date, period: Period) -> None:
    pauses = data.draw(pauses_of(event))
    reading = clock(event, period, pauses=pauses).read(LITHUANIA, on=LONG_AFTER)
    assert reading.day == last_day(event, period, stood=days_of(pauses))


@settings(max_examples=200, deadline=None)
@given(st.data(), STARTS, PERIODS)
def test_a_pause_never_shortens_a_term(data: st.DataObject, event: date, period: Period) -> None:
    pauses = data.draw(pauses_of(event))
    without = clock(event, period).read(LITHUANIA, on=event).day
    with_pauses = clock(event, period, pauses=pauses).read(LITHUANIA, on=LONG_AFTER).day
    assert without is not None
    assert with_pauses is not None
    assert with_pauses >= without


@settings(max_examples=200, deadline=None)
@given(STARTS, st.integers(1, 90), st.integers(1, 90))
def test_an_extension_in_total_is_the_longer_period(event: date, days: int, more: int) -> None:
    longer = Period(days + more, Unit.DAYS)
    extension = Extension(since=event, period=longer, article="lt/utpi:4(4)", total=True)
    extended = Clock(
        code="test",
        article="lt/utpi:4(4)",
        trigger=Trigger("the event", event),
        period=Period(days, Unit.DAYS),
        reckoning=NATIONAL_LT,
        extensions=(extension,),
    )
    assert extended.read(LITHUANIA, on=event).day == last_day(event, longer)


@settings(max_examples=200, deadline=None)
@given(st.data(), STARTS, PERIODS, st.integers(0, 400))
def test_what_happens_later_is_not_looked_at(
    data: st.DataObject, event: date, period: Period, after: int
) -> None:
    """As it stood on a day: a letter sent later changes nothing, and a standing clock has no last day."""
    pauses = data.draw(pauses_of(event))
    on = event + timedelta(days=after)
    known = tuple(one for one in pauses if one.since <= on)
    reading = clock(event, period, pauses=pauses).read(LITHUANIA, on=on)
    assert reading == clock(event, period, pauses=known).read(LITHUANIA, on=on)
    assert (reading.day is None) == (reading.state is State.PAUSED)
