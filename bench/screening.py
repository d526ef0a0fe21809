"""How well and how fast a list is searched, and other ways to search it beside ours. `./byla bench screening`"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from math import sqrt
from pathlib import Path

from bench import alarms, building, finding, garbled, over_http, searching
from bench.databases import KINDS, databases
from bench.figure import Figure, figure, table, write
from bench.listed import Asked, drawn, padded, read, travellers
from bench.peers import side_by_side, tool
from byla.screening import Index, Record

PARTS = ("finding", "speed", "peers", "fuzz", "http")
SMALL, LARGE, LARGEST = 10_000, 1_000_000, 2_000_000
TRAVELLERS = 200_000
"""So many who are on no list. Where 32 of 40,000 raise an alarm, 0.8 of 1,000, the true rate may as well be 1.1."""
LONGER = 20
"""So many times as long is the longer of the two lists of which the growth is measured."""


def run(arguments: list[str]) -> int:
    """Prints the figures. They are for a reader to judge."""
    asked = _parser().parse_args(arguments)
    records, queries = read(asked.list)
    with tempfile.TemporaryDirectory(prefix="byla-bench-") as made:
        figures = list(_measured(asked, records, queries, Path(made)))
    print(table(figures))
    if asked.json is not None:
        write(figures, asked.json)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./byla bench screening", description=__doc__)
    parser.add_argument(
        "--list", type=Path, required=True, metavar="FILE", help="records and queries, JSON lines"
    )
    parser.add_argument("--padding", type=Path, metavar="FILE", help="records that make the list longer")
    parser.add_argument(
        "--travellers",
        type=Path,
        metavar="FILE",
        action="append",
        help="records of people who are on no list, instead of the end of the padding",
    )
    parser.add_argument("--queries", type=int, default=10_000, help="so many of them, by lot")
    parser.add_argument("--longest", type=int, default=LARGEST, help="entries of the longest list")
    parser.add_argument("--seconds", type=float, default=10, help="so long is a rate measured")
    parser.add_argument("--fuzz", type=int, default=1_000_000, help="so many garbled inputs")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part")
    parser.add_argument(
        "--peers", type=Path, metavar="FILE", help="the benchmark's tool that measures other systems"
    )
    parser.add_argument("--peers-python", default=sys.executable, help="a Python that has them installed")
    parser.add_argument("--systems", default=tool.SYSTEMS, help="which of them")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    return parser


def _measured(
    asked: argparse.Namespace, records: list[Record], queries: list[Asked], folder: Path
) -> Iterator[Figure]:
    parts = asked.part or PARTS
    yield figure("This machine", "probe", "ms", [searching.probe() for _ in range(5)])
    if "finding" in parts:
        for size in (SMALL, LARGE) if asked.padding else (len(records),):
            yield from _found(asked, records, queries, size)
    if "speed" in parts:
        yield from _speed(asked, records, queries, folder)
    if "peers" in parts:
        yield from _beside_others(asked)
    if "fuzz" in parts:
        yield from garbled.figures(records, asked.fuzz)
    if "http" in parts:
        yield from _over_http(asked, queries, folder)


def _found(
    asked: argparse.Namespace, records: list[Record], queries: list[Asked], size: int
) -> Iterator[Figure]:
    index = Index.build(padded(records, asked.padding, size))
    for name_only in (False, True):
        chosen = drawn(queries, asked.queries, name_only=name_only)
        found = finding.answers(index, chosen)
        yield from finding.figures(found, size=size, name_only=name_only)
        if size == SMALL and not name_only:
            yield from alarms.figures(
                [alarms.counted(index, people) for people in _draws(asked, len(records))]
            )


def _draws(asked: argparse.Namespace, listed: int) -> Iterator[list[Record]]:
    """Who is on no list: the files that were given, each a draw, or the end of the padding."""
    if asked.travellers:
        yield from map(travellers, asked.travellers)
    else:
        yield travellers(asked.padding, after=LARGEST - listed - TRAVELLERS, count=TRAVELLERS)


def _speed(
    asked: argparse.Namespace, records: list[Record], queries: list[Asked], folder: Path
) -> Iterator[Figure]:
    if asked.padding is None:
        print("SKIPPED: speed is measured with 2,000,000 entries and needs --padding", file=sys.stderr)
        return
    # Each is asked once in the time: whoever asks twice finds the word kept.
    chosen = [one.query for one in drawn(queries, 2 * len(queries), name_only=False)]
    medians = []
    for size in (asked.longest // LONGER, asked.longest):
        path = folder / str(size)
        yield from building.measure(building.Source(asked.list, asked.padding, size), path)
        found = list(searching.measure(path, chosen, size=size, seconds=asked.seconds))
        medians.append(next(one.median for one in found if "half" in one.name))
        yield from found
    name = f"CPU of one search, {asked.longest:,} entries / {asked.longest // LONGER:,}"
    yield figure("Growth", name, "x", [medians[1] / medians[0]], at_most=sqrt(LONGER))


def _over_http(asked: argparse.Namespace, queries: list[Asked], folder: Path) -> Iterator[Figure]:
    chosen = [one.query for one in drawn(queries, 2 * len(queries), name_only=False)]
    size = asked.longest if asked.padding else SMALL
    for kind in KINDS:
        with databases(kind, folder) as held:
            url = held.new("list")
            yield from over_http.measure(
                kind, url, asked.list, asked.padding, size, chosen, seconds=asked.seconds
            )


def _beside_others(asked: argparse.Namespace) -> Iterator[Figure]:
    size = min(SMALL, asked.longest)
    yield from side_by_side.measure(asked.list, asked.padding, size, asked.queries)
    if asked.peers is None:
        print("SKIPPED: nomenklatura and others, for want of --peers and --peers-python", file=sys.stderr)
        return
    yield from tool.measure(asked.peers, asked.peers_python, asked.systems, size, asked.queries)
