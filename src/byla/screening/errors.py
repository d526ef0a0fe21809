"""What can go wrong with an index."""

from __future__ import annotations

from pathlib import Path


class ScreeningError(ValueError):
    """An index could not do what was asked of it."""

    code = "screening.error"


class NotAnIndex(ScreeningError):
    """The file is no index of this version and machine, or not whole."""

    code = "screening.not_an_index"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is no index of this version, or not whole. Build it anew from the list."
        )
        self.path = path
