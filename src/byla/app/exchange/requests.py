"""The requests that wait for a body, as JSON Lines: each with what the body is told of the file, and nothing more."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from byla.access import EXPORT, SEE, Action
from byla.app.looks.looking import looking
from byla.app.moment import now
from byla.app.registry import POLICY
from byla.app.store import person_names
from byla.app.store.models import FileRow
from byla.app.store.read import load_all
from byla.app.store.visibility import visible
from byla.app.store.who import Who, situation
from byla.casefile import File, FileId, Situation, as_told, encode, item_of, timed
from byla.looks import Way
from byla.procedures.lt.residence_permit.in_bulk import waiting
from byla.procedures.lt.residence_permit.matter import Assessment, Matter

TOGETHER = 200
Json = dict[str, Any]


class OfAnotherBody(LookupError):
    """An official of one body asked for the requests to another."""


def lines(body: str, who: Who) -> Iterator[str]:
    """A line for each request that waits for the body, of all files that `who` may take out. Raises OfAnotherBody
    before the first, and NotRecorded before those of which it could not be recorded that they were taken out.
    """
    today = situation(who, now())
    own = today.actor.reader.agency
    if own is not None and own != body:
        raise OfAnotherBody(f"{who.user} serves {own}; the requests to {body} are for {body}.")
    return _lines(body, who, today)


def _lines(body: str, who: Who, today: Situation) -> Iterator[str]:
    for files in _batches(body, who, today):
        with looking(who, "./byla export requests") as seen:
            seen.by(Way.EXPORT)
            some = list(_of_files(files, body, who, today))
        yield from some


def _of_files(files: Sequence[FileId], body: str, who: Who, today: Situation) -> Iterator[str]:
    # The list is a projection; what goes out is judged by the record.
    read = {
        file.id: file
        for file in load_all(files, authority=who.authority).values()
        if POLICY.judge(today.actor.reader, _taking_out(today), item_of(file)).allowed
    }
    called = person_names.of_files(read, authority=who.authority)
    for file in read.values():
        told = as_told(file, body)
        people = [{"name": one.name, "original": one.original} for one in called.get(file.id, ())]
        for request in waiting(told, body):
            yield json.dumps(_line(told, request, people, today), ensure_ascii=False)


def _taking_out(today: Situation) -> Action:
    """The authority's own people need leave to take files out; to a body its requests are sent to be read."""
    return EXPORT if today.actor.reader.agency is None else SEE


def _batches(body: str, who: Who, today: Situation) -> Iterator[Sequence[FileId]]:
    """The files about which the body was asked, in the order of their ids, a few at a time."""
    allowed = visible(POLICY, today.actor.reader, _taking_out(today))
    asked = FileRow.objects.filter(allowed, authority=who.authority, agencies__agency=body).order_by(
        "file_id"
    )
    last = ""
    while some := list(asked.filter(file_id__gt=last).values_list("file_id", flat=True)[:TOGETHER]):
        yield [FileId(one) for one in dict.fromkeys(some)]
        last = some[-1]


def _line(told: File[Matter], request: Assessment, people: list[Json], today: Situation) -> Json:
    due = {one.deadline.code: one.reading.day for one in timed(told, today)}
    return {
        "file": told.number,
        "request": request.request.number,
        "interest": request.interest.value,
        "requested_on": request.request.day.isoformat(),
        "acknowledged_on": request.begun.day.isoformat() if request.begun is not None else None,
        "due": encode(due.get(f"assessment_{request.interest.value}")),
        "people": people,
        "told": [
            {
                "entry": one.number,
                "kind": one.header.type,
                "true_from": one.header.true_from.isoformat(),
                "says": encode(one.body),
            }
            for one in told.entries
        ],
    }
