"""Translations of the main elements."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter, Translation


@apply.register
def _(body: entries.TranslationAsked, matter: Matter, entry: Entry) -> Matter:
    one = Translation(asked=standing(body, entry))
    return changed(matter, translations=(*matter.translations, one))


@apply.register
def _(body: entries.TranslationGiven, matter: Matter, entry: Entry) -> Matter:
    after = tuple(
        changed(one, given=standing(body, entry)) if one.asked.number == body.asked else one
        for one in matter.translations
    )
    return changed(matter, translations=after)
