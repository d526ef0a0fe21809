"""./byla bench screening runs: on invented people and small sizes, where its figures mean nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.screening.people import listed

from byla.screening import Record

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 400


@pytest.mark.parametrize("module", ["bench.searching", "bench.posting", "bench.peers.side_by_side"])
def test_a_process_born_for_a_measurement_needs_no_django(module: str) -> None:
    imported = f"import sys, {module}; sys.exit('django' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", imported], cwd=ROOT, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A list with its queries, and the padding."""
    people, queried, padding = listed(20), tmp_path / "list.jsonl", tmp_path / "padding.jsonl"
    queried.write_text("".join(map(line, (*map(record, people), *queries(people)))), encoding="utf-8")
    padding.write_text("".join(map(line, map(record, listed(LONGEST, seed=6)))), encoding="utf-8")
    return queried, padding


def line(said: dict[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False) + "\n"


def record(one: Record) -> dict[str, Any]:
    return {"type": "record", **one._asdict()}


def queries(people: Sequence[Record]) -> Iterator[dict[str, Any]]:
    for one in people:
        said = {
            "type": "query",
            "name": one.name,
            "birth": one.birth[0],
            "citizenship": None,
            "document": None,
        }
        told = {"kind": "ru>ru", "source": "real", "tier": "variant", "group": "ru", "name_only": True}
        yield {**said, **told, "expect": [one.id]}


def test_the_speed_is_measured(files: tuple[Path, Path], tmp_path: Path) -> None:
    found = measured(files, tmp_path, "--part", "speed", "--longest", str(LONGEST), "--seconds", "0.1")
    assert {one["group"] for one in found} == {
        "This machine",
        "Speed, 20 entries",
        "Speed, 400 entries",
        "Growth",
    }


def test_others_are_measured_beside_ours_on_the_same_queries(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    found = measured(files, tmp_path, "--part", "peers", "--longest", str(LONGEST))
    first = [one for one in found if one["group"].endswith("name only: real variants, first")]
    assert [one["name"] for one in first] == [
        "Byla",
        "rapidfuzz token_sort",
        "rapidfuzz WRatio",
        "Jaro-Winkler of words",
    ]
    assert all(one["median"] > 0.5 for one in first)


def measured(files: tuple[Path, Path], folder: Path, *asked: str) -> list[dict[str, Any]]:
    """The figures of a run of the bench, as it writes them."""
    queried, padding = files
    given = ["--list", queried, "--padding", padding, "--json", folder / "figures.json", *asked]
    run = subprocess.run(
        [ROOT / "byla", "bench", "screening", *given], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    figures: list[dict[str, Any]] = json.loads((folder / "figures.json").read_text())["figures"]
    return figures
