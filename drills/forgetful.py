"""The control of one drill: the server as it is, which begins its sequencer once and never looks after it. Never an
installation's.
"""

from __future__ import annotations

import sys

import django

django.setup()

from byla.app.commands.serve import Master, Server  # noqa: E402


class ForgetfulMaster(Master):
    """Its sequencer is begun, and then forgotten."""

    def manage_workers(self) -> None:
        """As the true one does the first time."""
        super().manage_workers()
        self.beside = None


class Forgetful(Server):
    """The server of the control."""

    def run(self) -> None:
        """Serves until a signal ends it."""
        ForgetfulMaster(self).run()


def main(arguments: list[str]) -> None:
    """Serves on the port that is given after `--port`."""
    Forgetful(host="127.0.0.1", port=int(arguments[arguments.index("--port") + 1]), log=True).run()


if __name__ == "__main__":
    given, sys.argv = sys.argv[1:], sys.argv[:1]
    main(given)
