"""What becomes of a conclusion with which the official does not agree.

What the body says anew asks for another weighing, and for another decision of the head: neither knew of it.
"""

from __future__ import annotations

from typing import Any

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter, Standing


@apply.register
def _(body: entries.ConclusionReturned, matter: Matter, entry: Entry) -> Matter:
    return _of(matter, body.conclusion, returned=standing(body, entry))


@apply.register
def _(body: entries.ConclusionUpheld, matter: Matter, entry: Entry) -> Matter:
    after = _of(
        matter, body.conclusion, upheld=standing(body, entry), weighed=None, ruled=None, left_out=None
    )
    return changed(after, substance=entry.number)


@apply.register
def _(body: entries.ConclusionRevised, matter: Matter, entry: Entry) -> Matter:
    after = _of(
        matter, body.revises, conclusion=standing(body, entry), weighed=None, ruled=None, left_out=None
    )
    return changed(after, substance=entry.number)


@apply.register
def _(body: entries.ConclusionWithdrawn, matter: Matter, entry: Entry) -> Matter:
    after = _of(
        matter, body.conclusion, withdrawn=standing(body, entry), weighed=None, ruled=None, left_out=None
    )
    return changed(after, substance=entry.number)


@apply.register
def _(body: entries.DisagreementDecided, matter: Matter, entry: Entry) -> Matter:
    return changed(_of(matter, body.conclusion, ruled=standing(body, entry)), substance=entry.number)


def _of(matter: Matter, number: int, /, **change: Standing[Any] | None) -> Matter:
    """The matter with a change to the assessment that holds this conclusion."""
    after = tuple(
        changed(one, **change)  # type: ignore[arg-type]
        if one.conclusion is not None and one.conclusion.number == number
        else one
        for one in matter.assessments
    )
    return changed(matter, assessments=after)
