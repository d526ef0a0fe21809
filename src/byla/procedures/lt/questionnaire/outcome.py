"""What came of the questionnaire, so far."""

from __future__ import annotations

from collections.abc import Sequence

from byla.procedures.lt.questionnaire.codes import QuestionnaireOutcome
from byla.procedures.lt.questionnaire.wording import put


def outcome_of(version: str | None, said: Sequence[frozenset[str]], *, refused: bool) -> QuestionnaireOutcome:
    """Not asked; awaited; answered; incomplete; or refused. The last two may end in "not accepted"
    (lt/questionnaire:#not-completed), which is a named official's act and no refusal of what was asked for.

    `version` is the one that was put last, None where none was; `said` are the codes answered at each time.
    """
    if version is None:
        return QuestionnaireOutcome.NOT_ASKED
    if refused:
        return QuestionnaireOutcome.REFUSED
    if not said:
        return QuestionnaireOutcome.AWAITED
    return QuestionnaireOutcome.INCOMPLETE if left_open(version, said) else QuestionnaireOutcome.ANSWERED


def left_open(version: str, said: Sequence[frozenset[str]]) -> tuple[str, ...]:
    """The questions of the version that have no answer, neither at first nor later."""
    answered = frozenset().union(*said)
    return tuple(code for code in put(version).codes if code not in answered)
