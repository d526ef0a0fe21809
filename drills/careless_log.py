"""The control of the log under a power cut: the server as it is, whose sequencer does not wait for the disk. Never an
installation's.
"""

from __future__ import annotations

import sys
from pathlib import Path

import django

django.setup()

from byla.app.commands.serve import Server  # noqa: E402
from byla.app.log import folder  # noqa: E402


def main(arguments: list[str]) -> None:
    """Serves on the port that is given after `--port`."""
    folder._written = Path.write_bytes  # type: ignore[assignment]
    folder._synced = lambda folder: None
    Server(host="127.0.0.1", port=int(arguments[arguments.index("--port") + 1]), log=True).run()


if __name__ == "__main__":
    given, sys.argv = sys.argv[1:], sys.argv[:1]
    main(given)
