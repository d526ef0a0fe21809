"""Calendars: working days, periods, and clocks whose value is a date and the steps that led there.

    calendar = Calendar(Holidays.read(Path("law/lt/holidays")))
    reading = clock.read(calendar, on=date(2026, 3, 2))
    reading.day, reading.state, reading.late_by
    reading.steps       # the event, the day not counted, the term, each pause, each day skipped: as Words

Nothing here knows a case or a statute's periods: those come from the law data, articles as citations
(`lt/utpi:33(4)`). Why days are counted as they are: docs/decisions/0104-clocks-and-periods.md.
"""

from byla.calendars.calendar import Calendar
from byla.calendars.clock import Clock, Trigger
from byla.calendars.errors import CalendarError, NotAClock, NotAHolidayList, NotAPeriod, OutsideCalendar
from byla.calendars.happenings import Extension, Pause
from byla.calendars.holiday import Fixed, FromEaster, Holiday, NthWeekday
from byla.calendars.holidays import Holidays
from byla.calendars.period import Period, Unit
from byla.calendars.reading import Reading, State
from byla.calendars.reckoning import NATIONAL_LT, REGULATION_1182_71, Direction, Reckoning
from byla.calendars.window import Opening, Window

__all__ = [
    "NATIONAL_LT",
    "REGULATION_1182_71",
    "Calendar",
    "CalendarError",
    "Clock",
    "Direction",
    "Extension",
    "Fixed",
    "FromEaster",
    "Holiday",
    "Holidays",
    "NotAClock",
    "NotAHolidayList",
    "NotAPeriod",
    "NthWeekday",
    "Opening",
    "OutsideCalendar",
    "Pause",
    "Period",
    "Reading",
    "Reckoning",
    "State",
    "Trigger",
    "Unit",
    "Window",
]
