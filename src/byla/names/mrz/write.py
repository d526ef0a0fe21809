"""Writing an MRZ: for specimens, tests and documents of one's own."""

from __future__ import annotations

import re
from dataclasses import replace

from byla.names.mrz.digits import FILLER, check_digit
from byla.names.mrz.errors import DoesNotFit
from byla.names.mrz.layout import LAYOUTS, Kind, Layout
from byla.names.mrz.zone import Mrz

_WIDTH = 9
_LONG = (Kind.TD1, Kind.TD2)
"""Cards may have a longer document number (Doc 9303-5 and -6)."""
_BETWEEN = FILLER * 2
_ALLOWED = re.compile(r"[A-Z0-9< ]*")


def write_mrz(mrz: Mrz) -> str:
    """The lines of the MRZ. Names are cut where they are too long (Doc 9303-4, 4.2.3); else raises `DoesNotFit`."""
    layout, number = LAYOUTS[mrz.kind], mrz.document
    long = mrz.kind in _LONG and len(number) > _WIDTH
    if long:
        mrz = replace(mrz, document=number[:_WIDTH], optional=_continued(number, mrz.optional))
    lines = [[FILLER] * layout.width for _ in range(layout.lines)]
    for field in layout.fields:
        _put(lines, layout, field, _content(mrz, layout, field))
    for field in layout.checked:
        line, start, end = layout.fields[field]
        written = "".join(lines[line][start:end])
        lines[line][end] = FILLER if long and field == "document" else check_digit(written)
    if layout.over_all:
        line, start, _ = layout.over_all
        lines[line][start] = check_digit(layout.composed(["".join(one) for one in lines]))
    return "\n".join("".join(line) for line in lines)


def _continued(number: str, optional: str) -> str:
    """What a document number of more than nine goes on with in the optional field, its digit behind it."""
    rest = number[_WIDTH:] + check_digit(number)
    return f"{rest}{FILLER}{optional}" if optional else rest


def _content(mrz: Mrz, layout: Layout, field: str) -> str:
    if field != "names":
        return str(getattr(mrz, field))
    _, start, end = layout.fields["names"]
    family, given = (part.replace(" ", FILLER) for part in (mrz.family, mrz.given))
    room = end - start - len(_BETWEEN) - 1 if given else end - start  # the given name keeps its first letter
    return f"{family[:room].rstrip(FILLER)}{_BETWEEN}{given}"[: end - start]


def _put(lines: list[list[str]], layout: Layout, field: str, content: str) -> None:
    line, start, end = layout.fields[field]
    text = content.replace(" ", FILLER)
    if len(text) > end - start or not _ALLOWED.fullmatch(text):
        raise DoesNotFit(field, content, end - start)
    lines[line][start : start + len(text)] = text
