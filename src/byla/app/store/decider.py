"""A second process that decides rows of a batch while this one decides the others. It reads, and writes nothing.

To decide takes many times as long as to write. The batch holds every file under lock before anything is decided, so the
second process, which locks nothing, reads the files as they stay until the batch is written. It answers with the rows
that are to be written; what it would not take it leaves to the first, which decides once more and says why not. Should
it have seen fewer entries of a file than there are, the database refuses the number of the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from byla.app.registry import procedure
from byla.app.store import collector
from byla.app.store.act import brings
from byla.app.store.batch import Batch, Row
from byla.app.store.driver import Writing
from byla.app.store.second_process import SecondProcess
from byla.app.store.taking import Done
from byla.app.store.who import Who, situation
from byla.casefile import UnknownStep
from byla.casefile.step import knows_none, looks_for_none, touches_none

WORTH_A_PROCESS = 2_000
"""Rows of an import, at least, for a second process to be worth its start."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Of each row what is answered, None where it is left to the first process; and what those that are taken write."""

    done: list[tuple[Done, ...] | None]
    writing: Writing


class Decider:
    """The second process, as a batch asks it."""

    def __init__(self) -> None:
        self._process = SecondProcess(decided)

    def share(self, several: Sequence[Row]) -> Sequence[Row]:
        """The rows that it should decide: the last half, or none where one row may look at what another changes."""
        return several[len(several) // 2 :] if _each_by_itself(several) else ()

    def begin(self, several: Sequence[Row], who: Who, at: datetime) -> None:
        """Gives it rows to decide, as of that moment. Raises ProcessEnded."""
        self._process.begin(several, who, at)

    def answer(self) -> Decided:
        """Waits for what was begun last. Raises ProcessEnded."""
        return self._process.answer()

    def close(self) -> None:
        """Ends the process."""
        self._process.close()


@contextmanager
def decider(rows: int) -> Iterator[Decider | None]:
    """A second process where there are rows enough for it."""
    if rows < WORTH_A_PROCESS:
        yield None
        return
    second = Decider()
    try:
        yield second
    finally:
        second.close()


def _each_by_itself(several: Sequence[Row]) -> bool:
    """Whether each row is about one file that no other row names, and its steps look at nothing else and send nothing
    with them.
    """
    requests = [one for row in several for one in row.requests]
    files = [file for row in several for file in {one.file for one in row.requests}]
    origins = [row.origin.name for row in several if row.origin is not None]
    return (
        len(files) == len(several) == len(set(files))
        and len(origins) == len(set(origins))
        and not any(one.file is None or one.key is not None or one.contents for one in requests)
        and all(_looks_at_its_file(*step) for step in {(one.procedure, one.step) for one in requests})
    )


def _looks_at_its_file(kind: str, code: str) -> bool:
    try:
        step = procedure(kind).step(code)
    except UnknownStep:
        return False
    looks = (step.touches, step.concerns, step.looks_for, step.knows)
    return (
        not step.opens
        and not step.draws
        and looks == (touches_none, touches_none, looks_for_none, knows_none)
    )


def decided(several: Sequence[Row], who: Who, at: datetime) -> Decided:
    """What the second process answers. The files of the rows are held by the first, so it locks none."""
    with collector.kept_waiting():
        batch = Batch(who, situation(who, at), locks=False)
        batch.hold(several)
        results = [batch.take(row) for row in several]
        if any(map(brings, batch.taken)):
            return Decided([None] * len(several), {})
        return Decided(
            [one if isinstance(one, tuple) else None for one in results], batch.writing(batch.taken)
        )
