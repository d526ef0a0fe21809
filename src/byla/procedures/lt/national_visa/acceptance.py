"""What an application may not be accepted for. Each is a function that looks in the record; a citizenship is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from byla.casefile import File, Situation
from byla.procedures.lt.national_visa.law import STOP, still_stopped
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import QuestionnaireOutcome

NOT_COMPLETED = "lt/questionnaire:#not-completed"
NOT_GIVEN = frozenset({QuestionnaireOutcome.REFUSED, QuestionnaireOutcome.INCOMPLETE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Something without which an application is not accepted; text at `national_visa.lack.<code>`."""

    code: str
    cited: str
    """The provision that asks for it, or that stops the application."""
    shown_by: tuple[int, ...]
    """The entries that asked for it in vain, or that saw the stop."""


def questionnaire_not_completed(file: File[VisaApplication], situation: Situation) -> Iterator[Lack]:
    """Whoever must answer the questionnaire refused to, or left questions open."""
    matter = file.matter
    if matter.must_answer and matter.asked is not None and matter.outcome in NOT_GIVEN:
        yield Lack(code="questionnaire", cited=NOT_COMPLETED, shown_by=(matter.asked.number,))


def stopped_xiv_1888_3(file: File[VisaApplication], situation: Situation) -> Iterator[Lack]:
    """A law in force today stops what was lodged there, and nobody found that the Foreign Ministry mediates."""
    found = file.matter.law
    if found is not None and still_stopped(file.matter, situation):
        yield Lack(code="stopped", cited=STOP, shown_by=(found.number,))


LACKS: tuple[Callable[[File[VisaApplication], Situation], Iterator[Lack]], ...] = (
    questionnaire_not_completed,
    stopped_xiv_1888_3,
)


def lacks(file: File[VisaApplication], situation: Situation) -> tuple[Lack, ...]:
    """Everything for which the application may not be accepted today. Whether it is not, an official says."""
    return tuple(lack for look in LACKS for lack in look(file, situation))
