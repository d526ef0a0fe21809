"""A ban on entry as other procedures know it: that it is there, or not."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from byla.casefile import File, Situation, Standing


@runtime_checkable
class Bans(Protocol):
    """A matter in which a ban on entry may be imposed."""

    @property
    def imposed(self) -> Standing[Any] | None:
        """The ban as signed; None where there is none."""


def banned(file: File[Any], situation: Situation) -> bool:
    """Whether the file imposed a ban on entry that has neither been lifted nor run out."""
    imposed = file.matter.imposed if isinstance(file.matter, Bans) else None
    return imposed is not None and file.procedure.end_of_matter(file, situation) is None
