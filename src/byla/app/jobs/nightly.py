"""The nightly job: takes the steps that are open to a job, and brings due dates and next steps up to the day.

Time passing appends nothing. Where the law gives a lapse an effect, it is a step of a procedure that is open to the
role `job`; it goes through `act` like every other, and a rule that bars a person bars the job. Running it twice in a
night does what running it once does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from byla.app.moment import now
from byla.app.registry import POLICY, procedure
from byla.app.store import rows
from byla.app.store.act import Done, Request, act
from byla.app.store.read import load
from byla.app.store.upkeep import batches, refresh
from byla.app.store.who import Who, by_job, situation
from byla.casefile import (
    File,
    FileId,
    Nothing,
    NotRecordable,
    Procedure,
    Refused,
    Role,
    Situation,
    Step,
    not_permitted,
)
from byla.words import Words

NAME = "nightly"
UNREADABLE = (LookupError, ValueError, NotRecordable)
"""What a single file may suffer from; the night goes on with the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The job took a step."""

    file: FileId
    number: str
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """The due date or the next step of a file was no longer that of the day."""

    file: FileId


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """The job could not go on with a file, and says why."""

    file: FileId
    why: str | tuple[Words, ...]


Event = Taken | Refreshed | Failed


def night(authority: str) -> Iterator[Event]:
    """Goes through every file of the authority, and says what it does as it does it."""
    who = by_job(authority, NAME)
    today = situation(who, now())
    for files in batches(authority):
        failed: set[FileId] = set()
        for event in _steps(files, who, today):
            yield event
            if isinstance(event, Failed):
                failed.add(event.file)
        yield from _refreshed([file for file in files if file not in failed], authority, today)


def _steps(files: Sequence[FileId], who: Who, today: Situation) -> Iterator[Event]:
    heads = rows.heads(files)
    for file in files:
        try:
            for step in _steps_of_job(procedure(heads[file].procedure)):
                yield from _take(load(file, authority=who.authority), step, who, today)
        except UNREADABLE as error:
            yield Failed(file=file, why=f"{type(error).__name__}: {error}")


def _steps_of_job(kind: Procedure[Any]) -> list[Step[Any, Any]]:
    """The steps that a job may take by itself: open to its role, and asking for nothing."""
    return [step for step in kind.steps if Role.JOB in step.roles and step.form is Nothing]


def _take(file: File[Any], step: Step[Any, Any], who: Who, today: Situation) -> Iterator[Event]:
    """Takes the step where it is open to the job today."""
    if file.at_rest or any(step.bars(file, today)) or any(not_permitted(step, file, today, POLICY)):
        return
    request = Request(procedure=file.procedure.code, step=step.code, file=file.id, expected=file.version)
    result = act(request, who)
    if isinstance(result, Done):
        yield Taken(file=file.id, number=file.number, step=f"{file.procedure.code}.{step.code}")
    elif isinstance(result, Refused):
        yield Failed(file=file.id, why=tuple(one.said for one in result.refusals))
    # Otherwise somebody acted on the file meanwhile; the next night looks at it again.


def _refreshed(files: Sequence[FileId], authority: str, today: Situation) -> Iterator[Event]:
    """The whole batch at once, or, where one of its files cannot be read, each alone."""
    if not files:
        return
    try:
        for file in refresh(files, authority, today):
            yield Refreshed(file=file)
    except UNREADABLE as error:
        if len(files) == 1:
            yield Failed(file=files[0], why=f"{type(error).__name__}: {error}")
            return
        for file in files:
            yield from _refreshed([file], authority, today)
