"""./byla bench runs: on small sizes, where its figures mean nothing."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from bench.acts import ACT, FASTEST, LIBRARY, WAYS, prepare
from bench.aggregates import Aggregates
from bench.authority import AUTHORITY, BUSY, CASEWORKERS, FACT, of, take
from bench.crew import Crew
from bench.library import matters

from byla.app.store import driver
from byla.app.store.projection import COLUMNS
from byla.app.store.read import load
from byla.casefile import Custody, Entry, File, FileId, Header

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
    assert {
        "act / bare transaction",
        "act / eventsourcing, as taught",
        "act / eventsourcing, as fast as can be",
        "act / eventsourcing, as fast as can be, with its cache",
        "fold / bare singledispatch",
    } <= names
    assert any(name.startswith("list: auditor") for name in names)
    assert all(one["low"] <= one["median"] <= one["high"] for one in figures)
    assert all(one["name"] in run.stdout for one in figures)


def test_an_unknown_bench_says_which_there_are() -> None:
    run = subprocess.run([ROOT / "byla", "bench", "x"], capture_output=True, text=True, check=False)
    assert (run.returncode, "casefile" in run.stderr) == (2, True)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("way", "tables"),
    [(LIBRARY, ("taught_events", "taught_payload")), (FASTEST, ("matters_events", "matters_payload"))],
)
def test_on_the_library_the_act_records_the_same_and_the_list_says_the_same(
    way: str, tables: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "bench.settings")
    monkeypatch.setenv("BYLA_STATE", str(tmp_path))
    with Crew(f"sqlite:///{tmp_path / 'acts.sqlite3'}") as crew:
        (act, listed_by_act), (library, listed_by_library) = crew.one(both_ways, way)
    assert (library.matter, library.custody) == (act.matter, act.custody)
    assert [one.body for one in library.entries] == [one.body for one in act.entries]
    assert of_any_file(library.entries[-1].header) == of_any_file(act.entries[-1].header)
    assert listed_by_library == listed_by_act
    recorded = sqlite3.connect(tmp_path / "acts.sqlite3")
    for table in tables:
        for forbidden in (
            f"DELETE FROM {table}",
            f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
        ):
            with pytest.raises(sqlite3.DatabaseError, match="append-only"):
                recorded.execute(forbidden)


@dataclass(frozen=True)
class Known:
    """What is known of a file, as one process can hand it to another."""

    matter: Any
    custody: Custody
    entries: tuple[Entry, ...]


def known(file: File[Any]) -> Known:
    return Known(file.matter, file.custody, file.entries)


def both_ways(way: str) -> list[tuple[Known, list[Any]]]:
    """In a process of its own: the same fact recorded by `act` and on the library, each in a file of its own."""
    files, who = prepare(len(WAYS)), of(CASEWORKERS[BUSY])
    application = Aggregates() if way == LIBRARY else matters()
    by_act, by_library = FileId(files[WAYS.index(ACT)]), FileId(files[WAYS.index(way)])
    take(who, "residence_permit", "record_fact", by_act, **FACT)
    application.record(by_library, who)
    said = ", ".join(one for one in COLUMNS if one not in {"file_id", "number", "changed_at"})
    listed = [
        driver.ask(f"SELECT {said} FROM file_row WHERE file_id = %s", [one]) for one in (by_act, by_library)
    ]
    found = (known(load(by_act, authority=AUTHORITY)), known(application.look(by_library)))
    return list(zip(found, listed, strict=True))


def of_any_file(header: Header) -> Header:
    """Without what differs from act to act."""
    return replace(header, file=FileId(""), known_from=header.known_from.min, act="", seal="")
