"""Breaking the glass: which files an official has open so, and what the data protection officer says of it."""

from __future__ import annotations

from dataclasses import dataclass

from byla.access import BREAK_GLASS, LOOK, SEE, Item
from byla.app.looks import rows
from byla.app.moment import now
from byla.app.registry import POLICY
from byla.app.store.read import NoSuchFile, load
from byla.app.store.who import Who, situation
from byla.casefile import FileId, Role, item_of
from byla.looks import OPEN_FOR, Glass, Review, reason_problem
from byla.words import Words


@dataclass(frozen=True, slots=True)
class Already:
    """The file is open to the official without breaking anything."""

    file: FileId


def break_glass(file: FileId, reason: str, who: Who) -> Glass | Already | Words:
    """Opens the file to `who` for a while; or says that it is open already, or what is wrong with the reason.

    Raises NoSuchFile where there is none, or none that an emergency opens: the two look alike. Raises NotRecorded.
    """
    at = now()
    reader = situation(who, at).actor.reader
    found = load(file, authority=who.authority)
    item = item_of(found)
    if not POLICY.judge(reader, BREAK_GLASS, item).allowed:
        raise NoSuchFile(file)
    seen = POLICY.judge(reader, SEE, item)
    if seen.allowed or is_broken(file, who):
        return Already(file)
    if problem := reason_problem(reason):
        return problem
    glass = Glass(
        authority=who.authority,
        at=at,
        until=at + OPEN_FOR,
        user=who.user,
        unit=min(reader.units, default=""),
        file=file,
        number=found.number,
        persons=tuple(sorted(found.procedure.subjects(found.matter))),
        reason=reason.strip(),
        denied=seen.words.code,
    )
    rows.keep_glass(glass)
    return glass


def is_broken(file: FileId, who: Who) -> bool:
    """Whether `who` has broken the glass of the file, and its time is not over. Raises NotRecorded."""
    at = rows.moment(now())
    where = "g.by_user = %s AND g.file = %s AND g.at <= %s AND g.until > %s"
    return bool(rows.glasses(who.authority, where, [who.user, file, at, at]))


def broken(who: Who, *, unreviewed: bool = False) -> list[Glass]:
    """All broken glasses, the newest first, or those that wait for a review; none to whom they are not for."""
    reader = situation(who, now()).actor.reader
    if not POLICY.judge(reader, SEE, Item(authority=who.authority, kind=LOOK)).allowed:
        return []
    return rows.glasses(who.authority, "r.glass IS NULL" if unreviewed else "1 = 1")


def may_review(who: Who) -> bool:
    """Whether `who` is a data protection officer at work as such."""
    return Role.DATA_PROTECTION.value in situation(who, now()).actor.reader.roles


def review(glass: int, note: str, who: Who) -> Words | None:
    """Writes what a data protection officer says of it; or says what is wrong with the note. A second review changes
    nothing. Raises NoSuchFile where there is no such glass or `who` reviews none, NotRecorded.
    """
    known = [one for one in broken(who) if one.id == glass] if may_review(who) else []
    if not known:
        raise NoSuchFile(f"glass {glass}")
    if problem := reason_problem(note):
        return problem
    rows.keep_review(glass, Review(by=who.user, at=now(), note=note.strip()))
    return None
