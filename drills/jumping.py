"""The server as it is, by a clock that can be moved. Given a name of `by_the_clock.CARELESS`, it trusts that clock in
one point more than Byla does. Never an installation's: its clock is the machine's and nothing else.
"""

from __future__ import annotations

import sys
import time

import django
from django.utils import timezone

from byla.app import moment
from drills.moved_clock import Clock, seconds

# Before anything of the site is loaded, which would keep the true one.
setattr(moment, "datetime", Clock)  # noqa: B010
timezone.now = Clock.now
time.time = seconds
django.setup()

from byla.app.commands.serve import Server  # noqa: E402
from drills.by_the_clock import CARELESS  # noqa: E402


def main(arguments: list[str]) -> None:
    """Serves on the port that is given after `--port`."""
    port = arguments.index("--port")
    for name in arguments[:port]:
        CARELESS[name]()
    Server(host="127.0.0.1", port=int(arguments[port + 1]), log=True).run()


if __name__ == "__main__":
    given, sys.argv = sys.argv[1:], sys.argv[:1]
    main(given)
