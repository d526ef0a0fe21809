"""Looks and broken glasses as rows: the statements that write and read them, on one page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from byla.app.looks.store import asked, written
from byla.looks import Glass, Look, Occasion, Review, Way

LOOK = ("authority", "at", "by_user", "unit", "agency", "occasion", "way", "door", "key", "files", "persons")
GLASS = ("authority", "at", "until", "by_user", "unit", "file", "number", "persons", "reason", "denied")


def moment(at: datetime) -> str:
    """A moment as the store compares it: ISO 8601, UTC, microseconds."""
    return at.isoformat(timespec="microseconds")


def keep(look: Look) -> None:
    """Writes one row, and where to find it by each person. Raises NotRecorded."""
    values = [look.authority, moment(look.at), look.user, look.unit, look.agency]
    values += [
        look.occasion.value,
        look.way.value,
        look.door,
        look.key,
        _texts(look.files),
        _texts(look.persons),
    ]
    with written() as cursor:
        cursor.execute(_insert("look", LOOK), values)
        number = cursor.fetchone()[0]
        if look.persons:
            pairs = ", ".join(["(%s, %s)"] * len(look.persons))
            cursor.execute(
                f"INSERT INTO look_person (person, look) VALUES {pairs}",
                [value for person in look.persons for value in (person, number)],
            )


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


def looks(
    authority: str,
    *,
    person: str = "",
    user: str = "",
    units: Sequence[str] | None = None,
    before: int = 0,
    count: int,
) -> list[Look]:
    """Looks, the newest first: at one person, by one official, by those of some units, before the row of a number."""
    where, values = ["l.authority = %s"], [authority]
    if person:
        where.append("l.id IN (SELECT look FROM look_person WHERE person = %s)")
        values.append(person)
    if user:
        where.append("l.by_user = %s")
        values.append(user)
    if units is not None:
        where.append(f"l.unit IN ({', '.join(['%s'] * len(units))})" if units else "1 = 0")
        values += units
    if before:
        where.append("l.id < %s")
        values.append(before)  # type: ignore[arg-type]
    columns = ", ".join(f"l.{name}" for name in ("id", *LOOK))
    found = asked(
        f"SELECT {columns} FROM look l WHERE {' AND '.join(where)} ORDER BY l.id DESC LIMIT %s",
        [*values, count],
    )
    return [_look(row) for row in found]


def glasses(authority: str, where: str = "1 = 1", values: Iterable[object] = ()) -> list[Glass]:
    """Broken glasses with their reviews, the newest first."""
    columns = ", ".join(f"g.{name}" for name in ("id", *GLASS))
    found = asked(
        f"SELECT {columns}, r.by_user, r.at, r.note FROM glass g LEFT JOIN glass_review r ON r.glass = g.id"
        f" WHERE g.authority = %s AND {where} ORDER BY g.id DESC",
        [authority, *values],
    )
    return [_glass(row) for row in found]


def _insert(table: str, columns: Sequence[str]) -> str:
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places}) RETURNING id"


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
