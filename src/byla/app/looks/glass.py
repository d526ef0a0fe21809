"""Breaking the glass: which file an official opens so, what they looked at behind it, and what the data protection
officer says of it.
"""

from __future__ import annotations

import logging
from datetime import datetime

from django.db.models import Q

from byla.access import BREAK_GLASS, FILE, LOOK, SEE, Item
from byla.app.looks import rows
from byla.app.looks.looking import looking
from byla.app.moment import now, today
from byla.app.registry import POLICY
from byla.app.store.models import StoredFile
from byla.app.store.read import NoSuchFile, load
from byla.app.store.show import DIRECTLY
from byla.app.store.who import Who, office, reading, situation
from byla.casefile import File, FileId, Role, item_of
from byla.looks import OPEN_FOR, Glass, Look, Review, Way, reason_problem
from byla.words import Words

MOST_BEHIND = 1_000
"""Looks of one official in the time of one glass; more than anybody reads in it."""
log = logging.getLogger("byla.looks")


def may_break(who: Who) -> bool:
    """Whether `who` may break the glass of any file at all."""
    reader = situation(who, now()).actor.reader
    return POLICY.scope(reader, BREAK_GLASS, FILE) is not False


def break_glass(given: str, reason: str, who: Who) -> Glass | FileId | Words:
    """Opens the file of that number or id to `who` for a while; or gives its id where it is open already, or says what
    is wrong with the reason.

    Raises NoSuchFile where there is none, or none that an emergency opens: the two look alike. Raises NotRecorded.
    """
    # Before anything is looked up: else a reason that is too short would tell, unrecorded, which files there are.
    if problem := reason_problem(reason):
        return problem
    at = now()
    asking = reading(who, at).actor.reader
    file = _called(given, who.authority)
    item = item_of(file)
    if not POLICY.judge(asking, BREAK_GLASS, item).allowed:
        raise NoSuchFile(given)
    seen = POLICY.judge(asking, SEE, item)
    if seen.allowed:
        return file.id
    return _broken(
        file, reason.strip(), who, at=at, unit=min(asking.units, default=""), denied=seen.words.code
    )


def _broken(file: File[object], reason: str, who: Who, *, at: datetime, unit: str, denied: str) -> Glass:
    glass = Glass(
        authority=who.authority,
        at=at,
        until=at + OPEN_FOR,
        user=who.user,
        unit=unit,
        file=file.id,
        number=file.number,
        persons=tuple(sorted(file.procedure.subjects(file.matter))),
        reason=reason,
        denied=denied,
    )
    rows.keep_glass(glass)
    log.warning("glass broken", extra={"user": who.user, "authority": who.authority})
    return glass


def _called(given: str, authority: str) -> File[object]:
    if not given.isprintable():
        raise NoSuchFile(given)
    found = StoredFile.objects.filter(Q(number=given) | Q(id=given), authority=authority).first()
    if found is None:
        raise NoSuchFile(given)
    return load(FileId(found.id), authority=authority)


def broken(who: Who) -> list[Glass]:
    """All broken glasses, the newest first. Raises NoSuchFile for those whom they do not concern, NotRecorded."""
    reader = situation(who, now()).actor.reader
    if not POLICY.judge(reader, SEE, Item(authority=who.authority, kind=LOOK)).allowed:
        raise NoSuchFile("glasses")
    with looking(who, DIRECTLY) as seen:
        seen.by(Way.LOOKS)
        found = rows.glasses(who.authority)
        seen.files |= dict.fromkeys(one.file for one in found)
        seen.persons |= {person: None for one in found for person in one.persons}
        return found


def behind(glass: Glass) -> list[Look]:
    """What the official looked at in that file while the glass was broken, the newest first. Raises NotRecorded."""
    wanted = rows.Wanted(authority=glass.authority, user=glass.user, since=glass.at, until=glass.until)
    return [one for one in rows.looks(wanted, count=MOST_BEHIND) if glass.file in one.files]


def unreviewed(who: Who) -> int:
    """How many broken glasses wait for the review of `who`; 0 for whoever reviews none. Raises NotRecorded."""
    return rows.unreviewed(who.authority) if may_review(who) else 0


def officers(authority: str) -> list[str]:
    """The data protection officers who are at work today, by name."""
    house, on = office(authority), today()
    at_work = (user for user in house.names if not house.absent(user, on))
    return sorted(house.names[user] for user in at_work if Role.DATA_PROTECTION in house.roles_of(user, on))


def may_review(who: Who) -> bool:
    """Whether `who` is a data protection officer."""
    return Role.DATA_PROTECTION.value in situation(who, now()).actor.reader.roles


def review(glass: int, note: str, who: Who) -> Words | None:
    """Writes what a data protection officer says of it; or says what is wrong with the note. A second review changes
    nothing. Raises NoSuchFile where there is no such glass or `who` reviews none, NotRecorded.
    """
    if not may_review(who) or glass not in {one.id for one in broken(who)}:
        raise NoSuchFile(f"glass {glass}")
    if problem := reason_problem(note):
        return problem
    rows.keep_review(glass, Review(by=who.user, at=now(), note=note.strip()))
    return None
