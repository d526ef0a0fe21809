"""Processes that hold one database connection each and do at the same time what they are told."""

from __future__ import annotations

import os
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

import django

P = ParamSpec("P")
T = TypeVar("T")


class Crew:
    """`size` processes at the database `url`. A process is born for it alone, so that Django knows no other."""

    def __init__(self, url: str, *, size: int = 1) -> None:
        context = get_context("spawn")
        self._ends: list[Connection] = []
        self._processes = []
        for _ in range(size):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs, url))
            process.start()
            theirs.close()
            self._ends.append(ours)
            self._processes.append(process)

    def one(self, task: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """What the first of them answers to the task."""
        return _ask(self._ends[:1], task, given, named)[0]  # type: ignore[no-any-return]

    def all(self, task: Callable[P, T], *given: P.args, **named: P.kwargs) -> list[T]:
        """What each of them answers to the task, which they all do at once."""
        return _ask(self._ends, task, given, named)

    def each(self, task: Callable[..., T], several: list[Any]) -> list[T]:
        """As `all`, but each is given a part of its own."""
        for end, given in zip(self._ends, several, strict=True):
            end.send((task, (given,), {}))
        return [end.recv() for end in self._ends]

    def begin(self, task: Callable[..., object], *given: Any) -> None:
        """The first of them begins with the task; `finish` waits for its end."""
        self._ends[0].send((task, given, {}))

    def finish(self) -> object:
        """What the first of them answers to the task that it began with."""
        answer: object = self._ends[0].recv()
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for end in self._ends:
            end.close()
        for process in self._processes:
            process.join()


def _ask(ends: list[Connection], task: Callable[..., Any], given: Any, named: Any) -> list[Any]:
    for end in ends:
        end.send((task, given, named))
    return [end.recv() for end in ends]


def _work(end: Connection, url: str) -> None:
    os.environ["DATABASE_URL"] = url
    django.setup()
    while True:
        try:
            task, given, named = end.recv()
        except EOFError:
            return
        end.send(task(*given, **named))
