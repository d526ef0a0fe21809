"""The control of the log on a full disk: the server as it is, whose sequencer signs what it meant to write, whether
or not there was room for it. Never an installation's.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import django

django.setup()

from byla.app.commands.serve import Server  # noqa: E402
from byla.app.log import folder  # noqa: E402
from byla.app.log.sequencer import Sequencer  # noqa: E402
from byla.ledger.checkpoint import Checkpoint  # noqa: E402
from byla.ledger.tiles import Log, Shelf, files  # noqa: E402


class Meant(dict[str, bytes]):
    """The shelf as it would be with these files."""

    def __init__(self, made: dict[str, bytes], held: Shelf) -> None:
        super().__init__(made)
        self.held = held

    def read(self, path: str) -> bytes | None:
        """The file of that path."""
        return self.get(path) or self.held.read(path)


def _written(path: Path, content: bytes) -> None:
    with suppress(OSError):
        path.write_bytes(content)


def _unread(self: Sequencer, before: Checkpoint, entries: Sequence[bytes]) -> bytes:
    made = files(entries, Log(self.folder, before.size))
    return Log(Meant(made, self.folder), before.size + len(entries)).root()


def main(arguments: list[str]) -> None:
    """Serves on the port that is given after `--port`."""
    folder._written = _written
    Sequencer._proven = _unread  # type: ignore[method-assign]
    Server(host="127.0.0.1", port=int(arguments[arguments.index("--port") + 1]), log=True).run()


if __name__ == "__main__":
    given, sys.argv = sys.argv[1:], sys.argv[:1]
    main(given)
