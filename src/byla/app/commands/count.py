"""Count what a procedure declares in a period: as it was known at a moment, and what it is by now, with the reasons."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime

from django.conf import settings

from byla.app.console.said import text
from byla.app.moment import now
from byla.app.registry import PROCEDURES
from byla.app.store.figures import figures
from byla.casefile import Procedure
from byla.procedures.lt.counting import Figure, Period, Restated


def run(arguments: list[str]) -> int:
    """Prints a line for each count, and below it its restatement; 2 where the period is none."""
    parser = argparse.ArgumentParser(prog="./byla count", description=__doc__)
    parser.add_argument("procedure", choices=[code for code, kind in PROCEDURES.items() if kind.counts])
    parser.add_argument("since", type=date.fromisoformat, help="the first day (2026-01-01)")
    parser.add_argument("until", type=date.fromisoformat, help="the last day")
    parser.add_argument("--known", type=_moment, help="as known then, when it was published (ISO 8601, UTC)")
    asked = parser.parse_args(arguments)
    if asked.until < asked.since:
        print("The last day is before the first.", file=sys.stderr)
        return 2
    kind, moment = PROCEDURES[asked.procedure], now()
    period = Period(since=asked.since, until=asked.until)
    published = asked.known or moment
    for then, again in figures(
        kind, settings.BYLA_AUTHORITY, period, published=published, known=max(moment, published)
    ):
        for line in _lines(kind, then, again):
            print(line)
    return 0


def _lines(kind: Procedure[object], then: Figure, again: Restated | None) -> Iterator[str]:
    yield f"{then.value:>7}  {text(f'{kind.code}.count.{then.count}')}"
    if again is not None:
        yield f"{again.now.value:>7}  restated, because of"
        for one in again.causes:
            said = text(one.type)
            yield f"         {one.known_from:%Y-%m-%d %H:%M} {said} (file {one.file}, entry {one.number})"


def _moment(given: str) -> datetime:
    moment = datetime.fromisoformat(given)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
