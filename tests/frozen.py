"""Frozen entries: for every version of every kind of entry, one body as it was written, which must be read for ever.

They stand in `fixtures/entries/<type>.v<version>.json` and are never changed: a change of a kind of entry is a new
version with a new file, and an upcast that still reads the old one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from byla.casefile import GENERAL_ENTRIES, Body, Procedure, decode, encode

FOLDER = Path(__file__).parent / "fixtures" / "entries"


def versions(procedure: Procedure[Any]) -> Iterator[tuple[type[Body], int]]:
    """Every version of every kind of entry that is the procedure's own."""
    for kind in procedure.entries:
        if kind not in GENERAL_ENTRIES:
            for version in range(1, kind.TYPE.version + 1):
                yield kind, version


def read(kind: type[Body], version: int) -> Body:
    """The frozen entry, as it is read today."""
    raw = json.loads((FOLDER / f"{kind.TYPE.code}.v{version}.json").read_text(encoding="utf-8"))
    return decode(kind, kind.TYPE.upcast(raw, version))


def written(kind: type[Body], version: int) -> bool:
    """Whether the frozen entry of the newest version is what would be written today, field by field."""
    raw = json.loads((FOLDER / f"{kind.TYPE.code}.v{version}.json").read_text(encoding="utf-8"))
    return bool(encode(read(kind, version)) == raw)
