"""What the law says of an application, and no more was read of it: who must answer the questionnaire, and whose
applications are stopped while a law is in force.

Both read citizenships by their days. They say nothing about the person, and no fact or reason comes of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, held, refusal
from byla.law import Law, NoLawInForce
from byla.persons import PersonRecord
from byla.procedures.lt.national_visa.codes import LodgedWith
from byla.procedures.lt.national_visa.entries import LawFound
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import duty_of

STOP, STOPPED = "lt/xiv-1888:3#visas", "lt/xiv-1888:3#visas-whose"
FOREIGNER = "lt/utpi:2#foreigner"
LITHUANIA = "LTU"


def law_found(matter: VisaApplication, person: PersonRecord, situation: Situation) -> LawFound:
    """What the law of the day of lodging says of the application, as the identity record stands today."""
    lodged = held(matter.lodged)
    law = situation.law(lodged.day)
    duty = duty_of(
        person,
        lodged_on=lodged.day,
        ordered=_ordered(matter, situation),
        covers=lambda law: True,  # lt/questionnaire:#persons names national visas, under every reading
        law=law,
        on=situation.on,
    )
    stopped = stopped_by(law, lodged.says.lodged_with) & person.citizenships_on(lodged.day)
    return LawFound(duty=duty, stopped=tuple(sorted(stopped)))


def _ordered(matter: VisaApplication, situation: Situation) -> bool:
    """Whether an order that the applicant answers holds; what was put under it stays put when the order has ended."""
    if matter.order is None:
        return False
    until, put_on = matter.order.says.until, situation.on if matter.asked is None else matter.asked.day
    return until is None or put_on <= until


def stopped_by(law: Law, lodged_with: LodgedWith) -> frozenset[str]:
    """The citizenships (ISO 3166-1 alpha-3) of which the law of a day stops what is lodged there."""
    return _listed(law, "citizenships") if lodged_with.value in _listed(law, "lodged_with") else frozenset()


def _listed(law: Law, name: str) -> frozenset[str]:
    try:
        return frozenset(law.codes(STOPPED, name))
    except NoLawInForce:
        return frozenset()


def still_stopped(matter: VisaApplication, situation: Situation) -> frozenset[str]:
    """The citizenships for which the application waits today: none once the law has ended, or where it was found that
    the Foreign Ministry mediates.
    """
    if matter.law is None or matter.lodged is None or matter.mediation is not None:
        return frozenset()
    stopped = frozenset(matter.law.says.stopped)
    return stopped & stopped_by(situation.law(), matter.lodged.says.lodged_with) if stopped else stopped


def not_stopped_xiv_1888_3(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    """Art. 3: while the law is in force a stopped application waits, unless the Foreign Ministry mediates."""
    for country in sorted(still_stopped(file.matter, situation)):
        yield refusal("national_visa.stopped", STOP, settled_by="record_mediation", citizenship=country)
