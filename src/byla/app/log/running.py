"""The sequencer as it runs beside a server: looks four times a second, and outlives what passes."""

from __future__ import annotations

import logging
import os
import select
import signal
import time
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections, connections

from byla.app.log.keys import BadKeys
from byla.app.log.sequencer import LogStopped, Sequencer, of_this_installation

EVERY = 0.25
"""Seconds between two looks: an entry is covered within one."""
AFTER_TROUBLE = 5.0
"""Seconds until it tries again."""
AT_MOST_EVERY = 1.0
"""Seconds between two beginnings of one that dies each time."""
SIGNALS_OF_A_SERVER = (
    signal.SIGHUP, signal.SIGQUIT, signal.SIGINT, signal.SIGTERM, signal.SIGTTIN, signal.SIGTTOU, signal.SIGUSR1,
    signal.SIGUSR2, signal.SIGWINCH, signal.SIGCHLD,
)  # fmt: skip
"""What gunicorn handles in its own process, and a process that is forked from it must not."""
_log = logging.getLogger(__name__)


def run(sequencer: Sequencer, *, go_on: Callable[[], bool]) -> None:
    """Covers what waits, until it is told not to go on. Waits first until no other process does the same."""
    with sequencer.folder.held(wait=True):
        while go_on():
            time.sleep(_once(sequencer))


class Beside:
    """The sequencer in a process of its own beside a server: begun again where it died, and ended with the server."""

    def __init__(self) -> None:
        self._silent_while_it_lives: int | None = None
        self._not_before = 0.0

    def keep(self, let_go: Callable[[], None] = lambda: None) -> None:
        """Begins it where it does not run. `let_go` closes, in its process, what the server alone shall hold."""
        if time.monotonic() < self._not_before:
            return
        if self._silent_while_it_lives is not None:
            ended, _, _ = select.select([self._silent_while_it_lives], [], [], 0)
            if not ended:
                return
            os.close(self._silent_while_it_lives)
            _log.error("the sequencer died and is begun again")
        self._silent_while_it_lives = _begun(let_go)
        self._not_before = time.monotonic() + AT_MOST_EVERY


def _begun(let_go: Callable[[], None]) -> int:
    """Begins it; from the descriptor that is returned one can read once it has died, whoever killed it and how."""
    parent = os.getpid()
    connections.close_all()
    reads, writes = os.pipe()
    if os.fork():
        os.close(writes)
        return reads
    try:
        for one in SIGNALS_OF_A_SERVER:
            signal.signal(one, signal.SIG_DFL)
        let_go()
        run(of_this_installation(), go_on=lambda: os.getppid() == parent)
    finally:
        os._exit(0)


def _once(sequencer: Sequencer) -> float:
    """Covers what waits; the seconds until the next look."""
    try:
        while not sequencer.covered(sequencer.cover()):
            continue
    except (LogStopped, BadKeys, OSError) as error:
        _log.error("the log does not go on: %s", error)
        return AFTER_TROUBLE
    except DatabaseError as error:
        _log.error("the log waits for the database: %s", type(error).__name__)
        close_old_connections()
        return AFTER_TROUBLE
    return EVERY
