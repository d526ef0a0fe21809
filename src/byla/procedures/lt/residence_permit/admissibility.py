"""The stop on applications of citizens of some states, as long as its law is in force, and the end of the regime.

A citizenship is here what a dated law makes of it: an application waits. It says nothing about the person, and no fact,
reason or ground comes of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.law import Law, NoLawInForce
from byla.persons import PersonRecord
from byla.procedures.lt.residence_permit.codes import PermitKind, StopException
from byla.procedures.lt.residence_permit.entries import ApplicationLodged
from byla.procedures.lt.residence_permit.matter import Matter

STOP = "lt/xiv-1888:3#temporary-permits"
FOREIGNER = "lt/utpi:2#foreigner"
LITHUANIA = "LTU"


def stopped_by(law: Law) -> frozenset[str]:
    """The citizenships (ISO 3166-1 alpha-3) of which the law of a day stops applications; none where no law does."""
    return frozenset(_listed(law, "citizenships"))


def exceptions_of(law: Law) -> tuple[StopException, ...]:
    """The exceptions that the stop has."""
    return tuple(StopException(one) for one in _listed(law, "exceptions"))


def _listed(law: Law, name: str) -> tuple[str, ...]:
    try:
        return law.codes(STOP, name)
    except NoLawInForce:
        return ()


def stopped_at_lodging(
    application: ApplicationLodged, lodged: Law, person: PersonRecord, permit: Matter | None
) -> tuple[str, ...]:
    """The applicant's citizenships, on the day of lodging, of which the law of that day stopped the application.

    A stop on temporary permits stops no permanent one. The holder of a permit that was valid on the day is excepted by
    what is on record; every other exception an official finds on a document.
    """
    if application.kind is not PermitKind.TEMPORARY:
        return ()
    if permit is not None and permit.held_until is not None and lodged.day <= permit.held_until:
        return ()
    return tuple(sorted(stopped_by(lodged) & person.citizenships_on(lodged.day)))


def still_stopped(matter: Matter, situation: Situation) -> frozenset[str]:
    """The citizenships for which the application waits today: it does not, once the law has ended."""
    stopped = matter.admissibility.stopped
    return stopped & stopped_by(situation.law()) if stopped else stopped


def not_stopped_xiv_1888_3(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 3: while the law is in force, a stopped application is decided neither way, unless an exception is found."""
    for country in sorted(still_stopped(file.matter, situation)):
        step = "find_exception" if file.matter.documents else "record_document"
        yield refusal("residence_permit.stopped", STOP, settled_by=step, citizenship=country)
