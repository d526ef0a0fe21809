"""The server's clock and the legal day. The only place that asks what time it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

JURISDICTION = ZoneInfo("Europe/Vilnius")


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def legal_day(moment: datetime) -> date:
    """The calendar day of that moment in the jurisdiction: at 22:30 UTC in summer it is tomorrow in
    Vilnius.
    """
    return moment.astimezone(JURISDICTION).date()


def today() -> date:
    """The legal day of now."""
    return legal_day(now())
