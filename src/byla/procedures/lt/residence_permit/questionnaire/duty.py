"""Whether whoever applies for a permit must answer the questionnaire."""

from __future__ import annotations

from datetime import date
from functools import partial

from byla.casefile import Standing
from byla.law import Law
from byla.persons import PersonRecord
from byla.procedures.lt import questionnaire
from byla.procedures.lt.residence_permit.codes import Act, PermitKind, QuestionnaireDuty
from byla.procedures.lt.residence_permit.entries import ApplicationLodged, QuestionnaireOrdered

WHO = "lt/questionnaire:#who-must-answer"


def duty_of(
    person: PersonRecord,
    lodged: Standing[ApplicationLodged],
    order: Standing[QuestionnaireOrdered] | None,
    *,
    law: Law,
    on: date,
) -> QuestionnaireDuty:
    """Whether the applicant must answer, under the law of the day of lodging, and why."""
    return questionnaire.duty_of(
        person,
        lodged_on=lodged.day,
        ordered=order is not None and (order.says.until is None or on <= order.says.until),
        covers=partial(_covered, lodged.says),
        law=law,
        on=on,
    )


def _covered(application: ApplicationLodged, law: Law) -> bool:
    """Under one reading only a first temporary permit, under the other every application."""
    first = application.act is Act.FIRST_ISSUE and application.kind is PermitKind.TEMPORARY
    return first or law.reading(WHO) == "renewals_too"
