"""Systems that need what Byla has not, measured by a tool that is given: the benchmark's own `measure_peers.py`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.figure import Figure, figure
from bench.peers.side_by_side import beside_each_other

SYSTEMS = "yente-like(tantivy)+logic-v2,nk-duckdb+logic-v2,splink"
_NAMES = {
    "real variants": "real_main",
    "derived": "derived",
    "other name, same person": "alias_tier",
}


def measure(tool: Path, python: str, systems: str, size: int, queries: int) -> Iterator[Figure]:
    """The figures of these systems; one that does not run says so on stderr and is left out."""
    with tempfile.TemporaryDirectory(prefix="byla-bench-") as made:
        out = Path(made) / "found.jsonl"
        command = [python, str(tool), "--systems", systems, "--out", str(out), "--nq", str(queries)]
        run = subprocess.run([*command, "--sizes", str(size)], capture_output=True, text=True, check=False)  # noqa: S603
        if run.returncode or "FAILED" in run.stdout:
            print(f"SKIPPED, of {systems}: {run.stdout}{run.stderr}", file=sys.stderr)
        lines = out.read_text(encoding="utf-8").splitlines() if out.exists() else []
    for mode, said in (("dob", "name + birth date"), ("name", "name only")):
        found = [one for one in map(json.loads, lines) if one["mode"] == mode]
        if found:
            of_system = {one["system"]: list(_figures(one)) for one in found}
            yield from beside_each_other(f"By the tool, {size:,} entries, {said}", of_system)


def _figures(found: Mapping[str, Any]) -> Iterator[Figure]:
    for name, key in _NAMES.items():
        yield figure("", f"{name}, first", "", [found[key]["r1"]])
        yield figure("", f"{name}, in ten", "", [found[key]["r10"]])
    yield figure("", "Belarusian against Russian, first", "", [found["real_be_x_ru"]["r1"]])
    yield figure("", "best F1", "", [found["best_f1"]["f1"]])
    recall = found["recall_at_neg_alarm"].get("0.05", [0.0])
    yield figure("", "recall where 5 % of near-misses alarm", "", [recall[0]])
    yield figure("", "CPU of one search, half", "ms", [found["cpu_p50_ms"]])
    yield figure("", "CPU of one search, 99 of 100", "ms", [found["cpu_p99_ms"]])
    yield figure("", "built", "s", [found["build_cpu_s"]])
    yield figure("", "memory", "MB", [found["rss_mb"]])
