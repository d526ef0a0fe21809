"""Contradictions and their explanations."""

from __future__ import annotations

from typing import Any

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Contradiction, Matter, Standing


@apply.register
def _(body: entries.ContradictionNoted, matter: Matter, entry: Entry) -> Matter:
    noted = Contradiction(noted=standing(body, entry))
    return changed(matter, contradictions=(*matter.contradictions, noted))


@apply.register
def _(body: entries.ExplanationAsked, matter: Matter, entry: Entry) -> Matter:
    """Asked anew, what was said before stays in the record, and the new letter waits for its own answer."""
    asked = tuple(
        Contradiction(noted=one.noted, asked=standing(body, entry))
        if one.noted.number in body.contradictions
        else one
        for one in matter.contradictions
    )
    return changed(matter, contradictions=asked)


@apply.register
def _(body: entries.ExplanationGiven, matter: Matter, entry: Entry) -> Matter:
    return _answered(matter, body.asked, entry, given=standing(body, entry))


@apply.register
def _(body: entries.ExplanationLapsed, matter: Matter, entry: Entry) -> Matter:
    return _answered(matter, body.asked, entry, lapsed=standing(body, entry))


def _answered(matter: Matter, letter: int, entry: Entry, **change: Standing[Any]) -> Matter:
    after = tuple(
        changed(one, **change) if one.asked is not None and one.asked.number == letter else one
        for one in matter.contradictions
    )
    return changed(matter, contradictions=after, substance=entry.number)
