"""What a body concluded, as JSON Lines: each line answers one request, in the name of an official of the body.

    {"file": "2026-000123", "request": 7, "received_on": "2026-11-02",
     "conclusion": {"outcome": "no_threat", "concluded_on": "2026-11-20"}}

`file` and `request` are as `./byla export requests` gave them. Where the line says when the body received the request,
that is acknowledged first. What a conclusion may say is the form of its step (`schema`), and follows it by itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Any, BinaryIO

from byla.access import SEE
from byla.app.api.schema import Schema, form_schema
from byla.app.exchange.given import Given, Read, Reject
from byla.app.exchange.origin_file import OriginFile
from byla.app.exchange.take_over import TOGETHER
from byla.app.moment import now
from byla.app.registry import POLICY, procedure
from byla.app.store.batch import Row
from byla.app.store.imported import origin
from byla.app.store.models import FileRow
from byla.app.store.taking import Request
from byla.app.store.visibility import visible
from byla.app.store.who import Who, situation
from byla.casefile import FileId
from byla.ledger import NotCanonical
from byla.procedures.lt.residence_permit.in_bulk import not_the_request

PROCEDURE, CONCLUDE, ACKNOWLEDGE = "residence_permit", "give_conclusion", "acknowledge_request"
FIELDS = ("file", "request", "received_on", "conclusion")
LONGEST = 1_000_000
"""Bytes of a line."""
Line = dict[str, Any]


class NotOfABody(LookupError):
    """The official serves no body that assesses."""


def schema() -> Schema:
    """What a line holds, as a JSON Schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "additionalProperties": False,
        "required": ["file", "request", "conclusion"],
        "properties": {
            "file": {"type": "string"},
            "request": {"type": "integer", "minimum": 1},
            "received_on": {"type": "string", "format": "date"},
            "conclusion": form_schema(procedure(PROCEDURE).step(CONCLUDE)),
        },
    }


def rows(file: OriginFile, who: Who) -> Iterator[Read]:
    """The rows of the file. Raises NotOfABody, OSError."""
    body = situation(who, now()).actor.reader.agency
    if body is None:
        raise NotOfABody(
            f"{who.user} serves no body that assesses; conclusions are given by an official who does."
        )
    return _rows(file, who, body)


def _rows(file: OriginFile, who: Who, body: str) -> Iterator[Read]:
    with file.path.open("rb") as lines:
        read = (_read(number, line) for number, line in enumerate(_lines(lines), start=1) if line.strip())
        while part := list(islice(read, TOGETHER)):
            yield from _found(part, who, body)


def _lines(lines: BinaryIO) -> Iterator[bytes]:
    """Line by line; of one that is too long only so much that it is seen to be."""
    while line := lines.readline(LONGEST + 1):
        rest = line
        while len(rest) > LONGEST and not rest.endswith(b"\n"):
            rest = lines.readline(LONGEST + 1)
        yield line


def _read(number: int, line: bytes) -> tuple[int, Line] | Reject:
    """The line, if it has the shape of one; what its conclusion says is for the form to judge."""
    if len(line) > LONGEST:
        return Reject(number, "", f"The line has more than {LONGEST:,} bytes.")
    try:
        said = json.loads(line)
    except ValueError:  # no JSON, or no UTF-8
        return Reject(number, "", "The line is no JSON, or not written in UTF-8.")
    if not isinstance(said, dict):
        return Reject(number, "", "The line is no JSON object.")
    for name in said:
        if name not in FIELDS:
            return Reject(number, name[:200], f"There is no such field; there are {', '.join(FIELDS)}.")
    kinds = {"file": str, "request": int, "conclusion": dict}
    for name, kind in kinds.items():
        if type(said.get(name)) is not kind:
            called = {str: "text", int: "a whole number", dict: "a JSON object"}[kind]
            return Reject(number, name, f"It is missing, or is not {called}.")
    return number, said


def _found(part: Sequence[tuple[int, Line] | Reject], who: Who, body: str) -> Iterator[Read]:
    """The lines with the files that they name, as far as the official may see them."""
    named = {one[1]["file"] for one in part if not isinstance(one, Reject)}
    seen = visible(POLICY, situation(who, now()).actor.reader, SEE)
    found = FileRow.objects.filter(
        seen, procedure=PROCEDURE, number__in=sorted(named), authority=who.authority
    )
    files = {number: FileId(file) for number, file in found.values_list("number", "file_id")}
    for one in part:
        if isinstance(one, Reject):
            yield one
        elif one[1]["file"] in files:
            yield _given(*one, file=files[one[1]["file"]], body=body)
        else:
            yield Reject(one[0], "file", f"There is no file of that number that {who.user} may see.")


def _given(line: int, said: Line, *, file: FileId, body: str) -> Read:
    try:
        came_from = origin(f"conclusion:{body}:{said['file']}:{said['request']}"[:120], said)
    except NotCanonical as error:
        return Reject(line, "", f"The line cannot be recorded: {error}.")
    steps: list[tuple[str, dict[str, Any]]] = [(CONCLUDE, said["conclusion"])]
    if said.get("received_on") is not None:
        steps.insert(0, (ACKNOWLEDGE, {"received_on": said["received_on"]}))
    requests = tuple(
        Request(procedure=PROCEDURE, step=step, file=file, answers=answers) for step, answers in steps
    )
    row = Row(requests=requests, origin=came_from, unless=partial(not_the_request, said["request"]))
    otherwise = Reject(
        line, "request", "This request was answered in bulk before, and the line said otherwise."
    )
    return Given(line=line, row=row, said_otherwise=otherwise)
