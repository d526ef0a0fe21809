"""Reading what is kept apart: the one door to it, open to whoever must weigh it and has said so in the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from byla.access import SEE, SPECIAL
from byla.app.looks.looking import looking
from byla.app.registry import POLICY
from byla.app.store import asides
from byla.app.store.read import NoSuchFile
from byla.app.store.show import DIRECTLY, MayNotSee, Shown, show
from byla.app.store.who import Who
from byla.casefile import FileId, item_of
from byla.looks import Way

OPEN_FOR = timedelta(minutes=15)
"""After that somebody reads again, and again it is recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """What is kept apart from entry `of`, by the codes of its questions."""

    shown: Shown
    of: int
    said: Mapping[str, str]


def apart(file: FileId, reading: int, who: Who) -> Apart:
    """What the entry `reading` says that this official reads now. Raises NoSuchFile, MayNotSee, NotRecorded,
    asides.Unopenable.
    """
    with looking(who, DIRECTLY) as seen:
        seen.by(Way.APART)
        return _apart(show(file, who), reading, who)


def _apart(shown: Shown, reading: int, who: Who) -> Apart:
    file = shown.file.id
    item = replace(item_of(shown.file), category=SPECIAL)
    verdict = POLICY.judge(shown.situation.actor.reader, SEE, item)
    if not verdict.allowed:
        raise MayNotSee(verdict)
    of = _read_now(shown, reading, who)
    said = asides.opened(file, [of])
    if of not in said:
        raise NoSuchFile(f"nothing is kept apart any more from entry {of} of {file}")
    return Apart(shown=shown, of=of, said=said[of])


def _read_now(shown: Shown, reading: int, who: Who) -> int:
    """The entry whose answers were read, where this official recorded that they read them, and not long ago."""
    since = shown.situation.now - OPEN_FOR
    for entry in shown.file.entries:
        own = entry.header.actor == who.user and entry.header.known_from >= since
        of = None if entry.body is None else entry.body.reads_aside()
        if own and entry.number == reading and of is not None:
            return of
    raise NoSuchFile(
        f"entry {reading} of {shown.file.id} is no reading of this official's that is still open"
    )
