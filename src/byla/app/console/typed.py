"""From `field=value` as typed to the answers of a form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from byla.app.console.finding import NotFound, file_called
from byla.app.doors.uploads import UnreadableDocument, recognised
from byla.app.registry import catalogue
from byla.casefile import Asks, Attachment, Field, fields_of

WORDS_FOR = {"yes": True, "no": False}


class Mistyped(ValueError):
    """An argument is not of the form `field=value`, or names a document that cannot be read."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The answers, and the bytes of documents by SHA-256."""

    answers: Mapping[str, object]
    contents: Mapping[str, bytes] = field(default_factory=dict)


def typed(arguments: Iterable[str], form: type[Any]) -> Typed:
    """Reads `field=value`; several values of one field are given one after the other. Raises Mistyped.

    What does not fit the form is left as it was typed: the form itself says what it takes.
    """
    fields = fields_of(form)
    given: dict[str, list[str]] = {}
    for argument in arguments:
        name, equals, value = argument.partition("=")
        if not equals:
            raise Mistyped(
                f"{argument!r} is not of the form field=value. --ask shows the fields of the step."
            )
        given.setdefault(name, []).append(value)
    answers: dict[str, object] = {}
    contents: dict[str, bytes] = {}
    for name, values in given.items():
        asks, _, code = name.partition(".")
        if code and asks in fields and fields[asks].asks is Asks.ANSWERS:
            answers[asks] = {**cast(dict[str, object], answers.get(asks, {})), code: values[0]}
            continue
        asked = fields.get(name)
        answers[name] = _answer(name, values, asked)
        if asked is not None and asked.asks is Asks.ATTACHMENT:
            answers[name], contents = _document(values[0], contents)
    return Typed(answers, contents)


def _answer(name: str, values: list[str], asked: Field | None) -> object:
    if asked is not None and asked.asks is Asks.CHOICES:
        return [one for one in values if one]
    if len(values) > 1:
        raise Mistyped(f"{name} is given {len(values)} times; it takes one value.")
    [value] = values
    if asked is None:
        return value
    if asked.asks is Asks.YES_NO:
        return WORDS_FOR.get(value.lower(), value)
    if asked.asks is Asks.NUMBER and value.removeprefix("-").isdecimal():
        return int(value)
    return _file(value) if asked.asks is Asks.FILE else value


def _file(value: str) -> str:
    """By its official number too. What is no file is left to the step, which says of it what it says of a file that one
    may not see.
    """
    try:
        return file_called(value)
    except NotFound:
        return value


def _document(value: str, kept: dict[str, bytes]) -> tuple[Attachment, dict[str, bytes]]:
    """The document at `@path`."""
    if not value.startswith("@"):
        raise Mistyped(f"{value!r} is no document; write @ and the path of its file.")
    path = Path(value[1:])
    try:
        content = path.read_bytes()
        document = recognised(path.name, content)
    except OSError as error:
        raise Mistyped(f"{path} cannot be read: {error.strerror}.") from error
    except UnreadableDocument as unreadable:
        raise Mistyped(f"{path}: {catalogue().say(unreadable.said)}.") from unreadable
    return document, {**kept, document.sha256: content}
