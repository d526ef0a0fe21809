"""The same entries in pymerkle's trees, in a process of its own: what it takes to come to their root.

pymerkle (GPL-3) is none of our dependencies, and nothing of it is copied here. Run with its folder in PYTHONPATH by
`bench.auditing`; prints the root and the seconds by the clock and of the processor for each of its trees.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from hashlib import sha256


def main(leaves: int) -> None:
    """One round."""
    entries = [sha256(number.to_bytes(8, "big")).digest() for number in range(leaves)]
    theirs = importlib.import_module("pymerkle")
    found = {}
    for name, made in (
        ("in memory", theirs.InmemoryTree),
        ("in SQLite", lambda: theirs.SqliteTree(":memory:")),
    ):
        clock, processor = time.perf_counter(), time.process_time()
        tree = made()
        tree.append_entries(entries)
        root = tree.get_root().hex()
        found[name] = {
            "root": root,
            "clock": time.perf_counter() - clock,
            "processor": time.process_time() - processor,
        }
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(int(sys.argv[1]))
