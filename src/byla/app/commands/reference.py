"""Write docs/reference from the definitions of procedures, access and settings."""

from __future__ import annotations

import argparse
from pathlib import Path

from byla.app.reference import pages

REFERENCE = Path(__file__).resolve().parents[4] / "docs" / "reference"


def run(arguments: list[str]) -> int:
    """Writes every page; says how many."""
    argparse.ArgumentParser(prog="./byla reference", description=__doc__).parse_args(arguments)
    made = pages()
    for name, text in made.items():
        path = REFERENCE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(f"{len(made)} pages written to docs/reference")
    return 0
