"""The sequencer as it runs beside a server: looks four times a second, and outlives what passes."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections, connections

from byla.app.log.keys import BadKeys
from byla.app.log.sequencer import LogStopped, Sequencer, of_this_installation

EVERY = 0.25
"""Seconds between two looks: an entry is covered within one."""
AFTER_TROUBLE = 5.0
"""Seconds until it tries again."""
_log = logging.getLogger(__name__)


def run(sequencer: Sequencer, *, go_on: Callable[[], bool]) -> None:
    """Covers what waits, until it is told not to go on. Waits first until no other process does the same."""
    with sequencer.folder.held(wait=True):
        while go_on():
            time.sleep(_once(sequencer))


def begin_beside() -> int:
    """Begins it in a process that ends with this one; the process's number."""
    parent = os.getpid()
    connections.close_all()
    child = os.fork()
    if child:
        return child
    try:
        run(of_this_installation(), go_on=lambda: os.getppid() == parent)
    except KeyboardInterrupt:
        pass
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
