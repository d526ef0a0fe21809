"""What the entries about Union citizens fold into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from byla.casefile import FileId, Standing
from byla.procedures.lt.union_citizen import entries


@dataclass(frozen=True, kw_only=True)
class DerivedRight:
    """Who was found, what was examined of each, and what was set against the right that may follow."""

    looked: tuple[Standing[entries.UnionCitizenLookedFor], ...] = ()
    examined: tuple[Standing[entries.DependencyExamined], ...] = ()
    weighed: Standing[entries.DerivedRightWeighed] | None = None

    @property
    def citizens(self) -> tuple[FileId, ...]:
        """The identity records of those who were found, each once."""
        found = (one.says.citizen for one in self.looked)
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def look_of(self, citizen: FileId) -> Standing[entries.UnionCitizenLookedFor]:
        """That they were found. Raises StopIteration for somebody who was not."""
        return next(one for one in reversed(self.looked) if one.says.citizen == citizen)

    def examination(self, citizen: FileId) -> Standing[entries.DependencyExamined] | None:
        """The newest, for whoever thinks otherwise examines anew."""
        return next((one for one in reversed(self.examined) if one.says.citizen == citizen), None)

    @property
    def unexamined(self) -> tuple[FileId, ...]:
        """Those whose dependency nobody examined yet."""
        return tuple(one for one in self.citizens if self.examination(one) is None)

    @property
    def compelling(self) -> tuple[Standing[entries.DependencyExamined], ...]:
        """The examinations from which the derived right follows: who depends would be compelled to leave the Union."""
        newest = (self.examination(one) for one in self.citizens)
        return tuple(one for one in newest if one is not None and one.says.compelled)

    @property
    def weighed_last(self) -> Standing[entries.DerivedRightWeighed] | None:
        """What was set against the right as it was last examined; None where the examination is newer."""
        weighed = self.weighed
        newest = max((one.number for one in self.examined), default=0)
        return None if weighed is None or weighed.number < newest else weighed

    @property
    def entries(self) -> tuple[Standing[Any], ...]:
        """Everything that a decision takes in."""
        return (*self.looked, *self.examined, *((self.weighed,) if self.weighed is not None else ()))


NOTHING = DerivedRight()
"""Of a matter in which nobody looked yet."""
