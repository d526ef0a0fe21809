"""How fast the case file is: an act, a fold, a page of a large authority. `./byla bench casefile`"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import acts, bulk, folding, large_demo, pages
from bench.databases import KINDS, databases
from bench.figure import Figure, table, write

PARTS = ("folding", "acts", "bulk", "demo", "pages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is measured."""

    rounds: int
    rounds_of_pages: int
    acts: int
    """In each process, round and way; fewer than the files that a process keeps in memory."""
    requests: int
    conclusions: tuple[int, int]
    """Rounds, and how many in each."""
    scale: float
    """Of the demo authority."""
    files: tuple[int, int]
    seconds: float


FULL = Size(
    rounds=11,
    rounds_of_pages=5,
    acts=80,
    requests=20,
    conclusions=(10, 12_500),
    scale=0.1,
    files=(10_000, 1_000_000),
    seconds=0.5,
)
QUICK = Size(
    rounds=2,
    rounds_of_pages=1,
    acts=4,
    requests=5,
    conclusions=(2, 500),
    scale=0.002,
    files=(200, 2_000),
    seconds=0.05,
)


def run(arguments: list[str]) -> int:
    """Prints the figures. They are for a reader to judge: what is missed on a busy machine is no error."""
    parser = argparse.ArgumentParser(prog="./byla bench casefile", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="small sizes: shows that it runs, measures nothing"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part; may be repeated")
    parser.add_argument(
        "--database", choices=KINDS, action="append", help="only on this one; may be repeated"
    )
    asked = parser.parse_args(arguments)
    size = QUICK if asked.quick else FULL
    figures = list(_measured(asked.part or PARTS, asked.database or KINDS, size))
    print(table(figures))
    if asked.json is not None:
        write(figures, asked.json)
    return 0


def _measured(parts: tuple[str, ...], kinds: tuple[str, ...], size: Size) -> Iterator[Figure]:
    if "folding" in parts:
        yield from folding.measure(rounds=size.rounds, seconds=size.seconds)
    for kind in kinds:
        with (
            tempfile.TemporaryDirectory(prefix="byla-bench-") as folder,
            databases(kind, Path(folder)) as new,
        ):
            if "acts" in parts:
                _say(f"{kind}: acts")
                yield from acts.measure(kind, new, rounds=size.rounds, acts=size.acts)
            if "bulk" in parts:
                _say(f"{kind}: bulk")
                rounds, conclusions = size.conclusions
                yield from bulk.measure(kind, new, rounds=rounds, conclusions=conclusions)
            if "demo" in parts:
                _say(f"{kind}: demo")
                yield from large_demo.measure(kind, new, scale=size.scale)
            if "pages" in parts:
                _say(f"{kind}: pages")
                yield from pages.measure(
                    kind, new, rounds=size.rounds_of_pages, requests=size.requests, sizes=size.files
                )


def _say(what: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)
