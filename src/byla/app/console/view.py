"""A file as text: where it stands, what comes next, its clocks with their reasons, what may happen and what stands in
the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from byla.app.console.said import refusal_lines, step_code, text
from byla.app.registry import POLICY, catalogue, step_called
from byla.app.store import person_names
from byla.app.store.show import Shown
from byla.casefile import Prospect, Section, Timed, prospects, tasks, timed
from byla.words import Words

Cell = Words | str | date | int | None


def view_lines(shown: Shown) -> Iterator[str]:
    """The whole view, for the one for whom the file is shown."""
    file = shown.file
    seen = prospects(file, shown.situation, POLICY)
    yield from _heading(shown)
    yield from _next(shown, seen)
    yield from _clocks(shown)
    yield from _tasks(shown)
    for section in file.procedure.sections(file, shown.situation):
        yield from _section(section, file.procedure.code)
    yield from _may(seen, file.procedure.code)
    yield from _blocked(seen, file.procedure.code)
    yield from _entries(shown)


def _heading(shown: Shown) -> Iterator[str]:
    file = shown.file
    code = file.procedure.code
    stage = text(f"{code}.stage.{file.procedure.stage(file.matter)}")
    yield f"{code} {file.number} · {stage} · version {file.version}"
    yield f"id {file.id}"
    called = person_names.of_records(file.procedure.subjects(file.matter), authority=file.authority)
    for record, person in called.items():
        yield f"about {person.name} {person.original} (person {record})"
    for other in file.procedure.links(file.matter):
        yield f"linked with {other}"
    if file.custody.unit is not None:
        yield f"in unit {file.custody.unit}, in the hands of {file.custody.assignee or 'nobody yet'}"


def _next(shown: Shown, seen: Sequence[Prospect]) -> Iterator[str]:
    file = shown.file
    code = file.procedure.next_step(file, shown.situation)
    found = next((one for one in seen if one.step.code == code), None)
    if found is None:
        yield from () if code is None else _elsewhere(code, file.procedure.code)
        return
    yield from _title("Next")
    yield f"{found.step.code}: {text(step_code(file.procedure.code, found.step))}" + _whose(found)
    yield from _indented(refusal_lines(found.bars, file.procedure.code))


def _elsewhere(code: str, procedure: str) -> Iterator[str]:
    kind, step = step_called(code, procedure)
    yield from _title("Next")
    yield f"{code}: {text(step_code(kind.code, step))} (open to: {', '.join(sorted(step.roles))})"


def _whose(one: Prospect) -> str:
    return "" if one.mine else f" (open to: {', '.join(sorted(one.step.roles))})"


def _clocks(shown: Shown) -> Iterator[str]:
    clocks = timed(shown.file, shown.situation)
    if clocks:
        yield from _title("Clocks")
    for one in clocks:
        yield from _clock(one, shown.file.procedure.code)


def _clock(one: Timed, procedure: str) -> Iterator[str]:
    reading, deadline = one.reading, one.deadline
    day = "no day while it stands" if reading.day is None else reading.day.isoformat()
    late = f", {reading.late_by} days late" if reading.late_by and deadline.met is None else ""
    met = f", done on {deadline.met}" if deadline.met is not None else ""
    name = text(f"{procedure}.clock.{deadline.code}")
    yield f"{name}: {day}{late}{met} [{deadline.clock.article}]"
    yield from _indented(catalogue().all_of(reading.steps))


def _tasks(shown: Shown) -> Iterator[str]:
    open_ = tasks(shown.file, shown.situation)
    if open_:
        yield from _title("Somebody must look at")
    for one in open_:
        yield f"{catalogue().say(one.said)} (settled by: {one.settled_by})"


def _section(section: Section, procedure: str) -> Iterator[str]:
    if not section.lines and not section.rows:
        return
    yield from _title(text(f"{procedure}.section.{section.code}") or section.code)
    for line in section.lines:
        yield f"{catalogue().say(line.label)}: {_said(line.value)}"
    if section.rows:
        yield " | ".join(catalogue().all_of(section.headings))
    for row in section.rows:
        yield " | ".join(map(_said, row))


def _may(seen: Sequence[Prospect], procedure: str) -> Iterator[str]:
    mine = [one for one in seen if one.mine]
    if mine:
        yield from _title("You may")
    for one in mine:
        yield f"{one.step.code}: {text(step_code(procedure, one.step))}"


def _blocked(seen: Sequence[Prospect], procedure: str) -> Iterator[str]:
    """What stands in the way of the steps that cannot be taken by anybody today."""
    barred = [one for one in seen if one.bars]
    if barred:
        yield from _title("What stands in the way")
    for one in barred:
        yield f"{one.step.code}: {text(step_code(procedure, one.step))}"
        yield from _indented(refusal_lines(one.bars, procedure))


def _entries(shown: Shown) -> Iterator[str]:
    yield from _title("Entries")
    for entry in shown.file.entries:
        header = entry.header
        how = shown.file.erased.get(entry.number)
        erased = "" if how is None else f" · {catalogue().say(how.said)}"
        yield f"{entry.number:>3}  {header.true_from}  {text(header.type)}{erased}  by {header.actor}"


def _said(value: Cell) -> str:
    if isinstance(value, Words):
        return catalogue().say(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _title(said: str) -> Iterator[str]:
    yield ""
    yield said
    yield "-" * len(said)


def _indented(lines: Any) -> Iterator[str]:
    return (f"    {line}" for line in lines)
