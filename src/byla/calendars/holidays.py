"""The list of public holidays of a country: dated, citable, and silent outside the years that it was checked
for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Self

from byla.calendars.errors import NotAHolidayList, OutsideCalendar
from byla.calendars.holiday import Fixed, FromEaster, Holiday, NthWeekday, Rule

RULES: dict[frozenset[str], type[Fixed] | type[FromEaster] | type[NthWeekday]] = {
    frozenset({"month", "day"}): Fixed,
    frozenset({"days"}): FromEaster,
    frozenset({"nth", "weekday", "month"}): NthWeekday,
}
OF_A_LIST = {"title", "first", "last", "holiday"}
OF_AN_ACT = {"since", "until", "until_known_from", "known_from", "source", "mark"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Holidays:
    """Public holidays from `first` to `last`, both included.

    `known_on` asks as one would have asked on that day: an act that was not yet known then moves no deadline
    (None: all that the list knows).
    """

    first: date
    last: date
    entries: tuple[Holiday, ...]
    known_on: date | None = None
    _days: Mapping[date, tuple[Holiday, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        days: dict[date, tuple[Holiday, ...]] = {}
        for year in range(self.first.year, self.last.year + 1):
            for entry in self.entries:
                if (day := entry.falls_in(year, known_on=self.known_on)) is not None:
                    days[day] = (*days.get(day, ()), entry)
        object.__setattr__(self, "_days", days)

    @classmethod
    def read(cls, path: Path) -> Self:
        """The list of a file, or of all the TOML files of a folder together. Raises NotAHolidayList."""
        paths = sorted(path.glob("*.toml")) if path.is_dir() else [path]
        lists = [_read_list(one) for one in paths]
        if len({(first, last) for first, last, _ in lists}) != 1:
            raise NotAHolidayList(f"{path}: all files must state one and the same range, first to last")
        entries = tuple(entry for _, _, several in lists for entry in several)
        return cls(first=lists[0][0], last=lists[0][1], entries=entries)

    def on(self, day: date) -> tuple[Holiday, ...]:
        """The holidays of that day, mostly none, seldom two. Raises OutsideCalendar."""
        if not self.first <= day <= self.last:
            raise OutsideCalendar(day, first=self.first, last=self.last)
        return self._days.get(day, ())

    def days(self) -> tuple[date, ...]:
        """Every holiday in the range, in order."""
        return tuple(sorted(day for day in self._days if self.first <= day <= self.last))

    def as_known_on(self, day: date) -> Self:
        """The same list as one would have read it on that day."""
        return replace(self, known_on=day)


def _read_list(path: Path) -> tuple[date, date, tuple[Holiday, ...]]:
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    if unknown := found.keys() - OF_A_LIST - OF_AN_ACT:
        raise NotAHolidayList(f"{path.name}: {sorted(unknown)} has no meaning here")
    of_the_act = {key: found[key] for key in OF_AN_ACT & found.keys()}
    try:
        entries = tuple(_entry(of_the_act | line, path) for line in found["holiday"])
        return found["first"], found["last"], entries
    except (KeyError, TypeError) as missing:
        raise NotAHolidayList(f"{path.name}: a list or an entry lacks or mistakes {missing}") from missing


def _entry(line: Mapping[str, Any], path: Path) -> Holiday:
    return Holiday(**{**line, "rule": _rule(line["rule"], path)})


def _rule(given: Mapping[str, int], path: Path) -> Rule:
    kind = RULES.get(frozenset(given))
    if kind is None:
        raise NotAHolidayList(
            f"{path.name}: {dict(given)} is not a rule. Give {{ month, day }}, {{ days }} after Easter, "
            "or { nth, weekday, month } with Monday = 0."
        )
    return kind(**given)
