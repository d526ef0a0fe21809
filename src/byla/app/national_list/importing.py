"""Taking over the list of a source: every line or none, and the same file twice changes nothing.

The file is read to its end before anything is written; whatever is wrong with any line is said with its number, and
then nothing is taken over. What a source lists no more is withdrawn only where the file is said to be the whole list.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

from django.db import transaction

from byla.app.national_list import base, projecting
from byla.app.national_list.base import EVERYTHING, MOST_CHANGES
from byla.app.store import driver
from byla.national_list import Fault, Listed, Read, Taken, csv_lines, json_lines
from byla.words import words

AT_ONCE = 1_000
MOST_FAULTS = 100
"""Faults that are said; whoever has more has the wrong file."""
WITHDRAW = "UPDATE listed_entry SET stands = %s WHERE id = %s"


class Unfit(ValueError):
    """Lines that cannot be taken over; so nothing was."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{len(faults)} faults; the first in line {faults[0].line}. Nothing was taken over.")
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What an import did."""

    entries: int = 0
    """In the file."""
    changed: int = 0
    """New, or said otherwise than before."""
    withdrawn: int = 0


def import_list(path: Path, source: str, *, authority: str, by: str, on: date, whole: bool = False) -> Tally:
    """Takes over the entries of a file under the name of their source, for which the official `by` answers; with
    `whole` withdraws those of the source that are not in it. Raises Unfit, OSError.
    """
    if faults := list(islice(_faults(_read(path, source, on)), MOST_FAULTS)):
        raise Unfit(faults)
    with transaction.atomic():
        return _Import(authority, source, by, whole).take(_listed(path, source, on), on)


def _faults(lines: Iterable[Read]) -> Iterator[Fault]:
    seen: set[str] = set()
    for one in lines:
        if isinstance(one, Fault):
            yield one
        elif one.entry.id in seen:
            yield Fault(one.line, "id", words("national_list.twice", id=one.entry.id))
        else:
            seen.add(one.entry.id)


def _listed(path: Path, source: str, on: date) -> Iterator[Listed]:
    return (one.entry for one in _read(path, source, on) if isinstance(one, Taken))


def _read(path: Path, source: str, on: date) -> Iterator[Read]:
    read: Callable[[Iterable[str], str, date], Iterator[Read]]
    read = csv_lines if path.suffix.lower() == ".csv" else json_lines
    # A byte that is no UTF-8 becomes a sign that no field takes.
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
        yield from read(lines, source, on)


@dataclass(slots=True)
class _Import:
    authority: str
    source: str
    by: str
    whole: bool
    tally: Tally = Tally()

    def take(self, entries: Iterable[Listed], on: date) -> Tally:
        """Writes what is new or changed, and says so to every process."""
        changed: list[str] = []
        listed: set[str] = set()
        several = iter(entries)
        while some := list(islice(several, AT_ONCE)):
            changed += self._written(some)
            listed |= {one.id for one in some} if self.whole else set()
            self.tally = replace(self.tally, entries=self.tally.entries + len(some), changed=len(changed))
        gone = [one for one in self._standing() if one not in listed] if self.whole else []
        driver.write({WITHDRAW: [(False, one) for one in gone]})
        if changed or gone:
            self._say([*changed, *gone], on)
        return replace(self.tally, withdrawn=len(gone))

    def _written(self, some: Sequence[Listed]) -> list[str]:
        """Writes those that are not there already as they are; their ids."""
        before = self._known([one.id for one in some])
        rows = [(one, self._row(one)) for one in some]
        new = [row for one, row in rows if before.get(one.id) != _compared(row)]
        driver.write({projecting.UPSERT_ENTRY: new})
        return [str(row[0]) for row in new]

    def _row(self, one: Listed) -> projecting.Row:
        said = one.identity.written() | {"decision": one.decision, "call": one.call, "by": self.by}
        days = [day and day.isoformat() for day in (one.first, one.last)]
        text = json.dumps(said, ensure_ascii=False, sort_keys=True)
        return (one.id, self.authority, "", self.source, True, *days, text)

    def _known(self, ids: Sequence[str]) -> dict[str, str]:
        marks = ", ".join(["%s"] * len(ids))
        found = driver.ask(
            "SELECT id, authority, person, source, stands, first, last, said FROM listed_entry"
            f" WHERE id IN ({marks})",
            ids,
        )
        return {str(row[0]): _compared(row) for row in found}

    def _standing(self) -> list[str]:
        found = driver.ask(
            "SELECT id FROM listed_entry WHERE authority = %s AND source = %s AND stands ORDER BY id",
            [self.authority, self.source],
        )
        return [str(one) for (one,) in found]

    def _say(self, changed: Sequence[str], on: date) -> None:
        """The changes, or that everything is to be read anew where they are many; then from an index made here."""
        many = len(changed) > MOST_CHANGES
        mark, entries = os.urandom(16).hex(), [EVERYTHING] if many else changed
        rows: list[Sequence[str]] = [(entry, mark, self.authority) for entry in entries]
        driver.write({projecting.DRAW: [(self.authority,)], projecting.CHANGED: rows})
        if many:
            base.begun(self.authority, on)


def _compared(row: Sequence[object]) -> str:
    """What makes two rows say the same: not who took them over."""
    said = json.loads(str(row[7]))
    said.pop("by", None)
    days = map(str, row[5:7])
    return json.dumps([*map(str, row[1:4]), bool(row[4]), *days, said], sort_keys=True)
