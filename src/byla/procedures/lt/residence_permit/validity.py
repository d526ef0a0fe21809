"""How long a permit may last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.calendars import NATIONAL_LT, Direction, Period
from byla.casefile import Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.codes import Act, PermitKind
from byla.procedures.lt.residence_permit.entries import ApplicationLodged
from byla.procedures.lt.residence_permit.grounds import LASTS_UNDER


def unfit_validity(
    valid_until: date, application: ApplicationLodged, situation: Situation
) -> Iterator[Refusal]:
    """Why the permit may not last until that day: the basis; for a temporary permit, the travel document (40(4))."""
    if valid_until <= situation.on:
        yield refusal("residence_permit.validity_in_the_past", settled_by="draft_decision", day=valid_until)
    by_basis = last_day_by_basis(application, situation)
    if valid_until > by_basis:
        cited = LASTS_UNDER[application.basis]
        yield refusal("residence_permit.validity_too_long", cited, settled_by="draft_decision", last=by_basis)
    if application.kind is PermitKind.PERMANENT:
        return
    by_document = last_day_by_travel_document(application.travel_document_until, situation)
    if valid_until > by_document:
        yield refusal(
            "residence_permit.outlives_travel_document",
            "lt/utpi:40(4)",
            settled_by="draft_decision",
            document=application.travel_document_until,
            last=by_document,
        )


def last_day_by_basis(application: ApplicationLodged, situation: Situation) -> date:
    """Counted from the day of the decision; a renewal has the later length where the law states two."""
    law, cited = situation.law(), LASTS_UNDER[application.basis]
    later = application.act is Act.RENEWAL and "validity_later" in law.provision(cited).values
    name = "validity_later" if later else "validity"
    period = Period.of(law.period(cited, name))
    return NATIONAL_LT.plain_end(period, situation.on, situation.calendar, Direction.AFTER)


def last_day_by_travel_document(ends: date, situation: Situation) -> date:
    """The permit ends three months before the document; as the last day of a document, it does not roll over."""
    margin = Period.of(situation.law().period("lt/utpi:40(4)", "margin"))
    return NATIONAL_LT.plain_end(margin, ends, situation.calendar, Direction.BEFORE)
