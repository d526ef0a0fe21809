"""What the page of a file says, gathered from everything that gives it words."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.desk_in_memory import RUTA, situation

from byla.access import LITHUANIA
from byla.casefile import File, prospects, timed
from byla.words import Words, words


def page_of(file: File[Any], on: date) -> list[Words]:
    """Everything that the page of a file has to say on that day."""
    now, own = situation(RUTA, on), file.procedure
    said: list[Words] = [words(f"{own.code}.stage.{own.stage(file.matter)}")]
    for one in prospects(file, now, LITHUANIA):
        said += [refused.said for refused in (*one.bars, *one.forbidden)]
    for clock in timed(file, now):
        said += [words(f"{own.code}.clock.{clock.deadline.code}"), *clock.reading.steps]
    for section in own.sections(file, now):
        said.append(words(f"{own.code}.section.{section.code}"))
        shown = [*section.headings, *(value for row in section.rows for value in row)]
        shown += [value for line in section.lines for value in (line.label, line.value)]
        said += [value for value in shown if isinstance(value, Words)]
    return said
