"""What came of the questionnaire, so far."""

from __future__ import annotations

from byla.procedures.lt.residence_permit.codes import QuestionnaireOutcome
from byla.procedures.lt.residence_permit.matter.questionnaire import QuestionnaireState
from byla.procedures.lt.residence_permit.questionnaire.wording import put


def questionnaire_outcome(state: QuestionnaireState) -> QuestionnaireOutcome:
    """Not asked; awaited; answered; incomplete; or refused. The last two may end in "not accepted" (UTPI 26(4)), which
    is a named official's act and no refusal of the permit.
    """
    if state.asked is None:
        return QuestionnaireOutcome.NOT_ASKED
    if state.refused is not None:
        return QuestionnaireOutcome.REFUSED
    if not state.answers:
        return QuestionnaireOutcome.AWAITED
    return QuestionnaireOutcome.INCOMPLETE if unanswered(state) else QuestionnaireOutcome.ANSWERED


def unanswered(state: QuestionnaireState) -> tuple[str, ...]:
    """The questions that were put and have no answer, neither at first nor later."""
    if state.asked is None:
        return ()
    answered = {code for one in state.answers for code in one.says.answered}
    return tuple(code for code in put(state.asked.says.version).codes if code not in answered)
