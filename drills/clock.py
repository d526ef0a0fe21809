"""The server's clock jumps back and forth under load, by a second and over the end of a year. What was answered must be
recorded once and covered by the log, and what is added to a record must be known from later than its opening.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from byla.app.workshop.postgresql import throwaway_server
from drills.installation import Installation
from drills.moved_clock import move
from drills.officials import Returning
from drills.outcome import Outcome, outcome

DAY = 24 * 60 * 60
JUMPS = (40 * DAY, -40 * DAY, 2, -2, 3_600, -3_600)
"""Seconds beside the machine's clock, one after another; between two of them it goes right."""
TOKEN_DAYS = 90
BETWEEN = 10
COVERED_SECONDS = 20
A_PASS_SECONDS = 1.5
"""Longer than the log waits before it looks for entries again."""


def drill(rounds: int) -> Iterator[Outcome]:
    """On both databases, and two controls that go by the clock."""
    with _at_work(rounds) as (house, officials):
        yield from _outcomes("clock jumps, SQLite", house, officials, rounds)
    with throwaway_server() as server, _at_work(rounds, database=server) as (house, officials):
        yield from _outcomes("clock jumps, PostgreSQL", house, officials, rounds)
    lost = partial(outcome, control=True, rounds=rounds)
    with _at_work(rounds, careless="record") as (house, officials):
        name = "an entry is known when the clock says"
        yield lost(name, answered=officials.added, recorded=house.in_order())
    with _at_work(rounds, careless="log") as (house, officials):
        covered = house.covered(seconds=COVERED_SECONDS)
        yield lost("a log that goes by the clock", answered=officials.answered, recorded=covered)


def _outcomes(name: str, house: Installation, officials: Returning, rounds: int) -> Iterator[Outcome]:
    result = partial(outcome, whole=house.whole(), rounds=rounds)
    covered = house.covered(seconds=COVERED_SECONDS)
    yield result(name, answered=officials.answered, recorded=house.recorded())
    yield result(f"{name}: its log", answered=officials.answered, recorded=covered)
    yield result(f"{name}: its order", answered=officials.added, recorded=house.in_order())


@contextmanager
def _at_work(
    rounds: int, *, database: str = "", careless: str = ""
) -> Iterator[tuple[Installation, Returning]]:
    """A house whose clock has jumped so often, on SQLite where no database is named; its server still runs, and its
    officials have gone home.
    """
    with tempfile.TemporaryDirectory(prefix="byla-drill-") as folder:
        state = Path(folder) / "state"
        state.mkdir()
        server = ("drills.jumping", careless) if careless else ("drills.jumping",)
        sqlite = f"sqlite:///{state}/byla.sqlite3"
        house = Installation(state=state, database=database or sqlite, server=server)
        token = house.found(days=TOKEN_DAYS)
        with house, Returning(house.address, token) as officials:
            house.start()
            for at in range(rounds):
                _work_goes_on(officials)
                move(state, JUMPS[at % len(JUMPS)])
                _work_goes_on(officials)
                move(state, 0)
            _work_goes_on(officials)
            officials.go_home()
            yield house, officials


def _work_goes_on(officials: Returning) -> None:
    """Until some were answered, and the log was written at least once: a jump that it slept through tries nothing."""
    time.sleep(A_PASS_SECONDS)
    officials.wait_for(BETWEEN)
