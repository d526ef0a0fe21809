"""Whether the application may be decided while applications of some citizenships are stopped."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.entries import AdmissibilityChecked, ExceptionFound


@dataclass(frozen=True, kw_only=True)
class Admissibility:
    """What was looked at; nothing where nobody had to look."""

    checked: Standing[AdmissibilityChecked] | None = None
    exception: Standing[ExceptionFound] | None = None

    @property
    def stopped(self) -> frozenset[str]:
        """The applicant's citizenships of which applications were stopped at lodging, unless an exception was found."""
        if self.checked is None or self.exception is not None:
            return frozenset()
        return frozenset(self.checked.says.stopped)
