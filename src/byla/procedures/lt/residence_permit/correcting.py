"""What a correction must not bring about: an effect before its cause, or what only a guarded step may do.

A correction is open to every caseworker. It puts right what was written down wrongly; it is no second way to grant,
to lengthen, to withdraw or to serve.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Body, Refusal, refusal
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
    ServiceAttempted,
)
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.procedures.lt.residence_permit.order import in_order


def not_by_correction(before: Matter, after: Matter) -> Iterator[Refusal]:
    """Why no correction may make the one matter out of the other."""
    yield from _what_began_the_file_stays(before, after)
    yield from _granted_is_what_was_signed(before, after)
    yield from _opinions_stay_opinions(before, after)
    if after.served is not None and not after.proves(after.served.says.proof):
        yield refusal("residence_permit.no_proof_of_service", "lt/utpi:138(1)", settled_by="record_document")
    known = frozenset(_before_their_cause(before))
    yield from (one for one in _before_their_cause(after) if one not in known)


def _what_began_the_file_stays(before: Matter, after: Matter) -> Iterator[Refusal]:
    """Without it nothing could go on, and the earlier permit's file would wait for this renewal for ever."""
    if before.application is not None and after.application is None:
        yield refusal("residence_permit.application_stays", "lt/utpi:33")
    hangs_on_it = before.renewals or before.withdrawals
    if hangs_on_it and before.permit is not None and after.permit is None:
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


def _before_their_cause(matter: Matter) -> Iterator[Refusal]:
    """Everything whose day is before that of what it follows from."""
    lodged = matter.application
    if matter.registered is not None:
        yield from in_order(ApplicationRegistered, matter.registered.says.received, lodged)
    if matter.checked is not None:
        yield from in_order(CompletenessChecked, matter.checked.day, lodged)
    pairs: list[tuple[type[Body], Standing[Body] | None, Standing[Body] | None]] = [
        (DecisionServed, matter.served, matter.issued)
    ]
    pairs += [(ServiceAttempted, one, matter.issued) for one in matter.attempts]
    for letter in matter.data_requests:
        pairs += [(MissingDataRequested, letter.asked, lodged), (DataReceived, letter.received, letter.asked)]
    pairs += [(type(one.request.says), one.request, matter.opened) for one in matter.assessments]
    for hearing in matter.hearings:
        pairs += [(PersonHeard, hearing.heard, hearing.invitation)]
        pairs += [(InvitedToHearing, hearing.invitation, matter.opened)]
    for one in matter.contradictions:
        pairs += [(ExplanationAsked, one.asked, one.noted), (ExplanationGiven, one.given, one.asked)]
    for effect, happened, cause in pairs:
        if happened is not None:
            yield from in_order(effect, happened.day, cause)
