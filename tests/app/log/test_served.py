"""`./byla serve`: the sequencer is a process of its own, keeps nothing of the server, and can be left out."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from drills.installation import SERVE, Installation
from tests.app.log.writing import append

pytestmark = pytest.mark.slow


@pytest.fixture
def serve(own_database: str, tmp_path: Path) -> Iterator[Callable[..., Installation]]:
    """Serves the test's database until the test ends."""
    begun: list[Installation] = []

    def started(*options: str) -> Installation:
        (tmp_path / "state").mkdir(exist_ok=True)
        installation = Installation(tmp_path / "state", own_database, server=(*SERVE, *options))
        begun.append(installation)
        installation.start()
        return installation

    yield started
    for one in begun:
        one.kill()


def sequencers(served: Installation) -> list[int]:
    """The processes that hold its log's folder."""
    if not (lock := served.state / "log" / ".lock").exists():
        return []
    held = [line.split() for line in Path("/proc/locks").read_text().splitlines() if "->" not in line]
    return [int(one[4]) for one in held if one[5].endswith(f":{lock.stat().st_ino}") and one[1] == "FLOCK"]


def until(said: Callable[[], bool]) -> None:
    """Returns when it is so; it fails where it never comes to be."""
    ends = time.monotonic() + 60
    while not said():
        assert time.monotonic() < ends
        time.sleep(0.05)


def covers(served: Installation, size: int) -> bool:
    checkpoint = served.state / "log" / "checkpoint"
    return checkpoint.exists() and checkpoint.read_text().split("\n")[1] == str(size)


def listening(process: int, port: int) -> bool:
    """Whether the process has the socket open that listens at the port."""
    table = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    [inode] = [row[9] for row in table if row[1].endswith(f":{port:04X}") and row[3] == "0A"]
    opened = Path(f"/proc/{process}/fd").iterdir()
    return f"socket:[{inode}]" in [str(one.readlink()) for one in opened]


def test_it_covers_what_is_written_and_holds_no_socket_of_the_server(serve) -> None:
    served = serve()
    append(3)
    until(lambda: covers(served, 3))
    [sequencer] = sequencers(served)
    server = int(Path(f"/proc/{sequencer}/stat").read_text().split()[3])
    assert listening(server, served.port)
    assert not listening(sequencer, served.port)


def test_it_is_begun_again_where_it_died(serve) -> None:
    served = serve()
    append(1)
    until(lambda: covers(served, 1))
    os.kill(sequencers(served)[0], signal.SIGKILL)
    append(2)
    until(lambda: covers(served, 3))


def test_where_it_is_told_to_the_server_writes_no_log(serve) -> None:
    served = serve("--no-log")
    append(1)
    time.sleep(2)
    assert sequencers(served) == []
    assert not (served.state / "log" / "checkpoint").exists()
