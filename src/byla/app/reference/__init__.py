"""The reference pages in docs/reference, made from the definitions themselves: `./byla reference` writes them.

A test makes them again and compares, so that a page cannot say what the code does not.
"""

from __future__ import annotations

from byla.app.reference.matrix import matrix_page
from byla.app.reference.procedures import procedure_page
from byla.app.reference.settings import settings_page
from byla.app.registry import PROCEDURES


def pages() -> dict[str, str]:
    """Every generated page: its path below docs/reference, and its Markdown."""
    made = {f"procedures/{code}.md": procedure_page(one) for code, one in PROCEDURES.items()}
    return {**made, "who-may-do-what.md": matrix_page(), "settings.md": settings_page()}
