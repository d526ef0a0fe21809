"""An installation of the demo authority in a folder of its own: to be started, killed, and asked what it knows."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

SERVE = ("byla.app.cli", "serve")
READY_SECONDS = 60
REASON = "Drill "
"""What the reason of every record begins with that a drill opens; its key follows."""

FOUND = """
import django; django.setup()
from byla.app import demo
from byla.app.commands import upgrade
upgrade.bring_up_to_date(lambda said: None)
demo.build(lambda said: None)
"""
RECORDED = """
import django; django.setup()
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SELECT p.body FROM payload p JOIN entry e ON e.file_id = p.file_id AND e.number = p.number"
                   " WHERE e.type IN ('person.record_opened', 'person.name_recorded')")
    for (body,) in cursor: print(body)
"""
AFTER_THE_FIRST = """
import django; django.setup()
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SELECT p.body FROM payload p JOIN entry e ON e.file_id = p.file_id AND e.number = p.number"
                   " JOIN entry first ON first.file_id = e.file_id AND first.number = 1"
                   " WHERE e.type = 'person.name_recorded' AND e.known_from > first.known_from")
    for (body,) in cursor: print(body)
"""


COVERED = """
import django; django.setup()
from django.db import connection
from byla.app.log.sequencer import of_this_installation
log = of_this_installation()
with connection.cursor() as cursor:
    cursor.execute("SELECT p.body FROM payload p JOIN entry e ON e.file_id = p.file_id AND e.number = p.number"
                   " JOIN log_leaf l ON l.file_id = e.file_id AND l.number = e.number"
                   " WHERE e.type IN ('person.record_opened', 'person.name_recorded') AND l.place < %s",
                   [log.signed(log.keys()).size])
    for (body,) in cursor: print(body)
"""


ROOTS = """
import django; django.setup()
import sys
from base64 import b64encode
from byla.app.log.sequencer import of_this_installation
from byla.ledger.tiles import Log
from byla.ledger.tree import root_of
log = of_this_installation()
files = Log(log.folder, log.signed(log.keys()).size)
for size in map(int, sys.argv[1:]):
    if size <= files.size:
        print(size, b64encode(root_of(0, size, files.subtree)).decode())
"""


class DidNotStart(RuntimeError):
    """A server that does not answer; the message holds its last words."""


@dataclass(slots=True)
class Installation:
    """Where it lies, and how its server is run: a module and its arguments, which `--port` follows."""

    state: Path
    database: str
    server: Sequence[str] = SERVE
    settings: str = "byla.app.site.settings"
    port: int = field(default_factory=lambda: _free_port())
    _process: subprocess.Popen[bytes] | None = None

    @property
    def site(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        """Where its API answers."""
        return f"{self.site}/api/v1"

    def found(self, *, days: int = 1) -> str:
        """Makes the tables and the demo; a token of the caseworker, good for so many days."""
        self.python("-c", FOUND)
        return self.python("-m", "byla.app.cli", "token", "ruta", "--days", str(days)).strip()

    def start(self) -> None:
        """Starts the server and waits until it answers. Raises DidNotStart."""
        command = [sys.executable, "-m", *self.server, "--port", str(self.port)]
        with (self.state.parent / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                command, env=self._environment(), stdout=log, stderr=log, start_new_session=True
            )
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            if self._answers():
                return
            time.sleep(0.05)
        raise DidNotStart((self.state.parent / "server.log").read_text()[-2000:])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    @property
    def stopped(self) -> bool:
        """Whether its server was killed."""
        return self._process is None

    def kill(self) -> None:
        """kill -9 of the server with all its processes, and waits until they are gone."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def kill_sequencer(self) -> None:
        """kill -9 of the process that holds the log's folder, and of it alone."""
        lock = (self.state / "log" / ".lock").stat()
        device = f"{os.major(lock.st_dev):02x}:{os.minor(lock.st_dev):02x}:{lock.st_ino}"
        for line in Path("/proc/locks").read_text().splitlines():
            _, kind, _, how, process, of, *_ = line.replace("-> ", "").split()
            if kind == "FLOCK" and of == device and how == "WRITE":
                os.kill(int(process), signal.SIGKILL)
                return

    def covered(self, *, seconds: float) -> Counter[str]:
        """As `recorded`, of what the log's checkpoint covers; all that is recorded, where it does in that time."""
        until, all_of_it = time.monotonic() + seconds, self.recorded()
        while time.monotonic() < until and (found := self._asked(COVERED)) != all_of_it:
            time.sleep(0.2)
        return found

    def recorded(self) -> Counter[str]:
        """How often each key was recorded."""
        return self._asked(RECORDED)

    def in_order(self) -> Counter[str]:
        """Of what was added to a record, what is known from a later moment than its opening."""
        return self._asked(AFTER_THE_FIRST)

    def _asked(self, for_bodies: str) -> Counter[str]:
        bodies = self.python("-c", for_bodies).splitlines()
        keys = (body.partition(REASON)[2].partition('"')[0] for body in bodies if REASON in body)
        return Counter(keys)

    def log_of(self, seen: Collection[str]) -> Counter[str]:
        """Once all is covered, the checkpoints `size root` among those seen from which the log has grown; none where it
        does not go on, or its own check finds something.
        """
        try:
            self.python("-m", "byla.app.cli", "log", "once")
            self.python("-m", "byla.app.cli", "log", "verify")
        except DidNotStart:
            return Counter()
        sizes = sorted({one.partition(" ")[0] for one in seen})
        return Counter({one: 1 for one in self.python("-c", ROOTS, *sizes).splitlines() if one in seen})

    def whole(self) -> bool:
        """Whether its own check finds nothing in the record."""
        command = [sys.executable, "-m", "byla.app.cli", "verify"]
        return not subprocess.run(
            command, env=self._environment(), capture_output=True, check=False
        ).returncode

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def _environment(self) -> dict[str, str]:
        own = {"BYLA_STATE": str(self.state), "DATABASE_URL": self.database, "BYLA_LOG_LEVEL": "ERROR"}
        return {**os.environ, **own, "DJANGO_SETTINGS_MODULE": self.settings}

    def python(self, *arguments: str) -> str:
        """What Python prints, run so in its environment. Raises DidNotStart."""
        done = subprocess.run(
            [sys.executable, *arguments], env=self._environment(), capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise DidNotStart(done.stderr[-2000:])
        return done.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
