"""What each entry does to the matter. Nothing is checked here: an entry is a fact, and steps are where one may say
no.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from byla.casefile import Body, Entry, Standing, UnknownEntry, changed
from byla.procedures.lt.national_visa import entries
from byla.procedures.lt.national_visa.matter import VisaApplication


@singledispatch
def apply(body: Body, matter: VisaApplication, entry: Entry) -> VisaApplication:
    """The matter after the entry. Raises UnknownEntry."""
    raise UnknownEntry(f"national_visa does not say what {type(body).__name__} does to its matter")


def _standing(body: Any, entry: Entry) -> Standing[Any]:
    return Standing(entry.number, entry.header.true_from, body)


@apply.register
def _(body: entries.ApplicationLodged, matter: VisaApplication, entry: Entry) -> VisaApplication:
    return changed(matter, lodged=_standing(body, entry))


@apply.register
def _(body: entries.LawFound, matter: VisaApplication, entry: Entry) -> VisaApplication:
    return changed(matter, law=_standing(body, entry))


@apply.register
def _(body: entries.MediationFound, matter: VisaApplication, entry: Entry) -> VisaApplication:
    return changed(matter, mediation=_standing(body, entry))


@apply.register
def _(body: entries.QuestionnaireOrdered, matter: VisaApplication, entry: Entry) -> VisaApplication:
    return changed(matter, order=_standing(body, entry))


@apply.register
def _(body: entries.QuestionnaireAsked, matter: VisaApplication, entry: Entry) -> VisaApplication:
    """What is put anew takes the place of what was put before, and waits for its own answers."""
    return changed(matter, asked=_standing(body, entry), answers=(), refused=None)


@apply.register
def _(body: entries.QuestionnaireAnswered, matter: VisaApplication, entry: Entry) -> VisaApplication:
    apart = {**matter.apart, entry.number: body.special} if body.special else matter.apart
    answers = (*matter.answers, _standing(body, entry))
    return changed(matter, answers=answers, refused=None, apart=apart)


@apply.register
def _(body: entries.QuestionnaireRefused, matter: VisaApplication, entry: Entry) -> VisaApplication:
    return changed(matter, refused=_standing(body, entry))


@apply.register
def _(body: entries.SpecialAnswersRead, matter: VisaApplication, entry: Entry) -> VisaApplication:
    """A reading changes nothing; that it happened is in the record."""
    return matter


@apply.register
def _(body: entries.HandedOver, matter: VisaApplication, entry: Entry) -> VisaApplication:
    return changed(matter, handed_over=_standing(body, entry))


@apply.register
def _(body: entries.ApplicationNotAccepted, matter: VisaApplication, entry: Entry) -> VisaApplication:
    return changed(matter, not_accepted=_standing(body, entry))


@apply.register
def _(body: entries.NotAcceptedServed, matter: VisaApplication, entry: Entry) -> VisaApplication:
    return changed(matter, served=_standing(body, entry))


@apply.register
def _(body: entries.ApplicationTakenBack, matter: VisaApplication, entry: Entry) -> VisaApplication:
    return changed(matter, taken_back=_standing(body, entry))
