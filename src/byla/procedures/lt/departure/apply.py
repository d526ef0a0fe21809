"""What each entry does to the matter. Nothing is checked here: an entry is a fact, and steps are where one may say
no.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from byla.casefile import Body, Entry, Standing, UnknownEntry, changed
from byla.procedures.lt.departure import entries
from byla.procedures.lt.departure.matter import Departure


@singledispatch
def apply(body: Body, matter: Departure, entry: Entry) -> Departure:
    """The matter after the entry. Raises UnknownEntry."""
    raise UnknownEntry(f"departure does not say what {type(body).__name__} does to its matter")


def _standing(body: Any, entry: Entry) -> Standing[Any]:
    return Standing(entry.number, entry.header.true_from, body)


@apply.register
def _(body: entries.AsylumApplied, matter: Departure, entry: Entry) -> Departure:
    """Who applies anew waits for a new answer."""
    return changed(matter, asylum=_standing(body, entry), asylum_ended=None)


@apply.register
def _(body: entries.DepartureOpened, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, opened=_standing(body, entry))


@apply.register
def _(body: entries.OtherPermitFound, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, other_permit=_standing(body, entry))


@apply.register
def _(body: entries.RefoulementChecked, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, checks=(*matter.checks, _standing(body, entry)))


@apply.register
def _(body: entries.HumanitarianOffered, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, offered=_standing(body, entry))


@apply.register
def _(body: entries.PersonHeard, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, heard=_standing(body, entry))


@apply.register
def _(body: entries.AbscondingFound, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, absconding=(*matter.absconding, _standing(body, entry)))


@apply.register
def _(body: entries.ReturnDrafted, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, draft=_standing(body, entry))


@apply.register
def _(body: entries.ReturnOrdered, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, ordered=_standing(body, entry))


@apply.register
def _(body: entries.ReturnServed, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, served=_standing(body, entry))


@apply.register
def _(body: entries.TermExtended, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, extensions=(*matter.extensions, _standing(body, entry)))


@apply.register
def _(body: entries.DepartureProved, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, departed=_standing(body, entry))


@apply.register
def _(body: entries.ExpulsionOrdered, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, expelled=_standing(body, entry))


@apply.register
def _(body: entries.AsylumEnded, matter: Departure, entry: Entry) -> Departure:
    return changed(matter, asylum_ended=_standing(body, entry))
