"""The page that says where each requirement is held names files and tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "why" / "where-each-requirement-is-held.md").read_text(encoding="utf-8")
ROWS = [line.split(" | ") for line in PAGE.splitlines() if re.match(r"\| \d", line)]
ASKED = [14, 16, 17, 18, *range(25, 39)]


def test_every_row_is_there_once() -> None:
    assert [int(row[0].strip("| ")) for row in ROWS] == ASKED


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].strip("| "))
def test_each_row_names_code_and_tests_that_are_there(row: list[str]) -> None:
    held, tests = re.findall(r"`([^`]+)`", row[3]), re.findall(r"`([^`]+)::([^`]+)`", row[4])
    assert held
    assert tests
    for path in held:
        assert (ROOT / "src" / "byla" / "procedures" / "lt" / path).is_file(), path
    for path, name in tests:
        assert f"def {name}(" in (ROOT / "tests" / "procedures" / path).read_text(encoding="utf-8"), name
