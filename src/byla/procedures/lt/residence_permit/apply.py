"""What each entry does to the matter. Nothing is checked here: an entry is a fact, and steps are where one may say no.

A correction may strike out an entry on which later ones stand; these then find nothing to attach to and change nothing.
"""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import Any

from byla.casefile import Body, Entry, UnknownEntry
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.matter import Assessment, DataRequest, Hearing, Matter, Standing


@singledispatch
def apply(body: Body, matter: Matter, entry: Entry) -> Matter:
    """The matter after the entry. Raises UnknownEntry."""
    raise UnknownEntry(f"residence_permit does not say what {type(body).__name__} does to its matter")


def _standing(body: Any, entry: Entry) -> Standing[Any]:
    return Standing(entry.number, entry.header.true_from, body)


# The permit


@apply.register
def _(body: entries.PermitRegistered, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, permit=_standing(body, entry))


@apply.register
def _(body: entries.RenewalLodged, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, renewals=(*matter.renewals, _standing(body, entry)))


@apply.register
def _(body: entries.PermitReplaced, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, replaced=_standing(body, entry))


@apply.register
def _(body: entries.RenewalRefused, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, refused=_standing(body, entry))


@apply.register
def _(body: entries.WithdrawalBegun, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, withdrawals=(*matter.withdrawals, _standing(body, entry)))


@apply.register
def _(body: entries.PermitWithdrawn, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, withdrawn=_standing(body, entry))


@apply.register
def _(body: entries.PermitLeftInForce, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, left_in_force=_standing(body, entry))


# What a question begins with


@apply.register
def _(body: entries.WithdrawalOpened, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, withdrawal=_standing(body, entry))


@apply.register
def _(body: entries.NoticeReceived, matter: Matter, entry: Entry) -> Matter:
    return _asks(matter, _standing(body, entry))


# The application


@apply.register
def _(body: entries.ApplicationLodged, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, application=_standing(body, entry))


@apply.register
def _(body: entries.ApplicationRegistered, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, registered=_standing(body, entry))


@apply.register
def _(body: entries.DocumentRecorded, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, documents=(*matter.documents, _standing(body, entry)))


@apply.register
def _(body: entries.CompletenessChecked, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, checked=_standing(body, entry))


@apply.register
def _(body: entries.MissingDataRequested, matter: Matter, entry: Entry) -> Matter:
    request = DataRequest(asked=_standing(body, entry))
    return replace(matter, data_requests=(*matter.data_requests, request))


@apply.register
def _(body: entries.DataReceived, matter: Matter, entry: Entry) -> Matter:
    answered = tuple(
        replace(one, received=_standing(body, entry)) if one.asked.number == body.request else one
        for one in matter.data_requests
    )
    return replace(matter, data_requests=answered)


# Assessments


@apply.register
def _(body: entries.AssessmentRequested, matter: Matter, entry: Entry) -> Matter:
    return _asks(matter, _standing(body, entry))


def _asks(matter: Matter, request: Standing[Any]) -> Matter:
    """The newest question on an interest takes the place of the one before."""
    others = tuple(one for one in matter.assessments if one.interest is not request.says.interest)
    return replace(matter, assessments=(*others, Assessment(request=request)))


@apply.register
def _(body: entries.RequestAcknowledged, matter: Matter, entry: Entry) -> Matter:
    return _assessed(matter, body.request, acknowledged=_standing(body, entry))


@apply.register
def _(body: entries.AssessmentExtended, matter: Matter, entry: Entry) -> Matter:
    return _assessed(matter, body.request, extended=_standing(body, entry))


@apply.register
def _(body: entries.ConclusionGiven, matter: Matter, entry: Entry) -> Matter:
    after = _assessed(matter, body.request, conclusion=_standing(body, entry))
    return replace(after, substance=entry.number)


@apply.register
def _(body: entries.ConclusionAssessed, matter: Matter, entry: Entry) -> Matter:
    weighed = tuple(
        replace(one, weighed=_standing(body, entry))
        if one.conclusion is not None and one.conclusion.number == body.conclusion
        else one
        for one in matter.assessments
    )
    return replace(matter, assessments=weighed, substance=entry.number)


def _assessed(matter: Matter, request: int, **change: Standing[Any]) -> Matter:
    after = tuple(
        replace(one, **change) if one.request.number == request else one for one in matter.assessments
    )
    return replace(matter, assessments=after)


# Facts, circumstances, reasons


@apply.register
def _(body: entries.FactRecorded, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, facts=(*matter.facts, _standing(body, entry)), substance=entry.number)


@apply.register
def _(body: entries.CircumstancesRecorded, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, circumstances=_standing(body, entry), substance=entry.number)


@apply.register
def _(body: entries.ReasonAdded, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, reasons=(*matter.reasons, _standing(body, entry)), substance=entry.number)


@apply.register
def _(body: entries.ReasonWithdrawn, matter: Matter, entry: Entry) -> Matter:
    kept = tuple(one for one in matter.reasons if one.number != body.reason)
    return replace(matter, reasons=kept, substance=entry.number)


# Hearing


@apply.register
def _(body: entries.InvitedToHearing, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, hearings=(*matter.hearings, Hearing(invitation=_standing(body, entry))))


@apply.register
def _(body: entries.PersonHeard, matter: Matter, entry: Entry) -> Matter:
    return _answered(matter, body.invitation, entry, heard=_standing(body, entry))


@apply.register
def _(body: entries.HearingLapsed, matter: Matter, entry: Entry) -> Matter:
    return _answered(matter, body.invitation, entry, lapsed=_standing(body, entry))


def _answered(matter: Matter, invitation: int, entry: Entry, **change: Standing[Any]) -> Matter:
    after = tuple(
        replace(one, **change) if one.invitation.number == invitation else one for one in matter.hearings
    )
    return replace(matter, hearings=after, substance=entry.number)


# Decision


@apply.register
def _(body: entries.DecisionDrafted, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, draft=_standing(body, entry))


@apply.register
def _(body: entries.DraftReturned, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, draft=None)


@apply.register
def _(body: entries.DecisionSigned, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, signed=_standing(body, entry))


@apply.register
def _(body: entries.DecisionServed, matter: Matter, entry: Entry) -> Matter:
    return replace(matter, served=_standing(body, entry))
