"""The files of a log read anew and checked, by two processes where they are many."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from byla.ledger.tiles import Log, NotATile, audit

PROCESSES = 2
FEW = 200_000
"""Entries that one process has checked before a second one would have begun."""


@dataclass(frozen=True, slots=True)
class Exactly:
    """The shelf as it lies there: nothing stands in for what is missing."""

    folder: Path

    def read(self, path: str) -> bytes | None:
        """The file of that path; None where there is none."""
        try:
            return (self.folder / path).read_bytes()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            return None


def audited(folder: Path, size: int) -> bytes:
    """The root of the log of so many entries in that folder (see `byla.ledger.tiles.audit`). Raises NotATile."""
    if size < FEW:
        return _share(folder, size, 0, 1)
    # Born for it alone, not copies of this one: a connection to a database does not outlive being copied.
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as processes:
        begun = [processes.submit(_share, folder, size, one, PROCESSES) for one in range(PROCESSES)]
        first, *others = [one.result() for one in begun]
    if any(other != first for other in others):
        raise NotATile("the files changed while they were read")
    return first


def _share(folder: Path, size: int, nth: int, of: int) -> bytes:
    return audit(Log(Exactly(folder), size), share=(nth, of))
