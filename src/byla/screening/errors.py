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


class NotSettled(ScreeningError):
    """What was added or withdrawn since the building is not in the columns that a file holds."""

    code = "screening.not_settled"

    def __init__(self, added: int, withdrawn: int) -> None:
        super().__init__(
            f"{added} records were added and {withdrawn} withdrawn since this index was built. "
            "Build one from the list as it is now, and save that."
        )
        self.added, self.withdrawn = added, withdrawn
