"""How fast a list is opened, searched by two processes at once and kept up; and the memory it takes.

A process born for a measurement imports this module, and nothing of Django: it is made ready in none of them.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from bench.figure import Figure, figure
from byla.screening import Index, Query, Record

PROCESSES = 2
ASKED_RATE = 476
"""Searches a second: the whole Schengen Information System's average load in 2024, 15.0 billion a year."""


def probe() -> float:
    """Milliseconds of CPU that a fixed piece of Python takes here, so that figures of two runs can be compared."""
    start = time.process_time()
    total = 0
    for number in range(400_000):
        total += number * number % 7
    return (time.process_time() - start) * 1000


def measure(path: Path, queries: Sequence[Query], *, size: int, seconds: float) -> Iterator[Figure]:
    """The figures of a saved list."""
    group = f"Speed, {size:,} entries"
    context = get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=context) as pool:
        parts = [list(queries[number::PROCESSES]) for number in range(PROCESSES)]
        results = list(pool.map(_searched, [str(path)] * PROCESSES, parts, [seconds] * PROCESSES))
    wall, cpu, memory = zip(*results, strict=True)
    rate = "searches by two processes at once"
    yield figure(group, rate, "1/s", [sum(wall)], at_least=ASKED_RATE)
    yield figure(group, f"{rate}, were both cores theirs", "1/s", [sum(cpu)], at_least=ASKED_RATE)
    yield figure(group, "memory of a searching process", "MB", [max(memory)], at_most=400)
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        opened, times = pool.submit(_one_by_one, str(path), list(queries)).result()
        kept = pool.submit(_kept_up, str(path)).result()
    yield figure(group, "CPU of one search, half", "ms", [median(times)], at_most=2.5)
    yield figure(
        group, "CPU of one search, 99 of 100", "ms", [sorted(times)[int(len(times) * 0.99)]], at_most=12
    )
    yield figure(group, "opened", "s", [opened], at_most=2)
    yield figure(group, "an entry added and withdrawn, each", "ms", [kept], at_most=2)


def _searched(path: str, queries: list[Query], seconds: float) -> tuple[float, float, float]:
    """Searches a second, and a second of CPU, and megabytes afterwards. Words are kept between them, as in service."""
    index = Index.open(Path(path))
    count, start, begun = 0, time.perf_counter(), time.process_time()
    while time.perf_counter() - start < seconds:
        index.search(queries[count % len(queries)])
        count += 1
    wall, cpu = time.perf_counter() - start, time.process_time() - begun
    return count / wall, count / cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _one_by_one(path: str, queries: list[Query]) -> tuple[float, list[float]]:
    start = time.process_time()
    index = Index.open(Path(path))
    opened = time.process_time() - start
    times = []
    for query in queries:
        start = time.process_time()
        index.search(query)
        times.append((time.process_time() - start) * 1000)
    return opened, times


def _kept_up(path: str, count: int = 300) -> float:
    index = Index.open(Path(path))
    start = time.process_time()
    for number in range(count):
        index.add(Record(f"new{number}", f"Вольга Пятроўна Кавальчук{number % 50}", ("1984-02-29",)))
        index.withdraw(f"new{number}")
    return (time.process_time() - start) * 1000 / count / 2
