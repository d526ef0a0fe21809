"""What an official says after comparing the document: that a match is the person before them. It is a hit then.

Only then is it said how the ban stands, with what the second line needs; what follows from it, a person decides.
"""

from __future__ import annotations

from datetime import date, timedelta

from byla.access import SEE
from byla.app.looks import rows as looks
from byla.app.national_list import rows
from byla.app.national_list.searching import at_the_list, look_of
from byla.app.store.read import NoSuchFile, load_known
from byla.app.store.who import Who, office
from byla.casefile import File, FileId, Situation
from byla.looks import Look, Way
from byla.national_list import Facts, Listed, State
from byla.procedures.lt.entry_ban import Ban
from byla.procedures.lt.entry_ban.national_list import ListEntry, entry_of

HOLDS = timedelta(hours=2)
"""How long after a search its matches can be compared; who comes later searches again, for the list has moved on."""
SHORTEST, LONGEST = 3, 200


class NotCompared(ValueError):
    """The official does not say what was compared: between `SHORTEST` and `LONGEST` characters."""


class NoSuchMatch(NoSuchFile):
    """The official had no such match in that search, or it is too long ago."""


def same_person(search: int, entry: str, compared: str, who: Who, *, door: str) -> Facts:
    """Records that the official compared the document and says that it is the person of the entry; then the facts.

    `search` is the number of the official's own search of the last two hours, `entry` one of its matches, `compared`
    the document in the official's words, such as "passport, photograph". Raises NotCompared, NoSuchMatch, MayNotSee,
    NotRecorded.
    """
    said = " ".join(compared.split())
    if not SHORTEST <= len(said) <= LONGEST:
        raise NotCompared(f"Say in {SHORTEST} to {LONGEST} characters which document you compared.")
    circumstances = at_the_list(who, SEE)
    listed = _match(search, entry, who, circumstances)
    hit = looks.keep(
        look_of([listed], who, circumstances, way=Way.HIT, door=door, key=f"search {search}: {said}"),
        at_once=True,
    )
    return _facts(listed, hit, circumstances)


def _match(search: int, entry: str, who: Who, circumstances: Situation) -> Listed:
    found = _search(search, who)
    recent = found is not None and circumstances.now - found.at <= HOLDS
    if found is None or not recent or entry not in found.files:
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


def _facts(listed: Listed, hit: int, circumstances: Situation) -> Facts:
    if listed.source:
        stands = listed.stands(circumstances.on)
        return Facts(
            hit=hit,
            at=circumstances.now,
            entry=listed.id,
            state=State.IN_FORCE if stands else State.OVER,
            decision=listed.decision,
            call=listed.call,
            begins=listed.first,
            ends=listed.last,
            source=listed.source,
        )
    file = _file(listed, circumstances)
    entry = entry_of(file, circumstances)
    return Facts(
        hit=hit,
        at=circumstances.now,
        entry=listed.id,
        state=_state(entry, circumstances.on),
        decision=file.matter.imposed.says.number if file.matter.imposed else "",
        call=_unit(file),
        begins=None if entry is None else entry.begins,
        ends=None if entry is None else entry.ends,
    )


def _file(listed: Listed, circumstances: Situation) -> File[Ban]:
    """The file of the ban, of which nothing is told but these facts."""
    authority = circumstances.actor.reader.authority
    return load_known([FileId(listed.id)], authority=authority)[FileId(listed.id)]


def _state(entry: ListEntry | None, on: date) -> State:
    if entry is None:
        return State.OVER
    if entry.begins is None or entry.begins > on:
        return State.NOT_BEGUN
    return State.IN_FORCE


def _unit(file: File[Ban]) -> str:
    """The name of the unit that keeps the file."""
    code = file.custody.unit or ""
    unit = office(file.authority).units.get(code)
    return code if unit is None else unit.name
