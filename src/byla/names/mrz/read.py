"""Reading an MRZ as it was scanned or pasted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from byla.names.mrz.digits import FILLER, LETTERS, proves
from byla.names.mrz.errors import NotAnMrz
from byla.names.mrz.layout import LAYOUTS, Kind, Layout, at, kind_of
from byla.names.mrz.repair import repairs
from byla.names.mrz.zone import Mrz

_MOST = 400  # characters looked at; an MRZ has at most 90, and line ends
_OPTIONS = 12  # of each field; with four false fields there is nothing left to prove
_NUMERIC = frozenset(("birth", "expiry"))
_LONG = re.compile(rf"([{LETTERS}]+)([0-9]){FILLER}")


def read_mrz(text: str) -> Mrz:
    """What the MRZ says. Raises `NotAnMrz` for other text; a false check digit is told in `denied`."""
    lines = _lines(text[:_MOST])
    kind = kind_of(lines)
    if kind is None:
        raise NotAnMrz(tuple(map(len, lines)))
    layout = LAYOUTS[kind]
    lines, mended = _mended(lines, layout)
    return _said(kind, layout, lines, mended)


def _lines(text: str) -> list[str]:
    lines = ["".join(line.split()).upper().replace("«", FILLER * 2) for line in text.splitlines()]
    lines = [line for line in lines if line]
    if len(lines) == 1:  # pasted without its line ends
        whole = lines[0]
        rows = {90: 3, 88: 2, 72: 2}.get(len(whole), 1)
        width = len(whole) // rows
        lines = [whole[number * width : (number + 1) * width] for number in range(rows)]
    strange = next(
        (letter for line in lines for letter in line if letter not in LETTERS and letter != FILLER), ""
    )
    if strange:
        raise NotAnMrz(tuple(map(len, lines)), strange)
    return lines


def _mended(lines: Sequence[str], layout: Layout) -> tuple[list[str], list[str]]:
    """The lines with what the check digits prove, and which fields that changed."""
    false = [field for field in layout.checked if not proves(*_with_digit(lines, layout, field))]
    options = [
        repairs(layout.text(lines, field), layout.digit(lines, field), numeric=field in _NUMERIC)[:_OPTIONS]
        for field in false
    ]
    tried = sorted((sum(one[0] for one in chosen), chosen) for chosen in product(*options))
    proven = [(changes, _with(lines, layout, false, chosen)) for changes, chosen in tried]
    proven = [one for one in proven if _composite_holds(one[1], layout)]
    if not proven or (len(proven) > 1 and proven[0][0] == proven[1][0]):
        return list(lines), []
    return proven[0][1], false


def _with(
    lines: Sequence[str], layout: Layout, fields: Sequence[str], chosen: Sequence[tuple[int, str, str]]
) -> list[str]:
    now = list(lines)
    for field, (_, text, digit) in zip(fields, chosen, strict=True):
        line, start, end = layout.fields[field]
        now[line] = f"{now[line][:start]}{text}{digit}{now[line][end + 1 :]}"
    return now


def _composite_holds(lines: Sequence[str], layout: Layout) -> bool:
    return layout.over_all is None or proves(layout.composed(lines), at(lines, layout.over_all))


def _with_digit(lines: Sequence[str], layout: Layout, field: str) -> tuple[str, str]:
    """The field and its check digit. A document number of more than nine goes on in the optional field, its digit
    behind it.
    """
    text, digit = layout.text(lines, field), layout.digit(lines, field)
    if field == "document" and digit == FILLER:
        rest = _LONG.match(layout.text(lines, "optional") + FILLER)
        if rest is not None:
            return text + rest[1], rest[2]
    return text, digit


def _denied(layout: Layout, lines: Sequence[str]) -> Iterator[str]:
    """The fields whose check digit is false."""
    for field in layout.checked:
        if not proves(*_with_digit(lines, layout, field)):
            yield field
    if not _composite_holds(lines, layout):
        yield "composite"


def _said(kind: Kind, layout: Layout, lines: Sequence[str], mended: Sequence[str]) -> Mrz:
    fields = {field: layout.text(lines, field) for field in layout.fields}
    document, _digit = _with_digit(lines, layout, "document")
    further = len(document) - len(fields["document"])
    family, _, given = fields["names"].partition(FILLER * 2)
    optional = fields["optional"].strip(FILLER)
    return Mrz(
        kind=kind,
        code=fields["code"].strip(FILLER),
        issuer=fields["issuer"].strip(FILLER),
        family=_spaced(family),
        given=_spaced(given),
        document=document.strip(FILLER),
        citizenship=fields["citizenship"].strip(FILLER),
        birth=fields["birth"],
        sex=fields["sex"].strip(FILLER),
        expiry=fields["expiry"],
        optional=optional[further + 1 :].strip(FILLER) if further else optional,
        more=fields.get("more", "").strip(FILLER),
        denied=tuple(_denied(layout, lines)),
        mended=tuple(mended),
    )


def _spaced(text: str) -> str:
    return " ".join(text.replace(FILLER, " ").split())
