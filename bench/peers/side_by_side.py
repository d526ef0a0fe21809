"""Ours and the others, on the same list and the same queries, one after another and each in a process of its own.

A process born for it imports this module, and nothing of Django.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from bench import finding
from bench.figure import Figure, figure
from bench.listed import Asked, drawn, padded, read
from bench.peers.ours import Ours
from bench.peers.pairs import BestPairs
from bench.peers.peer import Peer
from bench.peers.whole import token_sort, weighted
from bench.searching import probe
from byla.screening import Match, MatchKind

PEERS: Mapping[str, Callable[[], Peer]] = {
    "ours": Ours,
    "token_sort": token_sort,
    "weighted": weighted,
    "pairs": BestPairs,
}
_PROBES = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """What a peer found, and what it took: milliseconds of CPU for each search, seconds for the building."""

    name: str
    answers: finding.Answers
    milliseconds: Sequence[float]
    built: float
    probe: float
    """Milliseconds of CPU that the probe took beside it."""


def measure(listed: Path, padding: Path | None, size: int, queries: int) -> Iterator[Figure]:
    """The figures of all of them, with the birth date and by name alone."""
    for name_only in (False, True):
        found = [_elsewhere(peer, listed, padding, size, queries, name_only) for peer in PEERS]
        mode = f"{size:,} entries, {'name only' if name_only else 'name + birth date'}"
        yield from beside_each_other(mode, {one.name: list(_figures(one)) for one in found})


def beside_each_other(mode: str, of_peer: Mapping[str, Sequence[Figure]]) -> Iterator[Figure]:
    """The figures of each, put together by what they measure."""
    for several in zip(*of_peer.values(), strict=True):
        for peer, one in zip(of_peer, several, strict=True):
            yield replace(one, group=f"{mode}: {one.name}", name=peer)


def _elsewhere(
    peer: str, listed: Path, padding: Path | None, size: int, queries: int, name_only: bool
) -> Measured:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measured, peer, listed, padding, size, queries, name_only=name_only).result()


def measured(
    peer: str, listed: Path, padding: Path | None, size: int, queries: int, *, name_only: bool
) -> Measured:
    """One of them, here."""
    records, asked = read(listed)
    records = list(padded(records, padding, size))
    chosen, made = drawn(asked, queries, name_only=name_only), PEERS[peer]()
    start = time.process_time()
    made.build(records)
    built = time.process_time() - start
    found = [_timed(made, one) for one in chosen]
    answers = [(one, matches) for one, (matches, _) in zip(chosen, found, strict=True)]
    times = [milliseconds for _, milliseconds in found]
    beside = median(probe() for _ in range(_PROBES))
    return Measured(made.name, answers, times, built, beside)


def _timed(peer: Peer, asked: Asked) -> tuple[list[Match], float]:
    start = time.process_time()
    found = peer.search(asked.query, finding.LIMIT)
    milliseconds = (time.process_time() - start) * 1000
    return [Match(one, MatchKind.NAME, likeness, ()) for one, likeness in found], milliseconds


def _figures(found: Measured) -> Iterator[Figure]:
    yield from finding.shares("", found.answers, finding.Target())
    half, times = median(found.milliseconds), sorted(found.milliseconds)
    yield figure("", "CPU of one search, half", "ms", [half])
    yield figure("", "CPU of one search, half, in probes", "x", [half / found.probe])
    yield figure("", "CPU of one search, 99 of 100", "ms", [times[int(len(times) * 0.99)]])
    yield figure("", "built", "s", [found.built])
