"""A power cut: the state lies on a file system that is shut down at once, with what it had not written; then it is
mounted again, and the database recovers as it would on a machine that starts.

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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drills.installation import Installation
from drills.officials import Officials
from drills.outcome import NotHere, Outcome, outcome

SHUTDOWN, WITHOUT_FLUSH = 0x8004587D, 2
"""EXT4_IOC_SHUTDOWN, and EXT4_GOING_FLAGS_NOLOGFLUSH."""
SIZE = 512 * 1024 * 1024
BETWEEN = 20


def drill(rounds: int) -> Iterator[Outcome]:
    """On SQLite, and the control that does not wait for the disk. Raises NotHere."""
    yield _cut("power cut, SQLite", rounds, settings="byla.app.site.settings")
    yield _cut("does not wait for the disk", rounds, settings="drills.careless_settings", control=True)


def _cut(name: str, rounds: int, *, settings: str, control: bool = False) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="byla-drill-") as folder, _disk(Path(folder)) as disk:
        state = disk.mounted / "state"
        state.mkdir()
        answered: set[str] = set()
        with Installation(
            state=state, database=f"sqlite:///{state}/byla.sqlite3", settings=settings
        ) as house:
            token = house.found()
            os.sync()
            for _ in range(rounds):
                house.start()
                with Officials(house.address, token) as officials:
                    officials.wait_for(BETWEEN)
                    time.sleep(random.uniform(0, 0.2))  # noqa: S311 - at any point of an act
                    disk.cut()
                    house.kill()
                answered |= officials.answered
                disk.mount_again()
        return outcome(
            name,
            control=control,
            answered=answered,
            recorded=house.recorded(),
            whole=house.whole(),
            rounds=rounds,
        )


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
        _run("umount", self.mounted)
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
        _run("umount", mounted)


def _run(*command: str | Path) -> None:
    done = subprocess.run([str(one) for one in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotHere(f"{command[0]}: {done.stderr.strip()}")
