"""What a clock says, in words an applicant reads, and what it refuses to be."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest
from tests.calendars.scenarios import LITHUANIA, clock_of, day, scenarios, window_of

import byla.calendars
from byla.calendars import (
    NATIONAL_LT,
    REGULATION_1182_71,
    Clock,
    Direction,
    Extension,
    NotAClock,
    NotAPeriod,
    Pause,
    Period,
    Reading,
    Reckoning,
    State,
    Trigger,
    Unit,
    Window,
)
from byla.words import Catalogue, Words, words
from byla.words.catalogue import parameters_of

PACKAGE = Path(byla.calendars.__file__).parent
ENGLISH = Catalogue("en", Catalogue.read(PACKAGE, "en").texts, say_day=lambda day: f"{day:%A} {day}")


def renewal(**given: object) -> Clock:
    facts: dict[str, object] = {
        "code": "residence_permit.decision",
        "article": "lt/utpi:33#renewal",
        "trigger": Trigger("the application was lodged", day("Tuesday 2025-12-30")),
        "period": Period(2, Unit.MONTHS),
        "reckoning": NATIONAL_LT,
    }
    return Clock(**{**facts, **given})  # type: ignore[arg-type]


def test_row_54_abti_66_the_steps_of_a_renewal_read_from_event_to_date() -> None:
    pause = Pause(since=day("Monday 2026-01-12"), until=day("Tuesday 2026-01-20"), article="lt/utpi:33(4)")
    reading = renewal(pauses=(pause,)).read(LITHUANIA, on=day("Monday 2026-02-02"))
    assert ENGLISH.all_of(reading.steps) == [
        "It started on Tuesday 2025-12-30: the application was lodged",
        "The day of the event, Tuesday 2025-12-30, is not counted (lt/abti:66(2))",
        "A term of 2 months (lt/utpi:33#renewal) ends on Saturday 2026-02-28",
        "That month has no day 30; the term ends on its last day, Saturday 2026-02-28 (lt/abti:66(3))",
        "The clock stood from Monday 2026-01-12 and ran again on Tuesday 2026-01-20 (lt/utpi:33(4)): "
        "8 days are added, and the term ends on Sunday 2026-03-08",
        "Sunday 2026-03-08 is not a working day (Sunday); the term goes on to the next day (lt/abti:66(4))",
        "The last day is Monday 2026-03-09",
    ]


def test_row_54_abti_66_4_a_holiday_is_skipped_by_its_name_and_article() -> None:
    trigger = Trigger("the decision was served", day("Monday 2026-02-02"))
    appeal = renewal(article="lt/utpi:138(1)", trigger=trigger, period=Period(14, Unit.DAYS))
    reading = appeal.read(LITHUANIA, on=day("Monday 2026-02-02"))
    assert ENGLISH.say(reading.steps[3]) == (
        "Monday 2026-02-16 is not a working day (Day of Restoration of the State of Lithuania, lt/dk:123(1)(2)); "
        "the term goes on to the next day (lt/abti:66(4))"
    )


def test_a_standing_clock_shows_no_day_and_says_since_when() -> None:
    pause = Pause(since=day("Monday 2026-01-12"), article="lt/utpi:33(4)")
    reading = renewal(pauses=(pause,)).read(LITHUANIA, on=day("Monday 2026-02-02"))
    assert (reading.day, reading.state, reading.late_by) == (None, State.PAUSED, 0)
    stands = words("calendars.stands", since=day("Monday 2026-01-12"), article="lt/utpi:33(4)")
    assert reading.steps[-1] == stands


def test_a_later_reading_does_not_change_an_earlier_one() -> None:
    """A court asks what the official could know on a day: a holiday enacted later does not move that day's answer."""
    trigger = Trigger("the application was lodged", day("Monday 2020-10-19"))
    clock = renewal(trigger=trigger, period=Period(14, Unit.DAYS))
    then = clock.read(LITHUANIA.as_known_on(day("Monday 2019-08-19")), on=day("Monday 2020-10-19"))
    now = clock.read(LITHUANIA, on=day("Monday 2020-10-19"))
    assert then.day == day("Monday 2020-11-02")
    assert now.day == day("Tuesday 2020-11-03")


@pytest.mark.parametrize(
    ("met", "on", "state", "late_by"),
    [
        ("Friday 2026-02-27", "Friday 2026-02-27", State.MET, 0),
        ("Friday 2026-02-27", "Friday 2026-04-03", State.MET, 0),
        ("Wednesday 2026-03-04", "Friday 2026-04-03", State.MET, 2),  # due on Monday 2 March
        ("Wednesday 2026-03-04", "Tuesday 2026-03-03", State.EXPIRED, 1),  # asked a day before it was met
    ],
)
def test_a_clock_that_is_met_shows_how_late_it_was_on_that_day(
    met: str, on: str, state: State, late_by: int
) -> None:
    reading = renewal(met=day(met)).read(LITHUANIA, on=day(on))
    assert (reading.day, reading.state, reading.late_by) == (day("Monday 2026-03-02"), state, late_by)
    assert reading.over is (state is State.MET)


def all_readings() -> list[Reading]:
    on = day("Monday 2026-01-05")
    found = [
        clock_of(one).read(LITHUANIA, on=day(one.facts.get("on") or one.facts["last"])) for one in CLOCKS
    ]
    weeks = renewal(period=Period(1, Unit.WEEKS), trigger=Trigger("x", on)).read(LITHUANIA, on=on)
    met = renewal(met=day("Friday 2026-02-27")).read(LITHUANIA, on=day("Friday 2026-02-27"))
    return [*found, weeks, met]


CLOCKS = scenarios("clock", "cases")


def all_said() -> list[Words]:
    openings = [window_of(one).read(LITHUANIA) for one in scenarios("window", "windows")]
    steps = [step for one in (*all_readings(), *openings) for step in one.steps]
    early, late = (openings[0].why_not(day(text)) for text in ("Sunday 2026-02-08", "Thursday 2026-03-05"))
    assert early is not None
    assert late is not None
    return [*steps, early, late]


def test_every_code_in_the_source_has_a_text_and_every_text_a_code() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py"))
    written = set(re.findall(r'"(calendars\.[a-z_]+)"', source))
    errors = {
        kind.code for kind in [byla.calendars.CalendarError, *byla.calendars.CalendarError.__subclasses__()]
    }
    built = {f"calendars.{unit.value}" for unit in Unit} | {"calendars.saturday", "calendars.sunday"}
    assert (written - errors) | built == set(ENGLISH.texts)


def test_every_code_is_said_somewhere_with_the_parameters_that_its_text_names() -> None:
    said: set[str] = set()

    def check(one: Words) -> None:
        said.add(one.code)
        text = ENGLISH.texts[one.code]
        templates = [text] if isinstance(text, str) else [text["one"], text["other"]]
        given = {name for name, _ in one.parameters}
        unsaid = {"original"} if one.code == "calendars.holiday" else set()
        assert all(parameters_of(template) == given - unsaid for template in templates), one
        for _, value in one.parameters:
            if isinstance(value, Words):
                check(value)

    for one in all_said():
        check(one)
        assert ENGLISH.say(one)
    assert said == set(ENGLISH.texts)


def test_a_window_says_why_a_day_may_not_be_set() -> None:
    trigger = Trigger("the return decision was served", day("Monday 2026-02-02"))
    least, most = Period(7, Unit.DAYS), Period(30, Unit.DAYS)
    window = Window(
        code="departure.term",
        article="lt/utpi:127(1)",
        trigger=trigger,
        least=least,
        most=most,
        reckoning=NATIONAL_LT,
    )
    opening = window.read(LITHUANIA)
    assert opening.why_not(day("Monday 2026-02-09")) is None
    assert opening.why_not(day("Wednesday 2026-03-04")) is None
    early, late = (opening.why_not(day(text)) for text in ("Sunday 2026-02-08", "Thursday 2026-03-05"))
    assert early is not None
    assert late is not None
    assert (early.code, late.code) == ("calendars.too_early", "calendars.too_late")


@pytest.mark.parametrize(
    ("given", "period"),
    [
        ({"days": 14}, Period(14, Unit.DAYS)),
        ({"working_days": 10}, Period(10, Unit.WORKING_DAYS)),
        ({"weeks": 3}, Period(3, Unit.WEEKS)),
        ({"months": 2}, Period(2, Unit.MONTHS)),
        ({"months": "3/2"}, Period(Fraction(3, 2), Unit.MONTHS)),
        ({"years": 1}, Period(1, Unit.YEARS)),
    ],
)
def test_a_period_from_law_data(given: dict[str, object], period: Period) -> None:
    assert Period.of(given) == period


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"months": 2, "days": 1},
        {"fortnights": 1},
        {"months": 0},
        {"months": -1},
        {"months": True},
        {"months": 1.5},
        {"months": "two"},
        {"months": "1/0"},
        {"days": "3/2"},
    ],
)
def test_what_is_no_period_is_refused_with_what_is_allowed(given: dict[str, object]) -> None:
    with pytest.raises(NotAPeriod, match=r"one of days, working_days|whole number"):
        Period.of(given)


@pytest.mark.parametrize("length", [True, 0, -1, 1.0])
def test_a_period_made_by_hand_is_checked_too(length: int) -> None:
    with pytest.raises(NotAPeriod, match="whole number above zero"):
        Period(length, Unit.DAYS)


@pytest.mark.parametrize(
    ("reckoning", "length"), [(NATIONAL_LT, Fraction(3, 2)), (REGULATION_1182_71, Fraction(1, 7))]
)
def test_a_part_of_a_month_needs_a_rule(reckoning: Reckoning, length: Fraction) -> None:
    with pytest.raises(NotAPeriod, match="has no rule for this part of a month"):
        renewal(period=Period(length, Unit.MONTHS), reckoning=reckoning).read(
            LITHUANIA, on=day("Tuesday 2025-12-30")
        )


PAUSE = Pause(since=day("Monday 2026-01-12"), until=day("Tuesday 2026-01-20"), article="lt/utpi:33(4)")
EXTENSION = Extension(since=day("Monday 2026-01-12"), period=Period(1, Unit.MONTHS), article="lt/utpi:4(4)")
CEILING = {"ceiling": Period(28, Unit.DAYS), "ceiling_article": "lt/utpi:4(4)"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"ceiling": Period(28, Unit.DAYS)}, "a ceiling needs its article"),
        ({"ceiling_article": "lt/utpi:4(4)"}, "an article its ceiling"),
        ({**CEILING, "pauses": (PAUSE,)}, "both stops and caps"),
        ({"direction": Direction.BEFORE, "pauses": (PAUSE,)}, "counted backwards"),
        ({"direction": Direction.BEFORE, "extensions": (EXTENSION,)}, "counted backwards"),
        ({"direction": Direction.BEFORE, **CEILING}, "counted backwards"),
    ],
)
def test_parts_that_contradict_each_other_make_no_clock(given: dict[str, object], said: str) -> None:
    with pytest.raises(NotAClock, match=said):
        renewal(**given)


def test_a_pause_cannot_end_before_it_begins() -> None:
    with pytest.raises(NotAClock, match="cannot end before it"):
        Pause(since=day("Tuesday 2026-01-20"), until=day("Monday 2026-01-12"), article="lt/utpi:33(4)")


def test_an_extension_cannot_shorten() -> None:
    shorter = Extension(
        since=day("Monday 2026-01-12"), period=Period(1, Unit.MONTHS), article="lt/utpi:4(4)", total=True
    )
    with pytest.raises(NotAClock, match="before the term that it extends"):
        renewal(extensions=(shorter,)).read(LITHUANIA, on=day("Monday 2026-01-12"))


def test_an_extension_in_total_keeps_the_days_that_the_clock_stood() -> None:
    """Two months from 30 December, stopped for 8 days, made three: 30 March and 8 days more, Tuesday 7 April."""
    longer = Extension(
        since=day("Monday 2026-02-02"), period=Period(3, Unit.MONTHS), article="lt/utpi:33", total=True
    )
    reading = renewal(pauses=(PAUSE,), extensions=(longer,)).read(LITHUANIA, on=day("Monday 2026-02-02"))
    assert reading.day == day("Tuesday 2026-04-07")


def test_a_window_whose_least_is_more_than_its_most_is_refused() -> None:
    trigger = Trigger("the return decision was served", day("Monday 2026-02-02"))
    window = Window(
        code="departure.term",
        article="lt/utpi:127(1)",
        trigger=trigger,
        least=Period(2, Unit.MONTHS),
        most=Period(30, Unit.DAYS),
        reckoning=NATIONAL_LT,
    )
    with pytest.raises(NotAClock, match="is more than the most"):
        window.read(LITHUANIA)
