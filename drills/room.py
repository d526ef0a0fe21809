"""A small file system in memory that is filled up, all of it or but for some pages, and emptied again.

Needs root and tmpfs.
"""

from __future__ import annotations

import errno
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from drills.outcome import NotHere

OPTIONS, PIECE = "size=200m,mode=755", 65_536
PAGE = 4096
"""What the file system gives at a time."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where it is mounted."""

    path: Path

    def fill(self, *, leaving: int = 0) -> None:
        """Takes all the room that there is, but for so many pages."""
        with self._ballast.open("wb", buffering=0) as filling:
            try:
                while filling.write(bytes(PIECE)):
                    pass
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
            filling.truncate(filling.tell() - leaving * PAGE)

    def give(self, pages: int) -> None:
        """Gives back so many pages of what was taken."""
        with self._ballast.open("r+b") as filling:
            filling.truncate(self._ballast.stat().st_size - pages * PAGE)

    def empty(self) -> None:
        """Gives back all of it."""
        self._ballast.unlink()

    @property
    def _ballast(self) -> Path:
        return self.path / "ballast"


@contextmanager
def small(path: Path) -> Iterator[Room]:
    """A room that is mounted there. Raises NotHere."""
    path.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", OPTIONS, "tmpfs", path], capture_output=True, text=True, check=False
    )
    if mount.returncode:
        raise NotHere(f"it needs root and tmpfs: {mount.stderr.strip()}")
    try:
        yield Room(path)
    finally:
        unmount(path)


def unmount(mounted: Path) -> None:
    """Those who were killed may take a moment to let go of it. Raises NotHere where somebody holds it for long."""
    for left in reversed(range(200)):
        if not subprocess.run(["umount", mounted], capture_output=True, check=False).returncode:
            return
        if not left:
            raise NotHere(f"{mounted} is held by somebody")
        time.sleep(0.1)
