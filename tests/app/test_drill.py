"""./byla drill: what counts as lost, and a short set that breaks a real installation."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

import pytest
from drills.flips import Flipped
from drills.outcome import outcome

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("answered", "recorded", "whole", "control", "as_it_should"),
    [
        ({"a", "b"}, {"a": 1, "b": 1}, True, False, True),
        ({"a", "b"}, {"a": 1}, True, False, False),
        ({"a"}, {"a": 2}, True, False, False),
        # Recorded, and the answer got lost on its way: the official asks again under the same key.
        ({"a"}, {"a": 1, "b": 1}, True, False, True),
        (set(), {}, True, False, False),
        ({"a"}, {"a": 1}, False, False, False),
        ({"a", "b"}, {"a": 1}, True, True, True),
        ({"a", "b"}, {"a": 1, "b": 1}, True, True, False),
    ],
)
def test_a_drill_may_lose_and_double_nothing_and_its_control_must_lose(
    answered: set[str], recorded: dict[str, int], whole: bool, control: bool, as_it_should: bool
) -> None:
    found = outcome(
        "x", control=control, answered=answered, recorded=Counter(recorded), whole=whole, rounds=1
    )
    assert found.as_it_should is as_it_should
    assert ("NOT AS IT SHOULD" in found.said()) is not as_it_should


def test_a_drill_in_which_nothing_broke_shows_nothing() -> None:
    assert not outcome("x", answered={"a"}, recorded=Counter(a=1), rounds=0).as_it_should


@pytest.mark.parametrize(
    ("found", "beside", "missed", "control", "as_it_should"),
    [
        (10, {"free pages": 2}, [], 5, True),
        (8, {"free pages": 2}, [], 5, False),
        (10, {}, [], None, True),
        (9, {}, ["byte 7"], 5, False),
        (9, {}, [], 5, False),
        # What the format finds by itself shows nothing of ours.
        (10, {}, [], 10, False),
    ],
)
def test_a_changed_byte_is_found_or_lies_where_nothing_is_read_and_the_format_alone_misses_some(
    found: int, beside: dict[str, int], missed: list[str], control: int | None, as_it_should: bool
) -> None:
    what = Flipped(kind="x", flips=10, found=found, beside=beside, missed=missed, control=control)
    assert what.as_it_should is as_it_should
    assert ("NOT AS IT SHOULD" in what.said()) is not as_it_should


@pytest.mark.slow
@pytest.mark.parametrize(
    ("drill", "as_it_should"),
    [
        # Two thousand bytes, wherever they are.
        ("flips", 4),
        ("kill", 7),
        ("clock", 8),
        ("power", 7),
        ("full", 4),
        ("full-postgresql", 4),
        ("full-log", 4),
    ],
)
def test_an_installation_that_is_broken_loses_nothing_and_the_careless_one_does(
    drill: str, as_it_should: int
) -> None:
    run = subprocess.run(
        [ROOT / "byla", "drill", drill, "--quick"], cwd="/", capture_output=True, text=True, check=False
    )
    if "NOT DONE on this machine" in run.stdout:
        pytest.skip(run.stdout)
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.count("as it should") == as_it_should
