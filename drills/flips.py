"""One byte changed, thousands of times: in the files of the log, in an archive, in SQLite's file, in the rows of
PostgreSQL. Each must be found by the check that an installation or a court runs.

In a database bytes are drawn until so many were of the record: once such a byte is another, the record reads otherwise
or not at all. Of the others it is told where they lie. The control is the format's own check (SQLite's, a zip's), which
must miss.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from byla.app.workshop.postgresql import throwaway_server
from drills.installation import Installation

A_ROUND = 250
"""Bytes of each of the four that are changed in one round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flipped:
    """What became of the bytes of one kind."""

    kind: str
    flips: int
    found: int
    beside: dict[str, int]
    """Others that were drawn, from which nothing of the record is read, by where they lie."""
    missed: list[str]
    control: int | None
    """Those that the format's own check finds; None where it has none."""

    @property
    def as_it_should(self) -> bool:
        """Nothing is missed, and the format's own check alone would miss some."""
        return 0 < self.flips == self.found and not self.missed and self.control != self.flips

    def said(self) -> str:
        """Some lines for the terminal."""
        verdict = "as it should" if self.as_it_should else "NOT AS IT SHOULD"
        told = [
            f"{'drill':<8} one byte changed, {self.kind:<22} {self.found} of {self.flips} found: {verdict}"
        ]
        told += [
            f"         drawn too, and no part of the record: {many} in {where}"
            for where, many in sorted(self.beside.items())
        ]
        told += [f"         MISSED: {one}" for one in self.missed[:20]]
        if self.control is not None:
            told.append(f"{'control':<8} the format's own check alone finds {self.control} of them")
        return "\n".join(told)


def drill(rounds: int) -> Iterator[Flipped]:
    """Of the demo, on both databases."""
    with tempfile.TemporaryDirectory(prefix="byla-drill-") as folder:
        house = _house(folder, f"sqlite:///{folder}/state/byla.sqlite3")
        for kind in ("log", "archive", "sqlite"):
            yield _flipped(house, kind, rounds)
    with tempfile.TemporaryDirectory(prefix="byla-drill-") as folder, throwaway_server() as server:
        yield _flipped(_house(folder, server), "postgresql", rounds)


def _house(folder: str, database: str) -> Installation:
    state = Path(folder) / "state"
    state.mkdir()
    house = Installation(state=state, database=database)
    house.found()
    house.python("-m", "byla.app.cli", "log", "once")
    return house


def _flipped(house: Installation, kind: str, rounds: int) -> Flipped:
    return Flipped(**json.loads(house.python("-m", "drills.flipping", kind, str(rounds * A_ROUND))))
