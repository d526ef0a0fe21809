"""Looks as those see them who hold officials to account: by official, person and day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from byla.access import FILE, LOOK, PERSON, SEE, Item, Reader
from byla.app.looks import rows
from byla.app.looks.looking import looking
from byla.app.moment import JURISDICTION, now
from byla.app.registry import POLICY
from byla.app.store.models import FileRow, StoredFile
from byla.app.store.read import NoSuchFile
from byla.app.store.show import DIRECTLY
from byla.app.store.visibility import visible
from byla.app.store.who import Who, reading
from byla.looks import Look, Way

PAGE = 50
LONGEST = 60
FIRST, LAST = date(2000, 1, 1), date(2999, 12, 31)
NAMED = 3
"""How many files of one look are named; of more, their number is said."""


class BadSearch(ValueError):
    """Looks were asked for in a way in which they cannot be searched; `name` is the part that does not fit."""

    def __init__(self, name: str, said: str) -> None:
        super().__init__(said)
        self.name = name


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Which looks: by an official, at the person of an identity record, on a legal day, before a row."""

    official: str = ""
    person: str = ""
    """The number or the id of an identity record."""
    day: date | None = None
    before: int = 0

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Search:
        """From the parameters of an address. Raises BadSearch."""
        for name in ("official", "person"):
            if len(query.get(name, "")) > LONGEST or "\x00" in query.get(name, ""):
                raise BadSearch(name, f"Give at most {LONGEST} characters.")
        before = query.get("before") or "0"
        if not (before.isascii() and before.isdigit() and len(before) < 19):
            raise BadSearch("before", "Give the number that the page before named.")
        return cls(
            official=query.get("official", "").strip(),
            person=query.get("person", "").strip(),
            day=_day(query.get("day", "").strip()),
            before=int(before),
        )

    @property
    def key(self) -> str:
        """What was searched for, as it is recorded of whoever searches."""
        return " ".join(str(one) for one in (self.official, self.person, self.day) if one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page of looks, the newest first; the row before which the next page begins, 0 at the end; and the numbers
    of the files that it may name.
    """

    looks: list[Look]
    next: int
    numbers: Mapping[str, str]

    def named(self, look: Look) -> dict[str, str]:
        """The files of a look that are named, with their numbers."""
        return {one: self.numbers[one] for one in _few(look) if one in self.numbers}


def search(asked: Search, who: Who) -> Found:
    """The looks that `who` may see. Raises NoSuchFile where there are none for them, NotRecorded."""
    reader = reading(who, now()).actor.reader
    units = units_of(reader)
    if units is not None and not units:
        raise NoSuchFile("looks")
    with looking(who, DIRECTLY) as seen:
        seen.by(Way.LOOKS, key=asked.key)
        persons = _records(asked.person, who.authority)
        found = rows.looks(_wanted(asked, persons, units, who), count=PAGE + 1)
        shown = found[:PAGE]
        numbers = _numbers({file for look in shown for file in _few(look)}, reader)
        seen.files |= dict.fromkeys(numbers)
        seen.persons |= dict.fromkeys(persons if shown else ())
        return Found(looks=shown, next=shown[-1].id if len(found) > PAGE else 0, numbers=numbers)


def units_of(reader: Reader) -> list[str] | None:
    """The units whose officials' looks the reader may see; None for all, and for those who serve in none."""
    of_nobody = Item(authority=reader.authority, kind=LOOK)
    if POLICY.judge(reader, SEE, of_nobody).allowed:
        return None
    own = (Item(authority=reader.authority, kind=LOOK, unit=unit) for unit in sorted(reader.units))
    return [one.unit for one in own if POLICY.judge(reader, SEE, one).allowed]


def _few(look: Look) -> tuple[str, ...]:
    """The files of a look that may be named: none where it showed many."""
    return look.files if len(look.files) <= NAMED else ()


def _numbers(files: Collection[str], reader: Reader) -> dict[str, str]:
    """The numbers of those of the files that the reader may see: who looked is no way to learn of the others."""
    may = visible(POLICY, reader, SEE, kind=FILE) | visible(POLICY, reader, SEE, kind=PERSON)
    return dict(FileRow.objects.filter(may, pk__in=sorted(files)).values_list("file_id", "number"))


def _wanted(asked: Search, persons: list[str], units: list[str] | None, who: Who) -> rows.Wanted:
    return rows.Wanted(
        authority=who.authority,
        persons=persons,
        user=asked.official,
        units=units,
        since=None if asked.day is None else _begins(asked.day),
        until=None if asked.day is None else _begins(asked.day + timedelta(days=1)),
        before=asked.before,
    )


def _records(given: str, authority: str) -> list[str]:
    """The identity record of that number or id. What is neither is looked for too, so nobody learns which there are."""
    if not given:
        return []
    records = StoredFile.objects.filter(authority=authority, procedure="person", number=given)
    return [str(found) for found in records.values_list("id", flat=True)] or [given]


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=JURISDICTION).astimezone(now().tzinfo)


def _day(given: str) -> date | None:
    if not given:
        return None
    try:
        day = date.fromisoformat(given)
    except ValueError as no_day:
        said = f"{given} is no day. Give year, month and day, for example 2026-01-15."
        raise BadSearch("day", said) from no_day
    if not FIRST <= day <= LAST:
        raise BadSearch("day", f"Give a day from {FIRST} to {LAST}.")
    return day
