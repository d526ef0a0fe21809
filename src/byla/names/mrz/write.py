"""Writing an MRZ: for specimens, tests and documents of one's own."""

from __future__ import annotations

import re

from byla.names.mrz.digits import FILLER, check_digit
from byla.names.mrz.errors import DoesNotFit
from byla.names.mrz.layout import LAYOUTS, Layout
from byla.names.mrz.zone import Mrz

_ALLOWED = re.compile(r"[A-Z0-9< ]*")


def write_mrz(mrz: Mrz) -> str:
    """The lines of the MRZ. Names are cut where they are too long (Doc 9303-4, 4.2.3); else raises `DoesNotFit`."""
    layout = LAYOUTS[mrz.kind]
    lines = [[FILLER] * layout.width for _ in range(layout.lines)]
    for field in layout.fields:
        _put(lines, layout, field, _content(mrz, layout, field))
    for field in layout.checked:
        line, start, end = layout.fields[field]
        lines[line][end] = check_digit("".join(lines[line][start:end]))
    if layout.over_all:
        line, start, _ = layout.over_all
        lines[line][start] = check_digit(layout.composed(["".join(one) for one in lines]))
    return "\n".join("".join(line) for line in lines)


def _content(mrz: Mrz, layout: Layout, field: str) -> str:
    if field != "names":
        return str(getattr(mrz, field))
    _, start, end = layout.fields["names"]
    return mrz.name[: end - start]


def _put(lines: list[list[str]], layout: Layout, field: str, content: str) -> None:
    line, start, end = layout.fields[field]
    text = content.replace(" ", FILLER)
    if len(text) > end - start or not _ALLOWED.fullmatch(text):
        raise DoesNotFit(field, content, end - start)
    lines[line][start : start + len(text)] = text
