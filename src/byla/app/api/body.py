"""Reading a request's body: JSON to answers, with documents taken out, recognised and hashed."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest

from byla.app.doors.uploads import UnreadableDocument, recognised
from byla.casefile import Asks, Problem, Step, fields_of
from byla.words import words

LARGEST = 15_000_000
"""In bytes: one document of ten million, in base64, and the rest of the form."""


class Malformed(ValueError):
    """The body is no JSON object."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was sent: the answers, the bytes of documents by SHA-256, and documents that cannot be kept."""

    answers: Mapping[str, object]
    contents: dict[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_body(request: HttpRequest, step: Step[Any, Any]) -> Answers:
    """The answers in the body. Raises Malformed."""
    try:
        sent = json.loads(request.body or b"{}", parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Malformed from error
    if not isinstance(sent, dict):
        raise Malformed
    asked = fields_of(step.form)
    documents = [
        name
        for name in sent
        if name in asked and asked[name].asks is Asks.ATTACHMENT and sent[name] is not None
    ]
    contents: dict[str, bytes] = {}
    problems = []
    for name in documents:
        try:
            content = _content(sent[name])
            attachment = recognised(sent[name]["name"], content)
        except UnreadableDocument as unreadable:
            problems.append(Problem(name, unreadable.said))
            continue
        sent[name], contents[attachment.sha256] = attachment, content
    return Answers(sent, contents, tuple(problems))


def _content(sent: object) -> bytes:
    """The bytes of a document sent as `{"name": …, "content": base64}`. Raises UnreadableDocument."""
    well_formed = isinstance(sent, dict) and sent.keys() == {"name", "content"}
    if not well_formed or not all(isinstance(value, str) for value in sent.values()):  # type: ignore[attr-defined]
        raise UnreadableDocument(words("casefile.not_a_document"))
    try:
        return base64.b64decode(sent["content"], validate=True)  # type: ignore[index]
    except (binascii.Error, ValueError) as error:
        raise UnreadableDocument(words("casefile.not_base64")) from error


def _refuse(constant: str) -> None:
    """NaN and Infinity are JavaScript, not JSON."""
    raise ValueError(constant)
