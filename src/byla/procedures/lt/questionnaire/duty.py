"""Who must answer the questionnaire: a rule about applications, which reads citizenship and age and says nothing of a
threat (Charter 21). Citizens of Lithuania never do, whichever other citizenship they have.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from byla.law import Law
from byla.persons import PersonRecord
from byla.procedures.lt.questionnaire.codes import QuestionnaireDuty

PERSONS, OTHERS, EXEMPT = "lt/questionnaire:#persons", "lt/questionnaire:#others", "lt/questionnaire:#exempt"


def duty_of(
    person: PersonRecord, *, lodged_on: date, ordered: bool, covers: Callable[[Law], bool], law: Law, on: date
) -> QuestionnaireDuty:
    """Whether the applicant must answer on that day, under the `law` of the day of lodging, and why.

    `ordered` where an official's order that they answer holds; `covers` says whether the rule names applications of
    this kind, where it is in force.
    """
    if PERSONS not in law.text.provisions:
        return QuestionnaireDuty.NOT_IN_FORCE
    held = person.citizenships_on(lodged_on)
    if (held | person.citizenships_on(on)) & _countries(law, EXEMPT, "exempt_citizenships"):
        return QuestionnaireDuty.CITIZEN_OF_LITHUANIA
    if ordered:
        return QuestionnaireDuty.BY_ORDER
    if not covers(law):
        return QuestionnaireDuty.OTHER_APPLICATION
    if not held:
        return QuestionnaireDuty.CITIZENSHIP_UNKNOWN
    if not held & _countries(law, PERSONS, "citizenships"):
        return QuestionnaireDuty.OTHER_CITIZENSHIP
    return _of_age(person, lodged_on, law)


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
