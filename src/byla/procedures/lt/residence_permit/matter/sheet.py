"""The individuality sheet as it stands."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.codes import FactWeight
from byla.procedures.lt.residence_permit.entries import FactWeighed, ProportionalityAssessed


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What the statements against the person weigh, and whether the decision is proportionate."""

    weighed: tuple[Standing[FactWeighed], ...] = ()
    """The newest weighing of each statement."""
    proportionality: Standing[ProportionalityAssessed] | None = None

    def of(self, fact: int) -> Standing[FactWeighed] | None:
        """What that statement weighs; None where nobody has said it."""
        return next((one for one in self.weighed if one.says.fact == fact), None)

    def weightless(self, fact: int) -> bool:
        """Whether the official gave that statement no weight."""
        found = self.of(fact)
        return found is not None and found.says.weight is FactWeight.NONE
