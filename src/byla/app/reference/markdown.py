"""Markdown, as the generated pages use it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

MADE = "<!-- Made by `./byla reference` from the code; a change here would be lost. -->"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; nothing where there are no rows."""
    lines = [_line(row) for row in rows]
    if not lines:
        return ""
    return "\n".join([_line(headings), _line(["---"] * len(headings)), *lines]) + "\n"


def page(title: str, *parts: str) -> str:
    """A whole page."""
    return "\n\n".join([MADE, f"# {title}", *(part.rstrip() for part in parts if part)]) + "\n"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
