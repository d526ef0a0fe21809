"""A power cut: the state lies on a file system that is shut down at once, with what it had not written; then it is
mounted again, and the database recovers as it would on a machine that starts. The files of the log lie there too.

Needs root, a loop device and ext4, whose shutdown call forgets all that was not on the disk, its own log included.
"""

from __future__ import annotations

import fcntl
import os
import random
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from drills.database import Database, OnPostgresql, OnSqlite
from drills.installation import SERVE, Installation
from drills.officials import Officials
from drills.onlooker import Onlooker
from drills.outcome import NotHere, Outcome, outcome
from drills.room import unmount

SHUTDOWN, WITHOUT_FLUSH = 0x8004587D, 2
"""EXT4_IOC_SHUTDOWN, and EXT4_GOING_FLAGS_NOLOGFLUSH."""
SIZE = 768 * 1024 * 1024
BETWEEN = 20
SEEN_SECONDS = 5
CAREFUL, CARELESS = "byla.app.site.settings", "drills.careless_settings"
NOT_DURABLE = "-c fsync=off"
CARELESS_LOG = ("drills.careless_log",)
RECORD, LOG = "record", "log"


def drill(rounds: int) -> Iterator[Outcome]:
    """On both databases, each with a control that does not wait for the disk, and so for the log. Raises NotHere."""
    yield from _cut("power cut, SQLite", rounds, OnSqlite)
    careless = partial(_cut, rounds=rounds, control=True)
    yield from careless("does not wait for the disk", kind=OnSqlite, settings=CARELESS, judged=RECORD)
    yield from careless("does not, for the log", kind=OnSqlite, server=CARELESS_LOG, judged=LOG)
    yield from _cut("power cut, PostgreSQL", rounds, OnPostgresql)
    yield from careless("PostgreSQL does not", kind=OnPostgresql, options=NOT_DURABLE, judged=RECORD)


def _cut(
    name: str,
    rounds: int,
    kind: type[Database],
    *,
    server: Sequence[str] = SERVE,
    settings: str = CAREFUL,
    options: str = "",
    control: bool = False,
    judged: Collection[str] = (RECORD, LOG),
) -> Iterator[Outcome]:
    """What was answered, against the record; and what an onlooker saw of the log, against the log."""
    with (
        tempfile.TemporaryDirectory(prefix="byla-drill-") as folder,
        _disk(Path(folder)) as disk,
        kind(Path(folder), disk.mounted, options) as database,
    ):
        state = disk.mounted / "state"
        state.mkdir()
        answered: set[str] = set()
        with Installation(state=state, database=database.url, server=server, settings=settings) as house:
            token, onlooker = house.found(), Onlooker(house.site)
            os.sync()
            for _ in range(rounds):
                answered |= _until_the_cut(house, token, onlooker, disk, database)
            result = partial(outcome, control=control, rounds=rounds, whole=house.whole())
            if RECORD in judged:
                yield result(name, answered=answered, recorded=house.recorded())
            if LOG in judged:
                yield result(f"{name}: its log", answered=onlooker.seen, recorded=house.log_of(onlooker.seen))


def _until_the_cut(
    house: Installation, token: str, onlooker: Onlooker, disk: Disk, database: Database
) -> set[str]:
    house.start()
    with Officials(house.address, token) as officials, onlooker:
        officials.wait_for(BETWEEN)
        onlooker.wait_for_one_more(seconds=SEEN_SECONDS)
        time.sleep(random.uniform(0, 0.2))  # at any point of an act
        disk.cut()
        house.kill()
        database.crash()
    disk.mount_again()
    database.start()
    return officials.answered


class Disk:
    """A file that is mounted as a disk."""

    def __init__(self, image: Path, mounted: Path) -> None:
        self.image, self.mounted = image, mounted

    def cut(self) -> None:
        """From here on nothing reaches it, and what had not reached it is gone."""
        handle = os.open(self.mounted, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, SHUTDOWN, struct.pack("I", WITHOUT_FLUSH))
        finally:
            os.close(handle)

    def mount_again(self) -> None:
        """As at the next start."""
        unmount(self.mounted)
        _run("mount", "-o", "loop", self.image, self.mounted)


@contextmanager
def _disk(folder: Path) -> Iterator[Disk]:
    if os.geteuid() or shutil.which("mkfs.ext4") is None:
        raise NotHere("it needs root and mkfs.ext4")
    image, mounted = folder / "disk", folder / "mounted"
    mounted.mkdir()
    with image.open("wb") as made:
        made.truncate(SIZE)
    _run("mkfs.ext4", "-q", image)
    _run("mount", "-o", "loop", image, mounted)
    try:
        yield Disk(image, mounted)
    finally:
        unmount(mounted)


def _run(*command: str | Path) -> None:
    done = subprocess.run([str(one) for one in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotHere(f"{command[0]}: {done.stderr.strip()}")
