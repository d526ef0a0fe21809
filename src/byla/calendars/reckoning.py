"""How a period is laid on a calendar: which day is the first, and which the last.

Two sets of rules. Periods of Lithuanian law follow the rules for procedural terms of the Law on
Administrative Proceedings (ABTĮ); periods of EU law follow Regulation 1182/71. They agree on most days and
differ on the last few: see `REGULATION_1182_71`.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from byla.calendars.calendar import Calendar
from byla.calendars.errors import NotAPeriod
from byla.calendars.period import Period, Unit

Citation = str
DAYS_OF_A_WEEK, MONTHS_OF_A_YEAR, DAYS_OF_A_PART_MONTH = 7, 12, 30
AT_LEAST_WORKING_DAYS = 2


class Direction(Enum):
    """Counted after the event, or back from it."""

    AFTER = 1
    BEFORE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """A set of counting rules. Each field is the article that states the rule; None where there is no such
    rule.

    * `day_not_counted`: the day of the event is not a day of the period; its first day is the next.
    * `same_number`: weeks end on the weekday, months and years on the day of the month that the event fell
    on, or on the last day
      of a month that has no such day.
    * `roll_over`: a period that ends on a day that is no working day ends on the next working day. Not when
    counted backwards.
    * `part_of_month`: a part of a month is so much of thirty days.
    * `two_working_days`: a period of two days or more has at least two working days in it.
    """

    name: str
    day_not_counted: Citation
    same_number: Citation
    roll_over: Citation
    part_of_month: Citation | None = None
    two_working_days: Citation | None = None

    def plain_end(self, period: Period, event: date, calendar: Calendar, direction: Direction) -> date:
        """The last day by number alone, before non-working days are looked at."""
        sign = direction.value
        match period.unit:
            case Unit.DAYS:
                return event + timedelta(days=sign * int(period.length))
            case Unit.WORKING_DAYS:
                return calendar.working_day(sign * int(period.length), after=event)
            case Unit.WEEKS:
                return event + timedelta(days=sign * DAYS_OF_A_WEEK * int(period.length))
            case Unit.MONTHS:
                return self._months(period, event, sign)
            case Unit.YEARS:
                return same_number(event, sign * MONTHS_OF_A_YEAR * int(period.length))

    def second_working_day(
        self, event: date, end: date, calendar: Calendar, direction: Direction
    ) -> date | None:
        """The day on which a period that has fewer than two working days ends instead; None where all is
        well."""
        if self.two_working_days is None or abs((end - event).days) < AT_LEAST_WORKING_DAYS:
            return None
        second = calendar.working_day(direction.value * AT_LEAST_WORKING_DAYS, after=event)
        return second if abs((second - event).days) > abs((end - event).days) else None

    def _months(self, period: Period, event: date, sign: int) -> date:
        whole = int(period.length)
        days = (period.length - whole) * DAYS_OF_A_PART_MONTH
        if days and (self.part_of_month is None or days != int(days)):
            raise NotAPeriod(
                f"{period.length} months: {self.name} has no rule for this part of a month. "
                "Give whole months, or under Regulation 1182/71 a part that is a whole number of thirtieths."
            )
        return same_number(event, sign * whole) + timedelta(days=sign * int(days))


def same_number(event: date, months: int) -> date:
    """The same day of the month so many months on (back, if negative), or the last day of a month that is too
    short."""
    year, month = divmod(event.year * MONTHS_OF_A_YEAR + event.month - 1 + months, MONTHS_OF_A_YEAR)
    return date(year, month + 1, min(event.day, monthrange(year, month + 1)[1]))


NATIONAL_LT = Reckoning(
    name="national_lt",
    day_not_counted="lt/abti:66(2)",
    same_number="lt/abti:66(3)",
    roll_over="lt/abti:66(4)",
)
"""Terms of Lithuanian law. Read in the text of VIII-1029 before its recast of 2016 (the articles have other
numbers since); that it also governs terms before the authority, not only before a court, is an inference.
Unconfirmed."""

REGULATION_1182_71 = Reckoning(
    name="regulation_1182_71",
    day_not_counted="eu/1182-71:3(1)",
    same_number="eu/1182-71:3(2)(c)",
    roll_over="eu/1182-71:3(4)",
    part_of_month="eu/1182-71:3(2)(d)",
    two_working_days="eu/1182-71:3(5)",
)
"""Periods of EU law: consultations on alerts, the month of the GDPR. Holidays are those of the state in which
one must act (2(1))."""
