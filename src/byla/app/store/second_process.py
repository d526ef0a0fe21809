"""A second process at the same database, which does what it is told while this one does something else."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Generic, ParamSpec, TypeVar

import django
from django.db import DEFAULT_DB_ALIAS, connections

P = ParamSpec("P")
T = TypeVar("T")


PATIENCE_SECONDS = 300
"""Until a second process that does not answer is ended: it waits for what this one holds, and would for ever."""


class ProcessEnded(RuntimeError):
    """The second process ended before it answered, or never did. Nothing is recorded of what was under way; start it
    again.
    """


class SecondProcess(Generic[P, T]):
    """A process that does one task, whenever it is given what it needs for it. It ends with this one."""

    def __init__(self, task: Callable[P, T]) -> None:
        # Born for it alone, not a copy of this one: a connection to a database does not outlive being copied.
        context = get_context("spawn")
        self._task = task
        self._end, theirs = context.Pipe()
        database = connections.settings[DEFAULT_DB_ALIAS]
        self._process = context.Process(target=_work, args=(theirs, database), daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, *given: P.args, **named: P.kwargs) -> None:
        """Gives it something to do. Raises ProcessEnded."""
        try:
            self._end.send((self._task, given, named))
        except OSError as ended:
            raise ProcessEnded(str(ProcessEnded.__doc__)) from ended

    def answer(self) -> T:
        """Waits until what was begun last is done. Raises ProcessEnded."""
        try:
            if not self._end.poll(PATIENCE_SECONDS):
                self._process.kill()
            done: T = self._end.recv()
        except (EOFError, OSError) as ended:
            raise ProcessEnded(str(ProcessEnded.__doc__)) from ended
        return done

    def close(self) -> None:
        """Ends the process."""
        self._end.close()
        self._process.join()


def _work(end: Connection, database: dict[str, Any]) -> None:
    """What runs in it. Tasks are known by name: their modules are read when Django stands."""
    # Whoever stops the first process at the console ends it; this one ends when nobody asks any more.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    django.setup()
    del connections[DEFAULT_DB_ALIAS]
    connections.settings[DEFAULT_DB_ALIAS] = database
    while True:
        try:
            task, given, named = end.recv()
        except EOFError:
            return
        end.send(task(*given, **named))
