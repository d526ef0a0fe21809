"""A full disk: the state lies on a small file system that fills up under load; then there is room again, and work goes
on without anybody's help.

Needs root, for a file system in memory whose size can be changed.
"""

from __future__ import annotations

import errno
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drills.installation import SERVE, Installation
from drills.kill import CARELESS
from drills.officials import Officials
from drills.outcome import NotHere, Outcome, outcome

ROOM, PIECE = "size=200m", 65_536
BETWEEN, REFUSED_SECONDS = 20, 3


def drill(rounds: int) -> Iterator[Outcome]:
    """On SQLite, and the control that answers first. Raises NotHere."""
    yield _filled("full disk, SQLite", rounds, server=SERVE)
    yield _filled("answers before it records, disk full", rounds, server=CARELESS, control=True)


def _filled(name: str, rounds: int, *, server: tuple[str, ...], control: bool = False) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="byla-drill-") as folder, _small(Path(folder)) as room:
        state = room / "state"
        state.mkdir()
        with Installation(state=state, database=f"sqlite:///{state}/byla.sqlite3", server=server) as house:
            token = house.found()
            house.start()
            with Officials(house.address, token) as officials:
                for _ in range(rounds):
                    officials.wait_for(BETWEEN)
                    _full_for_a_while(room / "ballast", officials)
                officials.wait_for(BETWEEN)
        return outcome(
            name,
            control=control,
            answered=officials.answered,
            recorded=house.recorded(),
            whole=house.whole(),
            rounds=rounds,
        )


def _full_for_a_while(ballast: Path, officials: Officials) -> None:
    """Takes all the room that there is, and gives it back some time later."""
    with ballast.open("wb", buffering=0) as filling:
        try:
            while filling.write(bytes(PIECE)):
                pass
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
    officials.wait_for(1_000_000, seconds=REFUSED_SECONDS)
    ballast.unlink()


@contextmanager
def _small(folder: Path) -> Iterator[Path]:
    room = folder / "room"
    room.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", ROOM, "tmpfs", room], capture_output=True, text=True, check=False
    )
    if mount.returncode:
        raise NotHere(f"it needs root and tmpfs: {mount.stderr.strip()}")
    try:
        yield room
    finally:
        subprocess.run(["umount", room], check=True)
