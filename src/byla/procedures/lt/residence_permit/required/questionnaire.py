"""The questionnaire, where the applicant must answer it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.codes import QuestionnaireOutcome
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.questionnaire import questionnaire_outcome, unanswered

INFORMATION, NOT_ACCEPTED = "lt/utpi:26(1)(6)", "lt/utpi:26(4)"
SETTLED_BY = {
    QuestionnaireOutcome.NOT_ASKED: "ask_questionnaire",
    QuestionnaireOutcome.AWAITED: "record_questionnaire",
    QuestionnaireOutcome.INCOMPLETE: "amend_answers",
    QuestionnaireOutcome.REFUSED: "ask_questionnaire",
}


def questionnaire_answered_26_1_6(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 26(1)(6): full information. Whoever must answer and did not is decided neither for nor against: the
    application is not accepted (26(4)).
    """
    state = file.matter.questionnaire
    duty = None if state.duty is None else state.duty.says.duty
    if duty is None and file.matter.checked is None:
        return  # Whoever checks completeness finds it; that it was not checked is said already.
    if duty is None:
        yield refusal(
            "residence_permit.questionnaire_duty_open", INFORMATION, settled_by="check_completeness"
        )
    elif duty.unknown:
        code = f"residence_permit.questionnaire_duty.{duty.value}"
        yield refusal(code, "lt/questionnaire:#persons", settled_by="check_completeness")
    elif duty.must_answer:
        outcome = questionnaire_outcome(state)
        if outcome is not QuestionnaireOutcome.ANSWERED:
            yield refusal(
                f"residence_permit.questionnaire_outcome.{outcome.value}",
                INFORMATION,
                NOT_ACCEPTED,
                settled_by=SETTLED_BY[outcome],
                questions=", ".join(unanswered(state)),
            )
