"""./byla bench runs: on small sizes, where its figures mean nothing."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_the_bench_of_the_case_file_gives_its_figures_as_a_table_and_as_json(tmp_path: Path) -> None:
    asked = ["casefile", "--quick", "--database", "sqlite", "--json", tmp_path / "figures.json"]
    run = subprocess.run(
        [ROOT / "byla", "bench", *asked], cwd="/", capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    figures = json.loads((tmp_path / "figures.json").read_text())["figures"]
    names = {one["name"] for one in figures}
    assert {"act / bare transaction", "act / eventsourcing", "fold / bare singledispatch"} <= names
    assert any(name.startswith("list: auditor") for name in names)
    assert all(one["low"] <= one["median"] <= one["high"] for one in figures)
    assert all(one["name"] in run.stdout for one in figures)


def test_an_unknown_bench_says_which_there_are() -> None:
    run = subprocess.run([ROOT / "byla", "bench", "x"], capture_output=True, text=True, check=False)
    assert (run.returncode, "casefile" in run.stderr) == (2, True)
