"""Every provision that persons and office rest on stands in the law."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from byla.law import Book

ROOT = Path(__file__).resolve().parents[2]
LAW = Book.read(ROOT / "law").on(date(2026, 3, 2))
CITED = sorted(
    {
        citation
        for package in ("persons", "office")
        for path in (ROOT / "src" / "byla" / package).rglob("*.py")
        for citation in re.findall(r'"((?:eu|lt)/[a-z0-9-]+:[^"]+)"', path.read_text(encoding="utf-8"))
    }
)


@pytest.mark.parametrize("citation", CITED)
def test_the_provision_is_in_the_law(citation: str) -> None:
    assert LAW.provision(citation).id == citation
