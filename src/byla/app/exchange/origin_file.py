"""The file from which rows are taken over: what it is called in the record, and how many lines it has."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

PIECE = 1 << 20
PREFIX = 12
LONGEST_NAME = 50


@dataclass(frozen=True, slots=True)
class OriginFile:
    """`source` stands in every entry that comes from it: `import:permits.csv:3f2a90c1d4e5`."""

    path: Path
    source: str
    lines: int


def origin_file(path: Path) -> OriginFile:
    """Reads the file once, a piece at a time, for its hash and its number of lines. Raises OSError."""
    found, lines = sha256(), 0
    with path.open("rb") as pieces:
        while piece := pieces.read(PIECE):
            found.update(piece)
            lines += piece.count(b"\n")
    return OriginFile(path, f"import:{path.name[:LONGEST_NAME]}:{found.hexdigest()[:PREFIX]}", lines)
