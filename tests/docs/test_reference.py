"""The generated pages say what the code does."""

from __future__ import annotations

from pathlib import Path

import pytest

from byla.app.reference import pages

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_generated_page_is_as_the_code_makes_it_today(name: str) -> None:
    path = REFERENCE / name
    assert path.is_file(), "run ./byla reference"
    assert path.read_text(encoding="utf-8") == pages()[name], "run ./byla reference"


def test_no_page_of_a_procedure_that_is_gone_is_left() -> None:
    kept = {str(path.relative_to(REFERENCE)) for path in (REFERENCE / "procedures").glob("*.md")}
    assert kept <= set(pages())
