"""What a file holds beside withheld grounds."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.codes import Agency
from byla.procedures.lt.residence_permit.entries import (
    AnnexRecorded,
    ClearanceAnswered,
    ClearanceAsked,
    ClearanceDecided,
    EssenceMarked,
    GroundsShortened,
)


@dataclass(frozen=True, kw_only=True)
class ClearanceRequest:
    """An open text before the service, and its answer."""

    asked: Standing[ClearanceAsked]
    answered: Standing[ClearanceAnswered] | None = None


@dataclass(frozen=True, kw_only=True)
class Clearance:
    """Annexes, shortened places, marked essences, the texts that were sent, and what heads decided."""

    annexes: tuple[Standing[AnnexRecorded], ...] = ()
    shortened: tuple[Standing[GroundsShortened], ...] = ()
    essences: tuple[Standing[EssenceMarked], ...] = ()
    requests: tuple[ClearanceRequest, ...] = ()
    decided: tuple[Standing[ClearanceDecided], ...] = ()

    def annex(self, conclusion: int) -> Standing[AnnexRecorded] | None:
        """The newest annex to that conclusion."""
        return next((one for one in reversed(self.annexes) if one.says.conclusion == conclusion), None)

    def shortened_of(self, conclusion: int) -> tuple[Standing[GroundsShortened], ...]:
        """The places of that conclusion's grounds that are not told."""
        return tuple(one for one in self.shortened if one.says.conclusion == conclusion)

    def newest(self, agency: Agency, text: str) -> ClearanceRequest | None:
        """The newest request to that service over exactly the text of this hash."""
        return next(
            (
                one
                for one in reversed(self.requests)
                if (one.asked.says.agency, one.asked.says.hash) == (agency, text)
            ),
            None,
        )
