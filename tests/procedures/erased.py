"""A file of which something is gone: the words of an entry that was erased, or an entry that was struck out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from tests.desk_in_memory import AUTHORITY

from byla.access import LITHUANIA
from byla.casefile import Corrected, Entry, File, Situation, fields_of, fold, prospects, tasks, timed


def erased(file: File[Any]) -> Iterator[File[Any]]:
    """The file without the words of one entry, one after the other; and without any."""
    entries = file.entries
    for gone in (*({each.header.number} for each in entries), {each.header.number for each in entries}):
        left = [Entry(each.header, None) if each.header.number in gone else each for each in entries]
        yield _folded(file, left)


def struck(file: File[Any]) -> Iterator[File[Any]]:
    """The file in which one entry is struck out, one after the other."""
    entries = file.entries
    last = entries[-1].header
    for each in entries:
        body = Corrected(entry=each.header.number, reason="Struck.", version=1, replacement=None)
        header = replace(
            last, number=last.number + 1, type=body.TYPE.code, version=1, corrects=each.header.number
        )
        yield _folded(file, (*entries, Entry(header, body)))


def _folded(file: File[Any], entries: Sequence[Entry]) -> File[Any]:
    return fold(file.procedure, file.id, entries, authority=AUTHORITY, number=file.number)


def answers(file: File[Any], now: Situation) -> None:
    """Asks the file all that its page asks of it: what can be done and chosen, what runs, what is shown."""
    procedure, matter = file.procedure, file.matter
    assert prospects(file, now, LITHUANIA)
    for step in procedure.steps:
        for asked in fields_of(step.form).values():
            if asked.options is not None:
                asked.options(file, now)
    timed(file, now)
    tuple(tasks(file, now))
    procedure.sections(file, now)
    procedure.stage(matter)
    procedure.aim(matter)
    procedure.next_step(file, now)
    procedure.end_of_matter(file, now)
    procedure.passages(matter)
    procedure.known_by(matter)
    assert len(procedure.subjects(matter)) == len(procedure.links(matter)) == (matter.opened is not None)
