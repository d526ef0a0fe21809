"""How fast the log is: what it costs an act, how fast it covers, how fast it is checked. `./byla bench ledger`"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import auditing, sequencing
from bench.databases import databases
from bench.figure import Figure, table, write

PARTS = ("sequencing", "auditing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is measured."""

    rounds: int
    acts: int
    """In each process, round and way."""
    waiting: int
    """Entries of one round of the sequencer alone."""
    leaves: int
    """Of the log that is audited."""


FULL = Size(rounds=9, acts=80, waiting=20_000, leaves=1 << 21)
QUICK = Size(rounds=2, acts=4, waiting=400, leaves=2_000)


def run(arguments: list[str]) -> int:
    """Prints the figures. They are for a reader to judge: what is missed on a busy machine is no error."""
    parser = argparse.ArgumentParser(prog="./byla bench ledger", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="small sizes: shows that it runs, measures nothing"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part; may be repeated")
    parser.add_argument(
        "--pymerkle",
        type=Path,
        metavar="FOLDER",
        help="hold the audit against pymerkle, which was put there: pip install --target FOLDER pymerkle",
    )
    asked = parser.parse_args(arguments)
    size = QUICK if asked.quick else FULL
    figures = list(_measured(asked.part or PARTS, size, asked.pymerkle))
    print(table(figures))
    if asked.pymerkle is None:
        print("Not held against pymerkle (GPL-3, none of our dependencies): say --pymerkle FOLDER.")
    if asked.json is not None:
        write(figures, asked.json)
    return 0


def _measured(parts: Sequence[str], size: Size, rival: Path | None) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="byla-bench-") as made:
        folder = Path(made)
        if "auditing" in parts:
            yield from auditing.measure(
                folder / "audited", rounds=size.rounds, leaves=size.leaves, rival=rival
            )
        if "sequencing" in parts:
            with databases("postgresql", folder) as new:
                yield from sequencing.measure(
                    new, folder / "written", rounds=size.rounds, acts=size.acts, waiting=size.waiting
                )
