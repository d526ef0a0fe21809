"""What a correction must not bring about: an effect before its cause, or what only a guarded step may do.

A correction is open to every caseworker. It puts right what was written down wrongly; it is no second way to grant,
to lengthen, to withdraw or to serve.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Body, Refusal, refusal
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.entries import (
    ApplicationRegistered,
    CompletenessChecked,
    DataReceived,
    DecisionServed,
    ExplanationAsked,
    ExplanationGiven,
    InvitedToHearing,
    MissingDataRequested,
    PersonHeard,
    RepresentativeEnded,
    ServiceAttempted,
    TranslationGiven,
)
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.procedures.lt.residence_permit.representation import SERVICE, acts_without_power


def not_by_correction(before: Matter, after: Matter) -> Iterator[Refusal]:
    """Why no correction may make the one matter out of the other."""
    yield from _what_began_the_file_stays(before, after)
    yield from _granted_is_what_was_signed(before, after)
    yield from _opinions_stay_opinions(before, after)
    yield from _nobody_acts_without_power(before, after)
    if after.served is not None and not after.proves(after.served.says.proof):
        yield refusal("residence_permit.no_proof_of_service", "lt/utpi:138(1)", settled_by="record_document")
    known = frozenset(_before_their_cause(before))
    yield from (one for one in _before_their_cause(after) if one not in known)


def _what_began_the_file_stays(before: Matter, after: Matter) -> Iterator[Refusal]:
    """Without it nothing could go on, and the earlier permit's file would wait for this renewal for ever."""
    if before.application is not None and after.application is None:
        yield refusal("residence_permit.application_stays", "lt/utpi:33")
    if (before.renewals or before.withdrawals) and after.permit is None:
        yield refusal("residence_permit.permit_stays", "lt/utpi:33")


def _granted_is_what_was_signed(before: Matter, after: Matter) -> Iterator[Refusal]:
    """Art. 51(2): how long the permit lasts is decided, under a mandate; see `validity`."""
    if before.signed is not None and after.permit != before.permit:
        yield refusal("residence_permit.granted_as_signed", "lt/utpi:51(2)", day=before.signed.day)


def _opinions_stay_opinions(before: Matter, after: Matter) -> Iterator[Refusal]:
    """GDPR 9, Charter 21: what was quoted from an answer kept apart stays those words, and an opinion; or goes."""
    for number in after.questionnaire.quoted:
        was, now = before.fact(number), after.fact(number)
        if was is None or now is None:
            continue
        if (now.says.kind, now.says.statement) != (was.says.kind, was.says.statement):
            yield refusal("residence_permit.quoted_opinion_stays", "eu/gdpr:9(1)", "eu/charter:21")


def _nobody_acts_without_power(before: Matter, after: Matter) -> Iterator[Refusal]:
    """Civil Code 2.132: who is said to have acted for the person had the power; and who was served stays."""
    known = frozenset(acts_without_power(before))
    yield from (one for one in acts_without_power(after) if one not in known)
    was, now = _recipients(before), _recipients(after)
    if any(now[number] != was[number] for number in was.keys() & now.keys()):
        yield refusal("residence_permit.recipient_stays", SERVICE)


def _recipients(matter: Matter) -> dict[int, int | None]:
    """On whom each service was made or tried, by its entry."""
    tried = {one.number: one.says.representative for one in matter.attempts}
    served = matter.served
    return tried if served is None else {**tried, served.number: served.says.representative}


def _before_their_cause(matter: Matter) -> Iterator[Refusal]:
    """Everything whose day is before that of what it follows from."""
    lodged = matter.application
    if matter.registered is not None:
        yield from in_order(ApplicationRegistered, matter.registered.says.received, lodged)
    if matter.checked is not None:
        yield from in_order(CompletenessChecked, matter.checked.day, lodged)
    for effect, happened, cause in (*_of_the_course(matter), *_of_the_hearings(matter)):
        if happened is not None:
            yield from in_order(effect, happened.day, cause)


Follows = tuple[type[Body], Standing[Body] | None, Standing[Body] | None]
"""A kind of entry, one of it, and what that follows from."""


def _of_the_course(matter: Matter) -> Iterator[Follows]:
    yield (DecisionServed, matter.served, matter.issued)
    for attempt in matter.attempts:
        yield (ServiceAttempted, attempt, matter.issued)
    for letter in matter.data_requests:
        yield (MissingDataRequested, letter.asked, matter.application)
        yield (DataReceived, letter.received, letter.asked)
    for assessment in matter.assessments:
        yield (type(assessment.request.says), assessment.request, matter.opened)
    for one in matter.translations:
        yield (TranslationGiven, one.given, one.asked)
        yield (TranslationGiven, one.given, matter.issued)
    for power in matter.representatives:
        yield (RepresentativeEnded, power.ended, power.recorded)


def _of_the_hearings(matter: Matter) -> Iterator[Follows]:
    for hearing in matter.hearings:
        yield (PersonHeard, hearing.heard, hearing.invitation)
        yield (InvitedToHearing, hearing.invitation, matter.opened)
    for one in matter.contradictions:
        yield (ExplanationAsked, one.asked, one.noted)
        yield (ExplanationGiven, one.given, one.asked)
