"""What can go wrong in a reckoning. One base class; every error has a stable code and says what to do."""

from __future__ import annotations

from datetime import date


class CalendarError(ValueError):
    """A date could not be reckoned."""

    code = "calendars.error"


class OutsideCalendar(CalendarError):
    """The list of holidays says nothing of a day.

    Whether a day outside is a working day is not known; to guess would move a deadline without anyone having
    said so.
    """

    code = "calendars.outside"

    def __init__(self, day: date, *, first: date, last: date) -> None:
        super().__init__(
            f"The holidays are known from {first} to {last}; {day} is outside. "
            "Extend the list in law/<country>/holidays with a source for the years that are missing."
        )
        self.day = day


class NotAHolidayList(CalendarError):
    """A file of holidays does not say what it must. Names the file, the entry and what is allowed."""

    code = "calendars.not_a_holiday_list"


class NotAPeriod(CalendarError):
    """A period was written in a form that the law data does not allow. Says which forms it allows."""

    code = "calendars.not_a_period"


class NotAClock(CalendarError):
    """The parts of a clock contradict each other: a pause that ends before it begins, a ceiling without its
    article."""

    code = "calendars.not_a_clock"
