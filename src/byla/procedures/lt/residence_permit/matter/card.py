"""What happened with the card, from the fee to its collection."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.entries import (
    BiometricsTaken,
    CardCollected,
    CardOrdered,
    FeePaid,
    PermitLapsed,
)


@dataclass(frozen=True, kw_only=True)
class Card:
    """The newest of each."""

    fee: Standing[FeePaid] | None = None
    biometrics: Standing[BiometricsTaken] | None = None
    ordered: Standing[CardOrdered] | None = None
    collected: Standing[CardCollected] | None = None
    lapse: Standing[PermitLapsed] | None = None

    @property
    def lapsed(self) -> Standing[PermitLapsed] | None:
        """The lapse, unless it turned out that the card had been collected in time."""
        if self.lapse is None or self.collected is None:
            return self.lapse
        return None if self.collected.day <= self.lapse.says.last_day else self.lapse
