"""What holds on the day, on the page of a permit's file."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Section, Situation
from byla.procedures.lt.residence_permit.labels import line
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.stay import stay as said


def stay(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """Sentence by sentence."""
    lines = tuple(line("today", one) for one in said(file.matter, situation.on))
    if lines:
        yield Section(code="stay", lines=lines)
