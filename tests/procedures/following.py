"""A file that follows on a decision, as tests drive it: the desk, the permit's file, and its own. Nobody exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, Self, TypeVar

from tests.desk_in_memory import RUTA, Desk, refusals, situation
from tests.procedures.pages import page_of
from tests.procedures.residence_permit.renewal import DOCUMENT, Renewal

from byla.casefile import Actor, File, FileId, tasks
from byla.words import Words

M = TypeVar("M")
OPENED = date(2026, 4, 14)  # Tuesday
HEARD = date(2026, 4, 24)  # Friday
SIGNED = date(2026, 4, 27)  # Monday
SERVED = date(2026, 4, 29)  # Wednesday
LAST_DAY_TO_APPEAL = date(2026, 5, 13)  # Wednesday, 14 days on


def hearing(said: str) -> dict[str, object]:
    """The answers of a hearing that was over on Friday 24 April."""
    invited = {"invited_on": OPENED.isoformat(), "invitation": DOCUMENT}
    return {**invited, "over_on": HEARD.isoformat(), "said": said}


def service(on: date) -> dict[str, object]:
    """The answers with which a service is recorded."""
    return {"method": "in_person", "language": "be", "proof": DOCUMENT, "served_on": on.isoformat()}


@dataclass
class Following(Generic[M]):
    """The desk, the permit's file on whose decision this one follows, and this one."""

    case: Renewal
    file: FileId

    @property
    def desk(self) -> Desk:
        """Where every file lies."""
        return self.case.desk

    @property
    def state(self) -> File[M]:
        """This file."""
        return self.desk[self.file]

    @property
    def matter(self) -> M:
        """What it amounts to."""
        return self.state.matter

    def takes(
        self, step: str, answers: dict[str, object] | None = None, *, on: date, by: Actor = RUTA
    ) -> Self:
        """Takes a step, which must succeed."""
        self.desk.takes(step, self.file, answers or {}, by=by, on=on)
        return self

    def tries(
        self, step: str, answers: dict[str, object] | None = None, *, on: date, by: Actor = RUTA
    ) -> list[str]:
        """The codes of what stood in the way; none where the step was taken."""
        return refusals(self.desk.tries(step, self.file, answers or {}, by=by, on=on))

    def next_step(self, on: date) -> str | None:
        """What must happen next."""
        return self.state.procedure.next_step(self.state, situation(RUTA, on))

    def page(self, on: date) -> list[Words]:
        """Everything that the file's page has to say on that day."""
        return page_of(self.state, on)


def proposed(case: Renewal, procedure: str, on: date = OPENED) -> list[str]:
    """The steps of that procedure that the file of the decision asks for."""
    owed = tasks(case.state, situation(RUTA, on))
    return [one.settled_by for one in owed if one.settled_by.startswith(f"{procedure}.")]
