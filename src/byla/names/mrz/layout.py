"""Where each field of an MRZ stands, for the five kinds of document (ICAO Doc 9303-4 to -7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int, int]
"""Line, first column, column behind the last."""


class Kind(StrEnum):
    """The kinds of MRZ: card, small and large document, small and large visa."""

    TD1 = "td1"
    TD2 = "td2"
    TD3 = "td3"
    MRV_A = "mrv_a"
    MRV_B = "mrv_b"


@dataclass(frozen=True, slots=True)
class Layout:
    """The fields of one kind: where they stand, which have a check digit behind them, what the last digit is over."""

    lines: int
    width: int
    fields: Mapping[str, Span]
    checked: tuple[str, ...]
    composite: tuple[Span, ...] = ()
    over_all: Span | None = None
    """Where the composite digit stands; visas have none."""

    def text(self, lines: Sequence[str], field: str) -> str:
        """What stands in the field."""
        return at(lines, self.fields[field])

    def digit(self, lines: Sequence[str], field: str) -> str:
        """The check digit behind the field."""
        line, _, end = self.fields[field]
        return lines[line][end]

    def composed(self, lines: Sequence[str]) -> str:
        """All that the composite digit is over."""
        return "".join(at(lines, span) for span in self.composite)


def at(lines: Sequence[str], span: Span) -> str:
    """What stands there."""
    line, start, end = span
    return lines[line][start:end]


def _second_line(*, width: int, optional: int) -> dict[str, Span]:
    return {
        "code": (0, 0, 2),
        "issuer": (0, 2, 5),
        "names": (0, 5, width),
        "document": (1, 0, 9),
        "citizenship": (1, 10, 13),
        "birth": (1, 13, 19),
        "sex": (1, 20, 21),
        "expiry": (1, 21, 27),
        "optional": (1, 28, optional),
    }


_CHECKED = ("document", "birth", "expiry")
_TD1 = {
    "code": (0, 0, 2),
    "issuer": (0, 2, 5),
    "document": (0, 5, 14),
    "optional": (0, 15, 30),
    "birth": (1, 0, 6),
    "sex": (1, 7, 8),
    "expiry": (1, 8, 14),
    "citizenship": (1, 15, 18),
    "more": (1, 18, 29),
    "names": (2, 0, 30),
}

LAYOUTS: Mapping[Kind, Layout] = {
    Kind.TD1: Layout(3, 30, _TD1, _CHECKED, ((0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29)), (1, 29, 30)),
    Kind.TD2: Layout(
        2,
        36,
        _second_line(width=36, optional=35),
        _CHECKED,
        ((1, 0, 10), (1, 13, 20), (1, 21, 35)),
        (1, 35, 36),
    ),
    Kind.TD3: Layout(
        2,
        44,
        _second_line(width=44, optional=42),
        (*_CHECKED, "optional"),
        ((1, 0, 10), (1, 13, 20), (1, 21, 43)),
        (1, 43, 44),
    ),
    Kind.MRV_A: Layout(2, 44, _second_line(width=44, optional=44), _CHECKED),
    Kind.MRV_B: Layout(2, 36, _second_line(width=36, optional=36), _CHECKED),
}


def kind_of(lines: Sequence[str]) -> Kind | None:
    """Which kind the lines are, by their number, their width and the V of a visa; None for any other text."""
    visa = bool(lines) and lines[0].startswith("V")
    sizes = {len(line) for line in lines}
    for kind, layout in LAYOUTS.items():
        if len(lines) == layout.lines and sizes == {layout.width} and visa is (layout.over_all is None):
            return kind
    return None
