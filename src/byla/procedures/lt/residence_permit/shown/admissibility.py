"""Whether a stop on applications bears on this one."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.residence_permit.admissibility import still_stopped
from byla.procedures.lt.residence_permit.labels import code, line
from byla.procedures.lt.residence_permit.matter import Matter
from byla.words import words


def admissibility(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """The stop at lodging, whether it holds today, and the exception that was found."""
    found = file.matter.admissibility
    if found.checked is None or not found.checked.says.stopped:
        return
    holds = "yes" if still_stopped(file.matter, situation) else "no_longer"
    lines: list[Line] = [
        line("stopped_for", ", ".join(found.checked.says.stopped)),
        line("stops_today", words(f"residence_permit.{holds}")),
    ]
    if found.exception is not None:
        lines.append(line("exception", code("stop_exception", found.exception.says.exception)))
    yield Section(code="admissibility", lines=tuple(lines))
