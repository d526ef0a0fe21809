"""What one request shows, gathered while it is answered and recorded before the answer leaves: one row a request.

The functions of the store that read persons (`show`, `document`, `apart`, lists, names) say what they gave out. A door
opens the look around its answer. Whoever reads a file without a door gets a look of its own, at once; names without any
look are not given at all. So a door that somebody forgets records too much rather than nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.db import DatabaseError

from byla.access import Reader
from byla.app.looks import rows
from byla.app.looks.store import NotRecorded
from byla.app.moment import now
from byla.app.store.models import FileSubject
from byla.app.store.who import Who, situation
from byla.casefile import FileId, Kind, UserId
from byla.looks import Look, Way, occasion_of

WAYS = list(Way)


class NotLooking(RuntimeError):
    """Names of persons were asked for where nobody records who looks. Ask within `looking`."""


@dataclass(slots=True)
class Seen:
    """What the answer has shown so far."""

    who: Who
    door: str
    way: Way = Way.FILE
    key: str = ""
    in_hand: bool = False
    glass: bool = False
    files: dict[str, None] = field(default_factory=dict)
    persons: dict[str, None] = field(default_factory=dict)
    nothing: bool = False
    """The answer shows nothing after all, as one does that only sends on to another page."""

    def file(self, file: FileId, persons: Iterable[str], *, assignee: UserId | None, reader: Reader) -> None:
        """A file was read, with the persons whom it is about."""
        self.files[file] = None
        self.persons |= dict.fromkeys(persons)
        self.in_hand = self.in_hand or assignee in reader.hands

    def by(self, way: Way, *, key: str = "") -> None:
        """How it was shown, and what was searched for."""
        self.way = max(self.way, way, key=WAYS.index)
        self.key = key or self.key


_open: ContextVar[Seen | None] = ContextVar("look", default=None)


@contextmanager
def looking(who: Who, door: str) -> Iterator[Seen]:
    """Everything that is shown within is one look, recorded at the end; part of the look around it, where there is one.

    Raises NotRecorded, and then nothing may be shown. An error within means that nothing was, and is not recorded.
    """
    outer = _open.get()
    if outer is not None:
        yield outer
        return
    seen = Seen(who=who, door=door)
    token = _open.set(seen)
    try:
        yield seen
    finally:
        _open.reset(token)
    _record(seen)


def gave_names(persons: Iterable[str], files: Iterable[str] = ()) -> None:
    """Names of persons were given out, in a list of files where there is one. Raises NotLooking."""
    seen = _open.get()
    if seen is None:
        raise NotLooking("names of persons are given only within a look: with looking(who, door):")
    seen.persons |= dict.fromkeys(persons)
    seen.files |= dict.fromkeys(files)


def _record(seen: Seen) -> None:
    """Machines look at nothing: what they read they tell nobody."""
    if seen.nothing or seen.who.kind is not Kind.PERSON or not (seen.files or seen.persons or seen.key):
        return
    at = now()
    try:
        reader = situation(seen.who, at).actor.reader
        persons = seen.persons | dict.fromkeys(_about(seen.files))
    except DatabaseError as broken:
        raise NotRecorded(str(broken)) from broken
    rows.keep(
        Look(
            authority=seen.who.authority,
            at=at,
            user=seen.who.user,
            unit=min(reader.units, default=""),
            agency=reader.agency or "",
            occasion=occasion_of(seen.way, purpose=reader.purpose, in_hand=seen.in_hand, glass=seen.glass),
            way=seen.way,
            door=seen.door,
            key=seen.key,
            files=tuple(seen.files),
            persons=tuple(persons),
        )
    )


def _about(files: Iterable[str]) -> list[str]:
    """The persons whom files are about that were shown by their numbers alone."""
    found = FileSubject.objects.filter(file_row_id__in=sorted(files)).order_by("record")
    return list(found.values_list("record", flat=True))
