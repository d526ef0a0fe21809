"""The matter: what the entries of a file fold into. It holds the entries that count now, and adds nothing."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import FileId, Standing
from byla.procedures.lt.appeal import entries
from byla.procedures.lt.appeal.codes import Instance


@dataclass(frozen=True, kw_only=True)
class Appeal:
    """One decision in court, from the complaint to the last word."""

    lodged: Standing[entries.ComplaintLodged] | None = None
    admission: Standing[entries.AdmissionRuled] | None = None
    interim: Standing[entries.InterimRuled] | None = None
    date: Standing[entries.CourtDateSet] | None = None
    outcomes: tuple[Standing[entries.OutcomePronounced], ...] = ()
    further: Standing[entries.FurtherAppealed] | None = None
    taken_back: Standing[entries.ComplaintTakenBack] | None = None
    found: Standing[entries.FilesFound] | None = None
    told: Standing[entries.FilesTold] | None = None
    outcome_told: Standing[entries.OutcomeTold] | None = None
    passed_on: tuple[Standing[entries.FaultPassedOn], ...] = ()

    @property
    def first(self) -> Standing[entries.OutcomePronounced] | None:
        """What the court of first instance decided."""
        return next((one for one in self.outcomes if one.says.instance is Instance.FIRST), None)

    @property
    def supreme(self) -> Standing[entries.OutcomePronounced] | None:
        """What the Supreme Administrative Court decided."""
        return next((one for one in self.outcomes if one.says.instance is Instance.SUPREME), None)

    @property
    def sitting(self) -> Standing[entries.CourtDateSet] | None:
        """When a court sits that has not decided yet."""
        over = max((one.number for one in self.outcomes), default=0)
        return None if self.date is None or self.date.number < over else self.date

    @property
    def turned_away(self) -> Standing[entries.AdmissionRuled] | None:
        """The ruling by which the court did not admit the complaint."""
        return self.admission if self.admission is not None and not self.admission.says.admitted else None

    @property
    def files(self) -> tuple[FileId, ...]:
        """Every file that is told how the decision stands: its own first."""
        if self.lodged is None:
            return ()
        found = () if self.found is None else self.found.says.files
        return (self.lodged.says.contests, *(one.file for one in found))

    @property
    def person(self) -> FileId | None:
        """The identity record of whoever complained."""
        return None if self.lodged is None else self.lodged.says.person
