"""Taking over a file of rows: in batches, each of which is there for good when it is done.

An import that is stopped, however hard, is started again in the same way: what was taken is passed over, by its origin.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from byla.app.exchange.given import Given, Read, Reject
from byla.app.exchange.rejects import Rejects, why_not
from byla.app.store.batch import Rejected, Repeated, Result, act_many
from byla.app.store.decider import Decider
from byla.app.store.who import Who

TOGETHER = 500
"""Rows in one transaction: enough that its end costs little, few enough that memory stays flat."""
EVERY = 2.0
"""Seconds between two lines of progress."""
Say = Callable[[str], None]


@dataclass(slots=True)
class Tally:
    """How many rows were taken, were there before, and were rejected."""

    taken: int = 0
    repeated: int = 0
    rejected: int = 0
    begun: float = field(default_factory=time.monotonic)

    @property
    def rows(self) -> int:
        """All that were looked at."""
        return self.taken + self.repeated + self.rejected

    def said(self) -> str:
        """As a line of progress has it."""
        rate = self.rows / max(0.001, time.monotonic() - self.begun)
        return (
            f"{self.rows:,} rows: {self.taken:,} taken, {self.repeated:,} were there before,"
            f" {self.rejected:,} rejected; {rate:,.0f} a second"
        )


def take_over(
    rows: Iterable[Read], who: Who, rejects: Rejects, *, of: int, say: Say, decider: Decider | None = None
) -> Tally:
    """Takes what can be taken, writes down what cannot; `of` is how many rows there are about. With a decider two
    processes decide. Raises ProcessEnded.
    """
    tally, told = Tally(), time.monotonic()
    waiting = iter(rows)
    while part := list(islice(waiting, TOGETHER)):
        given = [one for one in part if isinstance(one, Given)]
        results = act_many([one.row for one in given], who, decider=decider)
        _count(part, dict(zip((one.line for one in given), results, strict=True)), rejects, tally)
        if time.monotonic() - told > EVERY:
            told = time.monotonic()
            say(f"{tally.said()}; {min(100, 100 * tally.rows // max(1, of))} %")
    return tally


def _count(part: list[Read], results: Mapping[int, Result], rejects: Rejects, tally: Tally) -> None:
    for one in part:
        if isinstance(one, Reject):
            tally.rejected += 1
            rejects.write(one)
            continue
        result = results[one.line]
        if isinstance(result, Rejected):
            tally.rejected += 1
            for reject in why_not(one, result):
                rejects.write(reject)
        elif isinstance(result, Repeated) and not result.same:
            tally.rejected += 1
            rejects.write(one.said_otherwise)
        elif isinstance(result, Repeated):
            tally.repeated += 1
        else:
            tally.taken += 1
