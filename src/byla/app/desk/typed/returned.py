"""A form that was not recorded comes back by a redirect: going back, and loading anew, show a page and send nothing.

What was typed and what stands against it wait in the session for the official who sent it, encrypted like all that is
kept there. The page is asked for with `?returned=1`; whoever opens the form anew finds it empty.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest

from byla.app.store.asides import locked_text, unlocked_text
from byla.casefile import Problem, Refusal
from byla.words import Value, Words

ASKED = "returned"
SESSION = "returned_forms"
HOLDS_SECONDS = 3_600
MOST = 3
"""Forms at a time; the oldest gives way."""
Typed = Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A form that comes back: what was typed, what is wrong with it, and the version after which others were first."""

    typed: Typed
    problems: tuple[Problem, ...] = ()
    objections: tuple[Refusal, ...] = ()
    overtaken_since: int | None = None
    same_as: int | None = None
    """The entry that says the same already."""
    status: int = field(default=HTTPStatus.UNPROCESSABLE_ENTITY)


def hand_back(request: HttpRequest, returned: Returned) -> str:
    """Keeps the form for its sender; the address at which it comes back."""
    form = {
        "user": request.user.get_username(),
        "at": int(time.time()),
        "said": locked_text(_written(returned)),
    }
    held = {**request.session.get(SESSION, {}), request.path: form}
    request.session[SESSION] = dict(sorted(held.items(), key=lambda one: one[1]["at"])[-MOST:])
    return f"{request.path}?{ASKED}=1"


def returned_to(request: HttpRequest) -> Returned | None:
    """The form that came back to this page; None where none was asked for, or it is another's or too old."""
    found = request.session.get(SESSION, {}).get(request.path) if ASKED in request.GET else None
    if found is None or found["user"] != request.user.get_username():
        return None
    return _read(unlocked_text(found["said"])) if found["at"] >= time.time() - HOLDS_SECONDS else None


def forget_returned(request: HttpRequest) -> None:
    """The form was recorded."""
    held = request.session.get(SESSION, {})
    if held.pop(request.path, None) is not None:
        request.session[SESSION] = held


def _written(returned: Returned) -> dict[str, Any]:
    return {
        "typed": dict(returned.typed),
        "problems": [[one.field, _of_words(one.said)] for one in returned.problems],
        "objections": [[_of_words(one.said), list(one.cited), one.settled_by] for one in returned.objections],
        "overtaken_since": returned.overtaken_since,
        "same_as": returned.same_as,
        "status": int(returned.status),
    }


def _read(said: dict[str, Any]) -> Returned:
    return Returned(
        typed=said["typed"],
        problems=tuple(Problem(name, _words(one)) for name, one in said["problems"]),
        objections=tuple(Refusal(_words(one), tuple(cited), by) for one, cited, by in said["objections"]),
        overtaken_since=said["overtaken_since"],
        same_as=said["same_as"],
        status=said["status"],
    )


def _of_words(said: Words) -> list[Any]:
    return [said.code, [[name, _of_value(value)] for name, value in said.parameters]]


def _of_value(value: Value) -> Any:
    """A day and words within words are marked, for JSON has neither."""
    if isinstance(value, Words):
        return {"words": _of_words(value)}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _words(said: list[Any]) -> Words:
    code, parameters = said
    return Words(code, tuple((name, _value(value)) for name, value in parameters))


def _value(value: Any) -> Value:
    if isinstance(value, dict):
        return _words(value["words"]) if "words" in value else date.fromisoformat(value["day"])
    plain: Value = value
    return plain
