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
from collections.abc import Sequence
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
                   " WHERE e.type = 'person.record_opened'")
    for (body,) in cursor: print(body)
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
    def address(self) -> str:
        """Where its API answers."""
        return f"http://127.0.0.1:{self.port}/api/v1"

    def found(self) -> str:
        """Makes the tables and the demo; a token of the caseworker."""
        self._python("-c", FOUND)
        return self._python("-m", "byla.app.cli", "token", "ruta", "--days", "1").strip()

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

    def recorded(self) -> Counter[str]:
        """How many records were opened for each key."""
        bodies = self._python("-c", RECORDED).splitlines()
        keys = (body.partition(REASON)[2].partition('"')[0] for body in bodies if REASON in body)
        return Counter(keys)

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

    def _python(self, *arguments: str) -> str:
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
