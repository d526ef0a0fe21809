"""What an official says after comparing the document: that a match is the person before them. It is a hit then.

Only then is it said how the ban stands, with what the second line needs; what follows from it, a person decides.
"""

from __future__ import annotations

from datetime import timedelta

from byla.access import SEE
from byla.app.looks import rows as looks
from byla.app.national_list import rows
from byla.app.national_list.searching import at_the_list, look_of
from byla.app.national_list.told import facts
from byla.app.store.read import NoSuchFile
from byla.app.store.who import Who
from byla.casefile import Situation
from byla.looks import Look, Way
from byla.national_list import Facts, Listed, compared_problem
from byla.words import Words

HOLDS = timedelta(hours=2)
"""How long after a search its matches can be compared; who comes later searches again, for the list has moved on."""


class NotCompared(ValueError):
    """The official does not say what was compared; `said` tells what to do."""

    def __init__(self, said: Words) -> None:
        super().__init__(said.code)
        self.said = said


class NoSuchMatch(NoSuchFile):
    """The official had no such match in that search, or it is too long ago."""


def same_person(search: int, entry: str, compared: str, who: Who, *, door: str) -> Facts:
    """Records that the official compared the document and says that it is the person of the entry; then the facts.

    `search` is the number of the official's own search of the last two hours, `entry` one of its matches, `compared`
    the document in the official's words, such as "passport, photograph". Raises NotCompared, NoSuchMatch, MayNotSee,
    NotRecorded.
    """
    if wrong := compared_problem(compared):
        raise NotCompared(wrong)
    now = at_the_list(who, SEE)
    listed = _match(search, entry, who, now)
    said = f"search {search}: {' '.join(compared.split())}"
    hit = looks.keep(look_of([listed], who, now, way=Way.HIT, door=door, key=said), at_once=True)
    return facts(listed, hit, now)


def _match(search: int, entry: str, who: Who, now: Situation) -> Listed:
    found = _search(search, who)
    if found is None or now.now - found.at > HOLDS or entry not in found.files:
        raise NoSuchMatch(entry)
    listed = rows.entries(who.authority, [entry]).get(entry)
    if listed is None:
        raise NoSuchMatch(entry)
    return listed


def _search(number: int, who: Who) -> Look | None:
    """The official's own search of that number."""
    wanted = looks.Wanted(authority=who.authority, user=who.user, before=number + 1)
    newest = next(iter(looks.looks(wanted, count=1)), None)
    return newest if newest is not None and newest.id == number and newest.way is Way.SEARCH else None
