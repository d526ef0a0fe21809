"""A representative as the file knows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.codes.representation import Scope
from byla.procedures.lt.residence_permit.entries.representation import (
    RepresentativeEnded,
    RepresentativeRecorded,
)


@dataclass(frozen=True, kw_only=True)
class Representative:
    """A power as it was recorded, and its end, where one came before its last day."""

    recorded: Standing[RepresentativeRecorded]
    ended: Standing[RepresentativeEnded] | None = None

    @property
    def number(self) -> int:
        """The entry that records the power."""
        return self.recorded.number

    @property
    def name(self) -> str:
        """Who it is."""
        return self.recorded.says.name

    def stands(self, on: date) -> bool:
        """Whether the power holds on that day; its last day counts, the day on which it was ended does not."""
        until = self.recorded.says.until
        ended = self.ended is not None and self.ended.day <= on
        return self.recorded.day <= on and (until is None or on <= until) and not ended

    def covers(self, scope: Scope) -> bool:
        """Whether the power is one to do that."""
        return scope in self.recorded.says.scope or Scope.EVERYTHING in self.recorded.says.scope
