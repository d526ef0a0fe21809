"""What a correction must not bring about: an application without its beginning or its end, an effect before its
cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Body, Refusal, Standing, refusal
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.national_visa.entries import (
    HandedOver,
    NotAcceptedServed,
    QuestionnaireAsked,
    QuestionnaireRefused,
)
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import QuestionnaireOutcome

Follows = tuple[type[Body], Standing[Body] | None, Standing[Body] | None]
"""A kind of entry, one of it, and what that follows from."""


def not_by_correction(before: VisaApplication, after: VisaApplication) -> Iterator[Refusal]:
    """Why no correction may make the one matter out of the other."""
    if before.lodged is not None and after.lodged is None:
        yield refusal("national_visa.application_stays")
    if before.ended is not None and (after.ended is None or _outcome(before) != _outcome(after)):
        yield refusal("national_visa.end_stays")
    if before.handed_over is not None and before.mediation is not None and after.mediation is None:
        yield refusal("national_visa.mediation_stays", "lt/xiv-1888:3#visas")
    known = frozenset(_before_their_cause(before))
    yield from (one for one in _before_their_cause(after) if one not in known)


def _outcome(matter: VisaApplication) -> QuestionnaireOutcome | None:
    """With what an application was handed over."""
    return None if matter.handed_over is None else matter.handed_over.says.outcome


def _before_their_cause(matter: VisaApplication) -> Iterator[Refusal]:
    follows: tuple[Follows, ...] = (
        (QuestionnaireAsked, matter.asked, matter.lodged),
        (QuestionnaireRefused, matter.refused, matter.asked),
        (HandedOver, matter.handed_over, matter.lodged),
        (NotAcceptedServed, matter.served, matter.not_accepted),
    )
    for effect, happened, cause in follows:
        if happened is not None:
            yield from in_order(effect, happened.day, cause)
