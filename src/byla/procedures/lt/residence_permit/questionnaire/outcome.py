"""What came of the questionnaire that a file put, so far."""

from __future__ import annotations

from byla.procedures.lt.questionnaire import left_open, outcome_of
from byla.procedures.lt.residence_permit.codes import QuestionnaireOutcome
from byla.procedures.lt.residence_permit.matter.questionnaire import QuestionnaireState


def questionnaire_outcome(state: QuestionnaireState) -> QuestionnaireOutcome:
    """Not asked; awaited; answered; incomplete; or refused. The last two may end in "not accepted" (UTPI 26(4))."""
    version = None if state.asked is None else state.asked.says.version
    return outcome_of(version, _said(state), refused=state.refused is not None)


def unanswered(state: QuestionnaireState) -> tuple[str, ...]:
    """The questions that were put and have no answer, neither at first nor later."""
    return () if state.asked is None else left_open(state.asked.says.version, _said(state))


def _said(state: QuestionnaireState) -> tuple[frozenset[str], ...]:
    return tuple(one.says.answered for one in state.answers)
