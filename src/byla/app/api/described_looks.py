"""The OpenAPI description of who looked."""

from __future__ import annotations

from byla.app.api.described import (
    MAYBE_TEXT,
    MAYBE_WHOLE,
    TEXT,
    WHOLE,
    get,
    list_of,
    object_of,
    problems,
    ref,
)
from byla.app.api.schema import Schema
from byla.app.looks.searching import LONGEST
from byla.looks import LONGEST_REASON


def looks() -> Schema:
    """The addresses."""
    file = {"name": "file", "in": "path", "required": True, "schema": {"type": "string", "maxLength": 36}}
    return {
        "/api/v1/looks": {
            "get": get(
                "Who looked, by official, person and day",
                ref("Looks"),
                [*(_asked(name, LONGEST) for name in ("official", "person", "day")), _asked("before", 18)],
                ("not-found", "fields"),
            )
        },
        "/api/v1/looks/glasses": {
            "get": get("Files opened in an emergency", ref("Glasses"), [], ("not-found",))
        },
        "/api/v1/looks/told/{file}": {
            "get": get(
                "What a person is answered who asks who looked",
                ref("ToldLooks"),
                [file, _asked("to", 80)],
                ("not-found", "fields"),
            )
        },
        "/api/v1/glass": {"post": _breaking()},
    }


def _asked(name: str, longest: int) -> Schema:
    return {"name": name, "in": "query", "schema": {"type": "string", "maxLength": longest}}


def _breaking() -> Schema:
    said = object_of(file=TEXT | {"maxLength": 60}, reason=TEXT | {"maxLength": LONGEST_REASON})
    opened = {"content": {"application/json": {"schema": ref("Opened")}}}
    return {
        "summary": "Open a file that is closed to you, in an emergency",
        "requestBody": {"required": True, "content": {"application/json": {"schema": said}}},
        "responses": {
            "200": {"description": "It was open to you already", **opened},
            "201": {"description": "Open for a while", **opened},
            **problems("malformed", "not-signed-in", "not-found", "too-large", "media-type", "fields"),
        },
    }


def schemas_of_looks() -> Schema:
    """The answers."""
    truth: Schema = {"type": "boolean"}
    look = object_of(id=WHOLE, official=TEXT, way=TEXT, door=TEXT, key=TEXT, files=list_of(TEXT), count=WHOLE)
    of_any = object_of(at=TEXT, unit=MAYBE_TEXT, agency=MAYBE_TEXT, occasion=TEXT)
    return {
        "Looks": object_of(looks=list_of({"allOf": [of_any, look]}), next=MAYBE_WHOLE),
        "Glass": _glass(),
        "Glasses": object_of(glasses=list_of(ref("Glass"))),
        "ToldLooks": object_of(
            person=TEXT,
            to=MAYBE_TEXT,
            looks=list_of({"allOf": [of_any, object_of(said=TEXT)]}),
            waiting={"type": "object", "additionalProperties": WHOLE},
            number_may_be_told=truth,
        ),
        "Opened": object_of(file=TEXT, until=MAYBE_TEXT),
    }


def _glass() -> Schema:
    review = {"oneOf": [{"type": "null"}, object_of(by=TEXT, at=TEXT, note=TEXT)]}
    names = ("file", "official", "unit", "at", "until", "reason", "denied")
    return object_of(id=WHOLE, looks=list_of(TEXT), review=review, **dict.fromkeys(names, TEXT))
