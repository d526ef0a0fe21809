"""What each entry does to the matter. Nothing is checked here: an entry is a fact, and steps are where one may say
no.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from byla.casefile import Body, Entry, Standing, UnknownEntry, changed
from byla.procedures.lt.entry_ban import entries
from byla.procedures.lt.entry_ban.matter import Ban


@singledispatch
def apply(body: Body, ban: Ban, entry: Entry) -> Ban:
    """The matter after the entry. Raises UnknownEntry."""
    raise UnknownEntry(f"entry_ban does not say what {type(body).__name__} does to its matter")


def _standing(body: Any, entry: Entry) -> Standing[Any]:
    return Standing(entry.number, entry.header.true_from, body)


@apply.register
def _(body: entries.BanOpened, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, opened=_standing(body, entry))


@apply.register
def _(body: entries.PersonHeard, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, heard=_standing(body, entry))


@apply.register
def _(body: entries.BanWeighed, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, weighed=_standing(body, entry))


@apply.register
def _(body: entries.BanDrafted, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, draft=_standing(body, entry))


@apply.register
def _(body: entries.BanImposed, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, imposed=_standing(body, entry))


@apply.register
def _(body: entries.NoBanImposed, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, not_imposed=_standing(body, entry))


@apply.register
def _(body: entries.BanServed, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, served=(*ban.served, _standing(body, entry)))


@apply.register
def _(body: entries.NoticeWithheld, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, withheld=_standing(body, entry))


@apply.register
def _(body: entries.IdentitiesCompared, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, compared=_standing(body, entry))


@apply.register
def _(body: entries.BanListed, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, listed=_standing(body, entry))


@apply.register
def _(body: entries.DepartureProved, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, departed=_standing(body, entry))


@apply.register
def _(body: entries.BanChanged, ban: Ban, entry: Entry) -> Ban:
    return changed(ban, changes=(*ban.changes, _standing(body, entry)))
