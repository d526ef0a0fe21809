"""`./byla drill [NAME ...] [--quick]`: breaks an installation on purpose and counts what was lost.

0 where no drill lost, doubled or overlooked anything while every control did; 1 otherwise. What this machine
does not allow is said, and is no success.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator

from drills import clock, flips, full, full_log, full_postgresql, kill, power
from drills.flips import Flipped
from drills.outcome import NotHere, Outcome

DRILLS: dict[str, Callable[[int], Iterator[Outcome | Flipped]]] = {
    "kill": kill.drill,
    "power": power.drill,
    "full": full.drill,
    "full-postgresql": full_postgresql.drill,
    "full-log": full_log.drill,
    "clock": clock.drill,
    "flips": flips.drill,
}
ROUNDS, QUICK = 10, 2


def main(arguments: list[str]) -> int:
    """Runs the drills that are asked for, all where none is named."""
    parser = argparse.ArgumentParser(prog="./byla drill", description=__doc__)
    parser.add_argument("name", nargs="*", help=f"{', '.join(DRILLS)}; all where none is named")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} rounds of each, not {ROUNDS}")
    asked = parser.parse_args(arguments)
    status = 0
    for name in asked.name or DRILLS:
        try:
            for outcome in DRILLS[name](QUICK if asked.quick else ROUNDS):
                print(outcome.said(), flush=True)
                status = max(status, int(not outcome.as_it_should))
        except NotHere as why:
            print(f"{name}: NOT DONE on this machine: {why}", flush=True)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
