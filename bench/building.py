"""How long it takes to build a list and to save it, by one process and by several; and the memory that it takes."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from bench.figure import Figure, figure
from bench.listed import padded, read
from byla.screening import Index, Portion

PROCESSES = 2
SECONDS, MEGABYTES = 30, 400
"""At most, as issue 6 asks; megabytes of one process."""


@dataclass(frozen=True, slots=True)
class Source:
    """From where the records come."""

    listed: Path
    padding: Path
    size: int

    def part(self, place: int, of: int) -> Portion:
        """One part of several, from 0 on, read here."""
        return Portion.of(padded(read(self.listed)[0], self.padding, self.size, part=place, of=of))


def measure(source: Source, path: Path) -> Iterator[Figure]:
    """The figures of a list that is built and saved there, twice."""
    group = f"Speed, {source.size:,} entries"
    wall, cpu, memory = _built(source, path, 1)
    rows = "built and saved, reading of the records included"
    yield figure(group, f"{rows}: CPU", "s", [cpu], at_most=SECONDS)
    yield figure(group, f"{rows}: by the clock", "s", [wall], at_most=SECONDS)
    yield figure(group, "memory while it is built", "MB", [memory], at_most=MEGABYTES)
    wall, _, memory = _built(source, path, PROCESSES)
    yield figure(group, f"{rows}, by two processes: by the clock", "s", [wall], at_most=SECONDS)
    yield figure(group, "memory of the larger of the two", "MB", [memory], at_most=MEGABYTES)


def _built(source: Source, path: Path, processes: int) -> tuple[float, float, float]:
    """Builds and saves a list; seconds by the clock, seconds of CPU of the process that builds, and its megabytes."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_build, source, path, processes).result()


def _build(source: Source, path: Path, processes: int) -> tuple[float, float, float]:
    """This process reads the first part, and builds; the others read the others."""
    start, begun = time.perf_counter(), time.process_time()
    _index(source, processes).save(path)
    wall, cpu = time.perf_counter() - start, time.process_time() - begun
    return wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _index(source: Source, processes: int) -> Index:
    if processes == 1:
        return Index.of([source.part(0, 1)])
    with ProcessPoolExecutor(processes - 1, mp_context=get_context("spawn")) as pool:
        others = pool.map(source.part, range(1, processes), [processes] * (processes - 1))
        first = source.part(0, processes)
        return Index.of(portion for several in ((first,), others) for portion in several)
