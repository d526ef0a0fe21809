"""Which other files fall with a decision that is undone, beside those that were opened after it."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from byla.casefile import File, FileId


@runtime_checkable
class Reaching(Protocol):
    """A matter whose decision carries those in other files."""

    @property
    def reaches(self) -> tuple[FileId, ...]:
        """The files whose decisions follow on the one that was taken here."""


@runtime_checkable
class Resting(Protocol):
    """A matter that rests on decisions taken elsewhere."""

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The numbers of what was decided here; last, that of the decision on which it follows."""


def reached(file: File[Any]) -> tuple[FileId, ...]:
    """The files that fall with what was decided in that one."""
    return file.matter.reaches if isinstance(file.matter, Reaching) else ()


def follows_instead(file: File[Any], decision: str) -> str | None:
    """The decision on which that file follows, where it is another one than that which was contested."""
    numbers = file.matter.rests_on if isinstance(file.matter, Resting) else ()
    return None if decision in numbers or not numbers else numbers[-1]
