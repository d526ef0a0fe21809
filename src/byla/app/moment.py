"""The server's clock and the legal day. The only place that asks what time it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

JURISDICTION = ZoneInfo("Europe/Vilnius")


def now() -> datetime:
    """The moment, in UTC. Where the clock stands at a day, that day at this time of day."""
    moment, day = datetime.now(UTC), stands_at()
    if day is None:
        return moment
    return datetime.combine(day, moment.astimezone(JURISDICTION).time(), JURISDICTION).astimezone(UTC)


def stands_at() -> date | None:
    """The past day at which the clock of this installation was set to stand, to act a case again with invented people;
    none in production, and usually none.
    """
    day: date | None = settings.BYLA_DAY
    return day


def legal_day(moment: datetime) -> date:
    """The calendar day of that moment in the jurisdiction: at 22:30 UTC in summer it is tomorrow in
    Vilnius.
    """
    return moment.astimezone(JURISDICTION).date()


def today() -> date:
    """The legal day of now."""
    return legal_day(now())
