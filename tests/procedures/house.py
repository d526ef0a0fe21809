"""All files of a withdrawal and of what follows on it, and whatever is done to them. Nobody exists."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tests.desk_in_memory import RUTA, Desk
from tests.procedures.residence_permit.renewal import Renewal

from byla.casefile import Decided, File, FileId

BEGINS = date(2026, 4, 14)  # Tuesday, the day after the withdrawal was served


@dataclass
class House:
    """All files, the day, and what the permit was before its withdrawal."""

    case: Renewal
    day: date = BEGINS
    taken: list[str] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        return self.case.desk

    def of(self, code: str) -> list[File]:
        return [one for one in self.desk.files.values() if one.procedure.code == code]

    def tries(self, code: str, step: str, actor=RUTA, **said: object) -> None:
        """The newest file of that procedure takes the step, or it is refused."""
        found = self.of(code)
        if found:
            self.takes_if_open(found[-1].id, step, actor, **said)

    def takes_if_open(self, file: FileId, step: str, actor=RUTA, **said: object) -> None:
        """That file takes the step, or it is refused."""
        if isinstance(self.desk.tries(step, file, said, by=actor, on=self.day), Decided):
            self.taken.append(step)

    def opens(self, procedure, step: str, said: dict[str, object]) -> None:
        """A file is opened where it may be."""
        if isinstance(self.desk.would_open(procedure, step, said, by=RUTA, on=self.day), Decided):
            self.desk.opens(procedure, step, said, by=RUTA, on=self.day)
            self.taken.append(step)
