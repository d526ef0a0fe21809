"""Whom the entries of a permit's file tell something; letters are made from these."""

from __future__ import annotations

from collections.abc import Mapping

from byla.casefile import Body
from byla.procedures.lt.alert_elsewhere import TOLD_ELSEWHERE
from byla.procedures.lt.residence_permit import entries as kinds
from byla.procedures.lt.whom import Whom

TELLS: Mapping[type[Body], str] = {
    **TOLD_ELSEWHERE,
    **dict.fromkeys(
        (
            kinds.MissingDataRequested,
            kinds.QuestionnaireAsked,
            kinds.ExplanationAsked,
            kinds.InvitedToHearing,
            kinds.DecisionServed,
            kinds.TranslationGiven,
        ),
        Whom.PERSON,
    ),
    **dict.fromkeys(
        (
            kinds.AssessmentRequested,
            kinds.BodyReminded,
            kinds.ConclusionReturned,
            kinds.ClearanceAsked,
        ),
        Whom.ASSESSING_BODY,
    ),
    # In the file of the permit: what was decided in another.
    **dict.fromkeys((kinds.PermitWithdrawn, kinds.RenewalRefused), Whom.OTHER_FILES),
}
