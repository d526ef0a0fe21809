"""`./byla bench NAME …` runs `bench.NAME`."""

from __future__ import annotations

import importlib
import os
import sys
import tempfile

import django

BENCHES = ("casefile", "ledger", "screening")


def main(arguments: list[str]) -> int:
    """Runs one bench. Returns its exit status."""
    if not arguments or arguments[0] not in BENCHES:
        print(f"Say what to measure: ./byla bench {' | '.join(BENCHES)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="byla-bench-", ignore_cleanup_errors=True) as state:
        os.environ |= {"BYLA_STATE": state, "DJANGO_SETTINGS_MODULE": "bench.settings"}
        os.environ.pop("DATABASE_URL", None)
        django.setup()
        status: int = importlib.import_module(f"bench.{arguments[0]}").run(arguments[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
