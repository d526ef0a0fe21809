"""The lists and queries that screening is measured with: names of real people, so they are given, never kept here.

A list is JSON lines, records and queries, as the benchmark's own README describes; padding is JSON lines of records
that make the list longer.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from byla.screening import Query, Record

_SHUFFLED = 11
_AT_ONCE = 256  # lines


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, with the records that it should find; none of them where nobody listed is meant."""

    query: Query
    expected: frozenset[str]
    kind: str
    source: str
    tier: str
    group: str
    by_name_alone: bool
    """False where only the birth date can tell."""

    @property
    def east(self) -> bool:
        """Whether it is of a person of Belarus, Russia or Ukraine, of whom the targets speak."""
        return self.group in ("by", "ru")

    @property
    def between_languages(self) -> bool:
        """Whether a Belarusian writing meets a Russian one."""
        return len({one[:2] for one in self.kind.split(">")} & {"be", "ru"}) == 2


def read(path: Path) -> tuple[list[Record], list[Asked]]:
    """The records and the queries of a list."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    records = [Record.of(line) for line in lines if line["type"] == "record"]
    return records, [_asked(line) for line in lines if line["type"] == "query"]


def padded(
    records: list[Record], padding: Path | None, size: int, *, part: int = 0, of: int = 1
) -> Iterator[Record]:
    """The records, and so many others that they are `size` together; of that list one part of several, from 0 on.

    Raises ValueError for too short a padding.
    """
    if part == 0:
        yield from records
    missing = max(size - len(records), 0)
    begin, end = (missing * place // of for place in (part, part + 1))
    if begin == end:
        return
    if padding is None:
        raise ValueError(f"A list of {size:,} needs --padding: JSON lines of {missing:,} records more.")
    found = 0
    with padding.open(encoding="utf-8") as lines:
        for said in _said(islice(lines, begin, end)):
            found += 1
            yield Record.of(said)
    if found < end - begin:
        raise ValueError(
            f"{padding.name} has {begin + found:,} records; a list of {size:,} needs {missing:,}."
        )


def travellers(path: Path, *, after: int = 0, count: int | None = None) -> list[Record]:
    """People who are on no list: records of a file of such, or of the padding behind those that pad it."""
    with path.open(encoding="utf-8") as lines:
        return list(map(Record.of, _said(islice(lines, after, None if count is None else after + count))))


def _said(lines: Iterator[str]) -> Iterator[dict[str, Any]]:
    """What lines of JSON say. Some are read as one array: each alone takes half as long again."""
    while some := list(islice(lines, _AT_ONCE)):
        yield from json.loads(f"[{','.join(some)}]")


def drawn(asked: list[Asked], count: int, *, name_only: bool) -> list[Asked]:
    """So many of the queries by lot, the same each time; seven of eight from the east."""
    lot = random.Random(_SHUFFLED)  # noqa: S311
    fit = [one for one in asked if one.by_name_alone or not name_only]
    east, others = [one for one in fit if one.east], [one for one in fit if not one.east]
    lot.shuffle(east)
    lot.shuffle(others)
    chosen = east[: count * 7 // 8] + others[: count // 8]
    return [_by_name(one) for one in chosen] if name_only else chosen


def _by_name(asked: Asked) -> Asked:
    values = {name: getattr(asked, name) for name in asked.__slots__}
    return Asked(**{**values, "query": Query(asked.query.name)})


def _asked(line: dict[str, Any]) -> Asked:
    return Asked(
        query=Query(line["name"], line["birth"], line["citizenship"], line["document"]),
        expected=frozenset(line["expect"]),
        kind=line["kind"],
        source=line["source"],
        tier=line["tier"],
        group=line["group"],
        by_name_alone=bool(line["name_only"]),
    )
