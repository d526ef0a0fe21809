"""A figure: what was measured in several rounds, and what is asked of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The median of the rounds, with the lowest and the highest of them."""

    group: str
    name: str
    unit: str
    """`1/s`, `ms`, or `x` for a ratio of two that were measured in the same round."""
    median: float
    low: float
    high: float
    at_least: float | None = None
    at_most: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the median is as asked; None where nothing is asked."""
        if self.at_least is None and self.at_most is None:
            return None
        return self.median >= (self.at_least or 0) and (self.at_most is None or self.median <= self.at_most)

    @property
    def asked(self) -> str:
        """What is asked, as the table shows it."""
        if self.at_least is not None:
            return f"≥ {self.at_least:g}"
        return "" if self.at_most is None else f"≤ {self.at_most:g}"


def figure(
    group: str,
    name: str,
    unit: str,
    rounds: Sequence[float],
    *,
    at_least: float | None = None,
    at_most: float | None = None,
) -> Figure:
    """The figure of some rounds."""
    return Figure(
        group=group,
        name=name,
        unit=unit,
        median=median(rounds),
        low=min(rounds),
        high=max(rounds),
        at_least=at_least,
        at_most=at_most,
    )


def ratios(over: Sequence[float], under: Sequence[float]) -> list[float]:
    """Round by round, the one by the other."""
    return [one / other for one, other in zip(over, under, strict=True)]


def table(figures: Sequence[Figure]) -> str:
    """The figures as a table in plain text."""
    lines: list[Sequence[str]] = [("", "median", "lowest", "highest", "", "asked", "")]
    group = ""
    for one in figures:
        if one.group != group:
            lines.append((one.group, *[""] * 6))
            group = one.group
        met = {None: "", True: "yes", False: "NO"}[one.met]
        values = (_short(value) for value in (one.median, one.low, one.high))
        lines.append((f"  {one.name}", *values, one.unit, one.asked, met))
    widths = [max(len(line[column]) for line in lines) for column in range(7)]
    return "\n".join(_aligned(line, widths) for line in lines)


def write(figures: Sequence[Figure], path: Path) -> None:
    """The figures as JSON."""
    found = [{**asdict(one), "met": one.met} for one in figures]
    path.write_text(json.dumps({"figures": found}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}" if value > 1 else f"{value:.3f}"


def _aligned(line: Sequence[str], widths: Sequence[int]) -> str:
    name, *numbers, unit, asked, met = line
    right = [text.rjust(width) for text, width in zip(numbers, widths[1:4], strict=True)]
    left = [text.ljust(width) for text, width in zip((unit, asked, met), widths[4:], strict=True)]
    return "  ".join([name.ljust(widths[0]), *right, *left]).rstrip()
