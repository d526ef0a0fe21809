"""What a question begins with, and the application until nothing is missing."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import DataRequest, Matter


@apply.register
def _(body: entries.WithdrawalOpened, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, withdrawal=standing(body, entry))


@apply.register
def _(body: entries.ApplicationLodged, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, application=standing(body, entry))


@apply.register
def _(body: entries.ApplicationRegistered, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, registered=standing(body, entry))


@apply.register
def _(body: entries.DocumentRecorded, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, documents=(*matter.documents, standing(body, entry)))


@apply.register
def _(body: entries.CompletenessChecked, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, checked=standing(body, entry))


@apply.register
def _(body: entries.MissingDataRequested, matter: Matter, entry: Entry) -> Matter:
    request = DataRequest(asked=standing(body, entry))
    return changed(matter, data_requests=(*matter.data_requests, request))


@apply.register
def _(body: entries.DataReceived, matter: Matter, entry: Entry) -> Matter:
    answered = tuple(
        changed(one, received=standing(body, entry)) if one.asked.number == body.request else one
        for one in matter.data_requests
    )
    return changed(matter, data_requests=answered)
