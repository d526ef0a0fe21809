"""A clock as a page shows it: the day, how it stands, and why."""

from __future__ import annotations

from datetime import date
from typing import Any

from byla.app.desk.present.citation import citation
from byla.app.desk.present.said import say, text
from byla.app.store.models import FileRow
from byla.calendars import State
from byla.casefile import OUTSIDE, File, Situation, Timed

Context = dict[str, Any]
STATES = {
    State.NOT_STARTED: "not_started",
    State.RUNNING: "running",
    State.PAUSED: "paused",
    State.EXPIRED: "late",
    State.MET: "done",
}


def clock(one: Timed, file: File[Any], situation: Situation) -> Context:
    """One deadline with its reading."""
    deadline, reading = one.deadline, one.reading
    cited = citation(deadline.clock.article, situation.law())
    state = STATES[reading.state]
    if state == "late":
        state = _state(reading.late_by, deadline.binds)
    return {
        "name": text(f"{file.procedure.code}.clock.{deadline.code}"),
        "day": reading.day,
        "state": "done" if deadline.met is not None else state,
        "days_left": _left(reading.day, situation.on),
        "late_by": reading.late_by,
        "steps": [say(step) for step in reading.steps],
        "note": text(f"desk.binds.{deadline.binds.value}"),
        "citation": cited,
        "unconfirmed": cited["unconfirmed"],
    }


def of_row(one: FileRow, on: date) -> Context | None:
    """A clock as a list shows it. That it is late is asked of the day; nothing was stored when it became late.

    The day of somebody outside passes: nobody in the house is late with it. Nor with what is owed at once since a day.
    """
    due = one.due
    if due is None:
        return {"day": None, "state": "paused", "days_left": 0, "late_by": 0} if one.due_clock else None
    if not one.due_clock:
        return {"day": due, "state": "at_once", "days_left": 0, "late_by": 0}
    late_by = max(0, (on - due).days)
    return {
        "day": due,
        "state": _state(late_by, one.due_binds),
        "days_left": _left(due, on),
        "late_by": late_by,
    }


def _state(late_by: int, binds: str) -> str:
    if not late_by:
        return "running"
    return "passed" if binds in OUTSIDE else "late"


def _left(day: date | None, on: date) -> int:
    return 0 if day is None else max(0, (day - on).days)
