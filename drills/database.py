"""The database under a power cut: both live on the disk that is cut."""

from __future__ import annotations

import os
import shutil
import signal
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

from byla.app.workshop.postgresql import Server


class Database:
    """Where the record lies. `folder` outlives the cut, `disk` is cut."""

    def __init__(self, folder: Path, disk: Path, options: str) -> None:
        self.url = f"sqlite:///{disk}/state/byla.sqlite3"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.crash()

    def crash(self) -> None:
        """Its processes are gone, as they are without power."""

    def start(self) -> None:
        """As on a machine that starts."""


class OnSqlite(Database):
    """Nothing to be started."""


class OnPostgresql(Database):
    """A server whose data lies on that disk; its journal on another, where one is given."""

    def __init__(self, folder: Path, disk: Path, options: str, *, journal: Path | None = None) -> None:
        own = folder / "postgresql"
        own.mkdir()
        # PostgreSQL runs as another user than root, who must be able to come there.
        folder.chmod(0o755)
        disk.chmod(0o755)
        (disk / "postgresql").mkdir()
        self._server = Server(folder=own, data=disk / "postgresql" / "data", options=options)
        self._server.make()
        if journal is not None:
            self._keep_journal_in(journal / "pg_wal")
        self.url, self._first = self._server.url, 0
        self.start()

    def _keep_journal_in(self, apart: Path) -> None:
        within = self._server.data / "pg_wal"
        shutil.copytree(within, apart)
        for one in (apart, *apart.rglob("*")):
            shutil.chown(one, within.owner())
        shutil.rmtree(within)
        within.symlink_to(apart)

    def crash(self) -> None:
        """kill -9 of all its processes, the first one first, which would start others."""
        processes = [int(one.name) for one in Path("/proc").iterdir() if one.name.isdigit()]
        children = [one for one in processes if _parent(one) == self._first]
        for one in (self._first, *children) if self._first else ():
            with suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)
        self._first = 0

    def stops(self, *, within: float) -> bool:
        """Waits until it has stopped with all its connections; whether it did in so many seconds."""
        try:
            with psycopg.connect(self.url) as connection:
                connection.execute("SELECT pg_sleep(%s)", [within])
        except psycopg.OperationalError:
            return True
        return False

    def recover(self, *, seconds: float) -> None:
        """It recovers by itself. Where it found no room for that either, it is ended and begun again, as by whoever
        runs it.
        """
        until = time.monotonic() + seconds
        while (self._server.data / "postmaster.pid").exists() and time.monotonic() < until:
            with suppress(psycopg.OperationalError), psycopg.connect(self.url):
                return
            time.sleep(0.05)
        self.crash()
        self.start()

    def start(self) -> None:
        """It recovers from its own log. Raises NoPostgresql where it cannot."""
        # After a cut the machine starts with other processes; here their numbers may still be taken.
        for left in (self._server.data / "postmaster.pid", *self._server.folder.glob(".s.PGSQL*")):
            left.unlink(missing_ok=True)
        self._server.start()
        self._first = self._server.process


def _parent(process: int) -> int | None:
    try:
        said = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return None
    return int(said.rpartition(")")[2].split()[1])
