"""Bringing in what was searched at a post, into the record of who looked, under its officer and its moment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from byla.access import EXPORT
from byla.app.border.post.journal import Broken, Journal, Searched
from byla.app.border.snapshots import signing_keys
from byla.app.looks import rows as looks
from byla.app.moment import now
from byla.app.national_list import rows
from byla.app.national_list.searching import at_the_list
from byla.app.store import imported
from byla.app.store.who import Who, situation
from byla.border.snapshot import Snapshot, stated
from byla.casefile import UserId
from byla.looks import Look, Occasion, Way

DOOR = "./byla post"


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtIn:
    """How many searches are new, and how many had been brought in before."""

    new: int
    known: int


def bring_in(path: Path, who: Who) -> BroughtIn:
    """Takes over a journal whose shift we signed. Raises Broken, NotASnapshot, MayNotSee, NotRecorded."""
    at_the_list(who, EXPORT)
    if not path.is_file():
        raise Broken(f"There is no journal {path.name}.")
    journal = Journal(path)
    shift = stated(journal.statement(), signing_keys().public)
    searches = list(journal.searches())
    for one in searches:
        _of_the_shift(one, shift)
    names = [f"post:{shift.id[:32]}:{one.number}" for one in searches]
    there = imported.find(names, who.authority)
    new = [(name, one) for name, one in zip(names, searches, strict=True) if name not in there]
    for name, one in new:
        # Looked first, taken over then: a power cut between the two records a search twice, and never loses one.
        looks.keep(_look(one, who), at_once=True)
        imported.keep([imported.origin(name, dict(one.asked))], who.authority, "post", now())
    return BroughtIn(new=len(new), known=len(searches) - len(new))


def _of_the_shift(one: Searched, shift: Snapshot) -> None:
    """Raises Broken for a search by somebody else, or at another time."""
    if one.officer not in shift.officers or not shift.made <= one.at <= shift.until:
        raise Broken(f"Search {one.number} is by nobody of this shift, or of another time.")


def _look(one: Searched, who: Who) -> Look:
    officer = Who(authority=who.authority, user=UserId(one.officer), source=who.source)
    listed = rows.entries(who.authority, list(one.entries))
    given = ", ".join(f"{name}: {' '.join(text.split())}" for name, text in one.asked.items())
    return Look(
        authority=who.authority,
        at=one.at,
        user=one.officer,
        agency=situation(officer, now()).actor.reader.agency or "",
        occasion=Occasion.BORDER_CHECK,
        way=Way.SEARCH,
        door=DOOR,
        key=f"offline, {given} → {'look' if one.entries else 'no match'}",
        files=one.entries,
        persons=tuple(dict.fromkeys(found.person for found in listed.values() if found.person)),
    )
