"""kill -9 under load: of the server with all its processes on both databases, and of PostgreSQL's on that one.

A killed process never tests what is on the disk (the system keeps what was written): for that there is `power`.
"""

from __future__ import annotations

import os
import random
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psycopg

from byla.app.workshop.postgresql import throwaway_server
from drills.installation import SERVE, Installation
from drills.officials import Officials
from drills.outcome import Outcome, outcome

CARELESS, FORGETFUL = ("drills.careless",), ("drills.forgetful",)
COVERED_SECONDS = 10
BETWEEN = 20
"""Answers between one kill and the next."""


def drill(rounds: int) -> Iterator[Outcome]:
    """On SQLite, on PostgreSQL, and the control."""
    with tempfile.TemporaryDirectory(prefix="byla-drill-") as folder:
        sqlite = f"sqlite:///{folder}/state/byla.sqlite3"
        house = _house(folder, sqlite)
        yield _broken(house, "kill -9 of the server, SQLite", rounds, house.kill)
        yield _broken(house, "kill -9 of the sequencer alone", rounds, house.kill_sequencer, by_the_log=True)
        house = _house(folder, sqlite, *FORGETFUL)
        name = "does not look after its sequencer"
        yield _broken(house, name, rounds, house.kill_sequencer, control=True, by_the_log=True)
        house = _house(folder, sqlite, *CARELESS)
        yield _broken(house, "answers before it records, killed", rounds, house.kill, control=True)
    with (
        tempfile.TemporaryDirectory(prefix="byla-drill-") as folder,
        throwaway_server(durable=True) as server,
    ):
        house = _house(folder, server)
        yield _broken(house, "kill -9 of the server, PostgreSQL", rounds, house.kill)
        yield _broken(house, "kill -9 of PostgreSQL itself", rounds, partial(_kill_backend, server))
        house = _house(folder, f"{server}&options=-csynchronous_commit%3Doff")
        yield _broken(
            house,
            "PostgreSQL does not wait for its log, killed",
            rounds,
            partial(_kill_backend, server),
            control=True,
        )


def _house(folder: str, database: str, *server: str) -> Installation:
    state = Path(folder) / "state"
    state.mkdir(exist_ok=True)
    return Installation(state=state, database=database, server=server or SERVE)


def _broken(
    house: Installation,
    name: str,
    rounds: int,
    breaks: Callable[[], None],
    *,
    control: bool = False,
    by_the_log: bool = False,
) -> Outcome:
    """`by_the_log`: what counts is what the log covers some seconds later, while the server still runs."""
    token = house.found()
    with house, Officials(house.address, token) as officials:
        house.start()
        for _ in range(rounds):
            officials.wait_for(BETWEEN)
            time.sleep(random.uniform(0, 0.05))
            breaks()
            if house.stopped:
                house.start()
        officials.wait_for(BETWEEN)
        officials.go_home()
        recorded = house.covered(seconds=COVERED_SECONDS) if by_the_log else house.recorded()
    return outcome(
        name,
        control=control,
        answered=officials.answered,
        recorded=recorded,
        whole=house.whole(),
        rounds=rounds,
    )


def _kill_backend(server: str) -> None:
    """One backend dies; PostgreSQL then ends all others and recovers from its log, as after a crash."""
    with psycopg.connect(server, autocommit=True) as connection:
        found = connection.execute(
            "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        ).fetchall()
    for (pid,) in random.sample(found, min(1, len(found))):
        os.kill(pid, signal.SIGKILL)
