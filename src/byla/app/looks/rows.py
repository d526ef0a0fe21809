"""Looks and broken glasses as rows: the statements that write and read them, on one page."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from byla.app.looks.store import asked, written
from byla.looks import Glass, Look, Occasion, Review, Way

LOOK = ("authority", "at", "by_user", "unit", "agency", "occasion", "way", "door", "key", "files", "persons")
GLASS = ("authority", "at", "until", "by_user", "unit", "file", "number", "persons", "reason", "denied")

AT_ONCE = 1_000


def moment(at: datetime) -> str:
    """A moment as the store compares it: ISO 8601, UTC, microseconds."""
    return at.isoformat(timespec="microseconds")


def keep(look: Look, *, at_once: bool = False) -> int:
    """Writes one row, and where to find it by each person; its number. `at_once` waits for the disk. Raises
    NotRecorded.
    """
    values = [look.authority, moment(look.at), look.user, look.unit, look.agency]
    values += [
        look.occasion.value,
        look.way.value,
        look.door,
        look.key,
        _texts(look.files),
        _texts(look.persons),
    ]
    with written(at_once=at_once) as cursor:
        cursor.execute(_insert("look", LOOK), values)
        number = cursor.fetchone()[0]
        if look.persons:
            pairs = ", ".join(["(%s, %s)"] * len(look.persons))
            cursor.execute(
                f"INSERT INTO look_person (person, look) VALUES {pairs}",
                [value for person in look.persons for value in (person, number)],
            )
        return int(number)


def keep_glass(glass: Glass) -> int:
    """Writes a broken glass, and waits until the disk has it; its number. Raises NotRecorded."""
    values = [glass.authority, moment(glass.at), moment(glass.until), glass.user, glass.unit, glass.file]
    values += [glass.number, _texts(glass.persons), glass.reason, glass.denied]
    with written(at_once=True) as cursor:
        cursor.execute(_insert("glass", GLASS), values)
        return int(cursor.fetchone()[0])


def keep_review(glass: int, review: Review) -> bool:
    """Writes what was said of a broken glass; False where it was reviewed already. Raises NotRecorded."""
    with written(at_once=True) as cursor:
        cursor.execute("SELECT 1 FROM glass_review WHERE glass = %s", [glass])
        if cursor.fetchone() is not None:
            return False
        cursor.execute(
            "INSERT INTO glass_review (glass, at, by_user, note) VALUES (%s, %s, %s, %s)",
            [glass, moment(review.at), review.by, review.note],
        )
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which looks: at one of several persons, by one official, by those of some units, in a time, before a row."""

    authority: str
    persons: Collection[str] = ()
    user: str = ""
    units: Collection[str] | None = None
    """Of all units, and of those who serve in none, where None."""
    since: datetime | None = None
    until: datetime | None = None
    """Before that moment."""
    before: int = 0
    """Before the row of that number; from the newest on where 0."""

    def conditions(self) -> Iterator[tuple[str, Collection[Any]]]:
        """What is asked of each row, with its values."""
        yield "l.authority = %s", [self.authority]
        if self.persons:
            places = _places(self.persons)
            yield (
                f"l.id IN (SELECT look FROM look_person WHERE person IN ({places}))",
                sorted(self.persons),
            )
        if self.user:
            yield "l.by_user = %s", [self.user]
        if self.units is not None:
            yield f"l.unit IN ({_places(self.units)})" if self.units else "1 = 0", sorted(self.units)
        if self.since is not None:
            yield "l.at >= %s", [moment(self.since)]
        if self.until is not None:
            yield "l.at < %s", [moment(self.until)]
        if self.before:
            yield "l.id < %s", [self.before]


def looks(wanted: Wanted, *, count: int) -> list[Look]:
    """Looks, the newest first. Raises NotRecorded."""
    where = list(wanted.conditions())
    columns = ", ".join(f"l.{name}" for name in ("id", *LOOK))
    found = asked(
        f"SELECT {columns} FROM look l WHERE {' AND '.join(said for said, _ in where)}"
        " ORDER BY l.id DESC LIMIT %s",
        [*(value for _, values in where for value in values), count],
    )
    return [_look(row) for row in found]


def every(wanted: Wanted) -> Iterator[Look]:
    """All of them, some at a time. Raises NotRecorded."""
    while some := looks(wanted, count=AT_ONCE):
        yield from some
        wanted = replace(wanted, before=some[-1].id)


def glasses(authority: str, where: str = "1 = 1", values: Iterable[object] = ()) -> list[Glass]:
    """Broken glasses with their reviews, the newest first."""
    columns = ", ".join(f"g.{name}" for name in ("id", *GLASS))
    found = asked(
        f"SELECT {columns}, r.by_user, r.at, r.note FROM glass g LEFT JOIN glass_review r ON r.glass = g.id"
        f" WHERE g.authority = %s AND {where} ORDER BY g.id DESC",
        [authority, *values],
    )
    return [_glass(row) for row in found]


def open_glass(authority: str, user: str, at: datetime) -> frozenset[str]:
    """The files that a broken glass opens to an official at that moment. Raises NotRecorded."""
    found = asked(
        "SELECT file FROM glass WHERE authority = %s AND by_user = %s AND at <= %s AND until > %s",
        [authority, user, moment(at), moment(at)],
    )
    return frozenset(file for (file,) in found)


def unreviewed(authority: str) -> int:
    """How many broken glasses nobody has reviewed. Raises NotRecorded."""
    [(count,)] = asked(
        "SELECT count(*) FROM glass g WHERE authority = %s"
        " AND NOT EXISTS (SELECT 1 FROM glass_review r WHERE r.glass = g.id)",
        [authority],
    )
    return int(count)


def _places(values: Collection[object]) -> str:
    return ", ".join(["%s"] * len(values))


def _insert(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({_places(columns)}) RETURNING id"


def _look(row: tuple[Any, ...]) -> Look:
    number, authority, at, user, unit, agency, occasion, way, door, key, files, persons = row
    return Look(
        id=number,
        authority=authority,
        at=datetime.fromisoformat(at),
        user=user,
        unit=unit,
        agency=agency,
        occasion=Occasion(occasion),
        way=Way(way),
        door=door,
        key=key,
        files=tuple(json.loads(files)),
        persons=tuple(json.loads(persons)),
    )


def _glass(row: tuple[Any, ...]) -> Glass:
    number, authority, at, until, user, unit, file, official, persons, reason, denied, by, on, note = row
    review = None if by is None else Review(by=by, at=datetime.fromisoformat(on), note=note)
    return Glass(
        id=number,
        authority=authority,
        at=datetime.fromisoformat(at),
        until=datetime.fromisoformat(until),
        user=user,
        unit=unit,
        file=file,
        number=official,
        persons=tuple(json.loads(persons)),
        reason=reason,
        denied=denied,
        review=review,
    )


def _texts(several: Iterable[str]) -> str:
    return json.dumps(list(several), ensure_ascii=False)
