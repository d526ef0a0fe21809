"""A full disk under PostgreSQL: once that of its tables, once that of its journal, each a small file system of its own.

Whatever needs a page of the tables is refused once: a page is given only then. In the journal a commit finds room for
no page, the next for one more, and PostgreSQL stops in its middle, as it must. Officials work all the while.

The journal makes its files without filling them first, so that each of their pages needs room. Needs root and tmpfs.
"""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

from drills.database import OnPostgresql
from drills.installation import Installation
from drills.kill import CARELESS
from drills.officials import Officials
from drills.outcome import Outcome, outcome
from drills.room import Room, small

EACH_PAGE = "-c wal_init_zero=off -c wal_recycle=off"
OF_POSTGRESQL = 2
"""Pages of the file system in one of its pages."""
ACTS, JOURNALS = 30, 3
"""In a round: what one official opens beside the others, and how often the journal is full."""
MOST, BETWEEN = 500, 20
STOPPED_SECONDS, RECOVERED_SECONDS = 10, 5


def drill(rounds: int) -> Iterator[Outcome]:
    """Of tables and of journal, each with the control that answers first. Raises NotHere."""
    with tempfile.TemporaryDirectory(prefix="byla-drill-") as made:
        folder = Path(made)
        with (
            small(folder / "tables") as tables,
            small(folder / "journal") as journal,
            OnPostgresql(folder, tables.path, EACH_PAGE, journal=journal.path) as database,
        ):
            (folder / "state").mkdir()
            house = Installation(state=folder / "state", database=database.url)
            token = house.found()
            yield from _both(house, token, tables, journal, database, rounds)
            house.server = CARELESS
            yield from _both(house, token, tables, journal, database, rounds, control=True)


def _both(
    house: Installation,
    token: str,
    tables: Room,
    journal: Room,
    database: OnPostgresql,
    rounds: int,
    *,
    control: bool = False,
) -> Iterator[Outcome]:
    with house:
        house.start()
        with Officials(house.address, token) as of_tables:
            pages = _tables_full(tables, rounds * ACTS, of_tables)
        with Officials(house.address, token) as of_journal:
            times = _journal_full(journal, rounds * JOURNALS, database, of_journal)
    recorded, whole = house.recorded(), control or house.whole()
    for what, officials, met in (("tables", of_tables, pages), ("journal", of_journal, times)):
        yield outcome(
            f"answers before it records, its {what}" if control else f"full disk, {what} of PostgreSQL",
            control=control,
            answered=officials.answered,
            recorded=recorded,
            whole=whole,
            rounds=met,
        )


def _tables_full(room: Room, acts: int, officials: Officials) -> int:
    """How many pages were refused, and given then."""
    officials.wait_for(BETWEEN)
    room.fill()
    given = 0
    for _ in range(acts):
        key = uuid.uuid4().hex
        while not officials.once(key) and given < MOST:
            room.give(OF_POSTGRESQL)
            given += 1
        # Also where it was refused to the end: then it counts among what must be in the record.
        officials.answered.add(key)
    room.empty()
    officials.wait_for(BETWEEN)
    return given


def _journal_full(room: Room, times: int, database: OnPostgresql, officials: Officials) -> int:
    """How often it stopped; each time there is room for one page more."""
    stopped = 0
    for pages in range(times):
        officials.wait_for(BETWEEN)
        room.fill(leaving=pages * OF_POSTGRESQL)
        stopped += database.stops(within=STOPPED_SECONDS)
        room.empty()
        database.recover(seconds=RECOVERED_SECONDS)
    officials.wait_for(BETWEEN)
    return stopped
