"""A full disk: the state lies on a small file system that fills up under load; then there is room again, and work goes
on without anybody's help. And failpoint by failpoint: one act has room for no page, the next for one more.

Needs root, for a file system in memory whose size can be changed.
"""

from __future__ import annotations

import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from drills.installation import SERVE, Installation
from drills.kill import CARELESS
from drills.officials import Officials
from drills.outcome import Outcome, outcome
from drills.room import Room, small

BETWEEN, REFUSED_SECONDS = 20, 3
ENOUGH = 3
"""After how many acts that are answered at once no failpoint is left."""


def drill(rounds: int) -> Iterator[Outcome]:
    """On SQLite, and the control that answers first. Raises NotHere."""
    yield _filled("full disk, SQLite", rounds, server=SERVE)
    yield _filled("answers before it records, disk full", rounds, server=CARELESS, control=True)
    yield _at_every_failpoint("full disk, page by page, SQLite", server=SERVE)
    yield _at_every_failpoint("answers before it records, page by page", server=CARELESS, control=True)


def _filled(name: str, rounds: int, *, server: tuple[str, ...], control: bool = False) -> Outcome:
    with _house(server) as (room, house, token):
        with Officials(house.address, token) as officials:
            for _ in range(rounds):
                officials.wait_for(BETWEEN)
                _full_for_a_while(room, officials)
            officials.wait_for(BETWEEN)
        return _found(name, house, officials, rounds=rounds, control=control)


def _at_every_failpoint(name: str, *, server: tuple[str, ...], control: bool = False) -> Outcome:
    """Each act finds room for one page more, so it runs out at the next thing that it writes; with room it is done
    under the same key.
    """
    with _house(server) as (room, house, token):
        official, done, pages = Officials(house.address, token), 0, 0
        while done < ENOUGH:
            key = uuid.uuid4().hex
            _begin_the_journal_anew(house.state)
            room.fill(leaving=pages)
            done = done + 1 if official.once(key) else 0
            room.empty()
            if not done and not official.once(key):
                # With room it should be answered; as it is not, it counts among what must be in the record.
                official.answered.add(key)
            pages += 1
        return _found(name, house, official, rounds=pages, control=control)


def _begin_the_journal_anew(state: Path) -> None:
    """SQLite writes over what its journal had, which needs no room: it is cut to nothing first."""
    for database in state.glob("*.sqlite3"):
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _house(server: tuple[str, ...]) -> Iterator[tuple[Room, Installation, str]]:
    """A small file system, an installation on it that serves, and the token of its caseworker."""
    with tempfile.TemporaryDirectory(prefix="byla-drill-") as folder, small(Path(folder) / "room") as room:
        state = room.path / "state"
        state.mkdir()
        with Installation(state=state, database=f"sqlite:///{state}/byla.sqlite3", server=server) as house:
            token = house.found()
            house.start()
            yield room, house, token


def _found(name: str, house: Installation, officials: Officials, *, rounds: int, control: bool) -> Outcome:
    house.kill()
    return outcome(
        name,
        control=control,
        answered=officials.answered,
        recorded=house.recorded(),
        whole=house.whole(),
        rounds=rounds,
    )


def _full_for_a_while(room: Room, officials: Officials) -> None:
    """Takes all the room that there is, and gives it back some time later."""
    room.fill()
    officials.wait_for(1_000_000, seconds=REFUSED_SECONDS)
    room.empty()
