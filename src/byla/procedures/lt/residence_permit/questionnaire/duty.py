"""Who must answer the questionnaire: a rule about applications, which reads citizenship and age and says nothing of a
threat (Charter 21). Citizens of Lithuania never do, whichever other citizenship they have.
"""

from __future__ import annotations

from datetime import date

from byla.law import Law
from byla.persons import PersonRecord
from byla.procedures.lt.residence_permit.codes import Act, PermitKind, QuestionnaireDuty
from byla.procedures.lt.residence_permit.entries import ApplicationLodged, QuestionnaireOrdered
from byla.procedures.lt.residence_permit.matter.standing import Standing

PERSONS, EXEMPT = "lt/questionnaire:#persons", "lt/questionnaire:#exempt"
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
    if PERSONS not in law.text.provisions:
        return QuestionnaireDuty.NOT_IN_FORCE
    held = person.citizenships_on(lodged.day)
    if (held | person.citizenships_on(on)) & _countries(law, EXEMPT, "exempt_citizenships"):
        return QuestionnaireDuty.CITIZEN_OF_LITHUANIA
    if order is not None and (order.says.until is None or on <= order.says.until):
        return QuestionnaireDuty.BY_ORDER
    if not _covered(lodged.says, law):
        return QuestionnaireDuty.OTHER_APPLICATION
    if not held:
        return QuestionnaireDuty.CITIZENSHIP_UNKNOWN
    if not held & _countries(law, PERSONS, "citizenships"):
        return QuestionnaireDuty.OTHER_CITIZENSHIP
    return _of_age(person, lodged.day, law)


def _covered(application: ApplicationLodged, law: Law) -> bool:
    """Under one reading only a first temporary permit, under the other every application."""
    first = application.act is Act.FIRST_ISSUE and application.kind is PermitKind.TEMPORARY
    return first or law.reading(WHO) == "renewals_too"


def _of_age(person: PersonRecord, lodged_on: date, law: Law) -> QuestionnaireDuty:
    years = law.period(PERSONS, "minimum_age")["years"]
    if person.birth is None:
        return QuestionnaireDuty.AGE_UNKNOWN
    least, greatest = person.birth.ages_on(lodged_on)
    if least >= years:
        return QuestionnaireDuty.BY_LAW
    return QuestionnaireDuty.UNDER_AGE if greatest < years else QuestionnaireDuty.AGE_UNKNOWN


def _countries(law: Law, citation: str, name: str) -> frozenset[str]:
    listed = law.provision(citation).values[name]
    return frozenset(map(str, listed)) if isinstance(listed, tuple | list) else frozenset()
