"""What the API shows of a file: the same as the desk, as JSON with codes beside the texts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from byla.app.api.problem import refusal_json
from byla.app.registry import POLICY, catalogue
from byla.app.store.models import FileRow
from byla.app.store.show import Shown
from byla.casefile import (
    Entry,
    Erasure,
    Prospect,
    Section,
    Task,
    Timed,
    encode,
    next_step,
    prospects,
    tasks,
    terms,
    timed,
)
from byla.words import Words

Json = dict[str, Any]


def row_json(row: FileRow) -> Json:
    """A file as a list shows it."""
    return {
        "id": row.file_id,
        "number": row.number,
        "procedure": row.procedure,
        "stage": row.stage,
        "unit": row.unit or None,
        "assignee": row.assignee or None,
        "next_step": row.next_step or None,
        "turn": row.turn or None,
        "due": row.due.isoformat() if row.due else None,
        "due_clock": row.due_clock or None,
        "tasks": row.tasks,
        "version": row.version,
    }


def file_json(shown: Shown) -> Json:
    """A whole file: where it stands, its clocks with their reasons, what may happen next and what stands in the way."""
    file, now = shown.file, shown.situation
    return {
        "id": file.id,
        "number": file.number,
        "procedure": file.procedure.code,
        "stage": file.procedure.stage(file.matter),
        "version": file.version,
        "unit": file.custody.unit,
        "assignee": file.custody.assignee,
        "subjects": list(file.procedure.subjects(file.matter)),
        "links": list(file.procedure.links(file.matter)),
        "next_step": next_step(file, now, POLICY),
        "turn": _turn(shown),
        "deadlines": [_deadline(one) for one in timed(file, now)],
        "tasks": [_task(one) for one in tasks(file, now)],
        "steps": [_prospect(one) for one in prospects(file, now, POLICY)],
        "sections": [_section(one) for one in file.procedure.sections(file, now)],
    }


def _turn(shown: Shown) -> str | None:
    """Whose turn it is, for whoever sees the whole file."""
    file, now = shown.file, shown.situation
    whose = terms(file, now).turn(file, file.procedure.next_step(file, now))
    return whose or None if shown.whole else None


def entry_json(entry: Entry, erased: Mapping[int, Erasure]) -> Json:
    """An entry: its header as sealed, and its body; or null where that was erased, and then how."""
    header: Json = encode(entry.header)
    how = erased.get(entry.number)
    return {
        **header,
        "commitment": entry.header.commitment,
        "body": None if entry.body is None else encode(entry.body),
        "erased": None if how is None else {**encode(how), "said": catalogue().say(how.said)},
    }


def _deadline(one: Timed) -> Json:
    reading = one.reading
    return {
        "code": one.deadline.code,
        "article": one.deadline.clock.article,
        "binds": one.deadline.binds.value,
        "day": reading.day.isoformat() if reading.day else None,
        "state": reading.state.value,
        "met": one.deadline.met.isoformat() if one.deadline.met else None,
        "late_by": reading.late_by,
        "why": catalogue().all_of(reading.steps),
    }


def _task(one: Task) -> Json:
    said = catalogue().say(one.said)
    settled = {"settled_by": one.settled_by, "given": dict(one.given)}
    since = None if one.since is None else one.since.isoformat()
    return {"code": one.said.code, "said": said, **settled, "owed": one.owed, "since": since}


def _prospect(one: Prospect) -> Json:
    return {
        "code": one.step.code,
        "open": one.open,
        "mine": one.mine,
        "under": list(one.step.under),
        "roles": sorted(one.step.roles),
        "bars": [refusal_json(each) for each in one.bars],
        "forbidden": [refusal_json(each) for each in one.forbidden],
    }


def _section(one: Section) -> Json:
    return {
        "code": one.code,
        "lines": [{"label": catalogue().say(line.label), "value": said(line.value)} for line in one.lines],
        "headings": catalogue().all_of(one.headings),
        "rows": [[said(value) for value in row] for row in one.rows],
    }


def said(value: Words | str | date | int | None) -> str | int | None:
    """A value of a section, as JSON."""
    if isinstance(value, Words):
        return catalogue().say(value)
    return value.isoformat() if isinstance(value, date) else value
