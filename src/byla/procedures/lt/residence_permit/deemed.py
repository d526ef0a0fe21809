"""Which failed attempts to serve the law lets count as service."""

from __future__ import annotations

from byla.casefile import File, Situation
from byla.law import Law
from byla.procedures.lt.residence_permit.codes import ServiceFailure
from byla.procedures.lt.residence_permit.entries import ServiceAttempted
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.procedures.lt.residence_permit.representation import not_to_be_served

DEEMED = "lt/vai:#deemed-service"
COUNTS_AS_SERVICE = {
    "never": frozenset[ServiceFailure](),
    "refused_receipt": frozenset({ServiceFailure.RECEIPT_REFUSED}),
    "refused_or_returned": frozenset({ServiceFailure.RECEIPT_REFUSED, ServiceFailure.RETURNED}),
}
"""Which failures count as service under each reading of the law; that an address is unknown never does."""


def counts_as_service(file: File[Matter], situation: Situation) -> tuple[Standing[ServiceAttempted], ...]:
    """The attempts that the law of their day lets count as service, on somebody who could be served."""
    return tuple(one for one in file.matter.attempts if _counts(one, file.matter, situation.law(one.day)))


def _counts(one: Standing[ServiceAttempted], matter: Matter, law: Law) -> bool:
    amiss = not_to_be_served(matter, one.says.representative, one.day, law)
    return one.says.failure in COUNTS_AS_SERVICE[law.reading(DEEMED)] and not any(amiss)
