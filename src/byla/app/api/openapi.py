"""The OpenAPI 3.1 description, made from the procedures: what a step's definition says is what the address does."""

from __future__ import annotations

from functools import cache
from typing import Any

from byla.app.api.described import MAYBE_TEXT, TEXT, WHOLE, get, list_of, object_of, problems, ref
from byla.app.api.described_list import national_list, schemas_of_list
from byla.app.api.described_looks import looks, schemas_of_looks
from byla.app.api.described_public import public_part, schemas_of_public_part
from byla.app.api.problem import SCHEMA
from byla.app.api.schema import Schema, form_schema
from byla.app.registry import PROCEDURES, catalogue
from byla.app.store.listing import LONGEST_QUERY, VIEWS
from byla.casefile import Procedure, Step, texts_of
from byla.words import words

FILE_PARAMETER = {
    "name": "file",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "maxLength": 36},
}
KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "A request sent twice with the same key acts once.",
    "schema": {"type": "string", "maxLength": 80, "pattern": "^[A-Za-z0-9_-]*$"},
}
IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": True,
    "description": "The version of the file that you read.",
    "schema": {"type": "string", "pattern": r'^"[0-9]{1,9}"$'},
}

TRUTH: Schema = {"type": "boolean"}
ROW: dict[str, Schema] = {
    **dict.fromkeys(("id", "number", "procedure", "stage"), TEXT),
    "version": WHOLE,
    **dict.fromkeys(("unit", "assignee", "next_step", "turn"), MAYBE_TEXT),
}
"""What is said of each file in a list."""


@cache
def document() -> Schema:
    """The whole description."""
    paths: Schema = {**_reading()}
    for one in PROCEDURES.values():
        for step in one.steps:
            where = (
                f"/api/v1/{one.code}/{step.code}"
                if step.opens
                else f"/api/v1/{one.code}/files/{{file}}/{step.code}"
            )
            paths[where] = {"post": _step(one, step)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Byla", "version": "1", "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}},
        "servers": [{"url": "/"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": _schemas(),
        },
    }


def _reading() -> Schema:
    cursor = {"name": "after", "in": "query", "schema": {"type": "string"}}
    query = {"name": "q", "in": "query", "schema": {"type": "string", "maxLength": LONGEST_QUERY}}
    kind = {"name": "procedure", "in": "query", "schema": {"type": "string", "enum": sorted(PROCEDURES)}}
    view = {"name": "view", "in": "query", "schema": {"type": "string", "enum": list(VIEWS)}}
    known = {"name": "known", "in": "query", "schema": {"type": "string", "format": "date-time"}}
    number = {"name": "number", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 0}}
    return {
        "/api/v1/openapi.json": {"get": get("This description", {"type": "object"}, [], ())},
        "/api/v1/files": {
            "get": get("Files that you may see", ref("Files"), [kind, view, query, cursor], ("fields",))
        },
        "/api/v1/files/{file}": {
            "get": get(
                "A file, as known now or then", ref("File"), [FILE_PARAMETER, known], ("not-found", "fields")
            )
        },
        "/api/v1/files/{file}/entries": {
            "get": get("Its entries, as written", ref("Entries"), [FILE_PARAMETER], ("not-found",))
        },
        "/api/v1/files/{file}/documents/{number}": {
            "get": get("The document that an entry names", None, [FILE_PARAMETER, number], ("not-found",))
        },
        **looks(),
        **national_list(),
        **public_part(),
    }


def _step(kind: Procedure[Any], step: Step[Any, Any]) -> Schema:
    common = (
        "malformed",
        "not-signed-in",
        "forbidden",
        "not-found",
        "refused",
        "too-large",
        "media-type",
        "fields",
    )
    of_file = () if step.opens else ("stale", "precondition-required")
    return {
        "operationId": f"{kind.code}.{step.code}",
        "summary": catalogue().say(words(texts_of(kind, step))),
        "description": ", ".join(step.under),
        "tags": [kind.code],
        "parameters": [KEY] if step.opens else [FILE_PARAMETER, IF_MATCH, KEY],
        "requestBody": {"required": True, "content": {"application/json": {"schema": form_schema(step)}}},
        "responses": {
            "201": {"description": "Done", "content": {"application/json": {"schema": ref("Done")}}},
            **problems(*common, *of_file),
        },
    }


def _schemas() -> Schema:
    refusal = object_of(code=TEXT, said=TEXT, cited=list_of(TEXT), settled_by=MAYBE_TEXT)
    return {
        "Problem": SCHEMA,
        "Refusal": refusal,
        "FieldProblem": object_of(field=TEXT, code=TEXT, said=TEXT),
        "Done": object_of(file=TEXT, version=WHOLE, act=TEXT, entries={"type": "object"}),
        "Row": object_of(**ROW, due=MAYBE_TEXT, due_clock=MAYBE_TEXT, tasks=WHOLE),
        "Files": object_of(files=list_of(ref("Row")), next=MAYBE_TEXT),
        "File": _file(),
        "Entry": object_of(file=TEXT, number=WHOLE, type=TEXT, version=WHOLE, seal=TEXT, commitment=TEXT),
        "Entries": object_of(entries=list_of(ref("Entry"))),
        **schemas_of_looks(),
        **schemas_of_list(),
        **schemas_of_public_part(),
    }


def _file() -> Schema:
    """A file as it is shown whole: its row, and all that the page says."""
    deadline = object_of(
        code=TEXT, article=TEXT, binds=TEXT, day=MAYBE_TEXT, state=TEXT, late_by=WHOLE, why=list_of(TEXT)
    )
    task = object_of(
        code=TEXT, said=TEXT, settled_by=TEXT, owed=TRUTH, since=MAYBE_TEXT, given={"type": "object"}
    )
    step = object_of(
        code=TEXT, open=TRUTH, mine=TRUTH, bars=list_of(ref("Refusal")), forbidden=list_of(ref("Refusal"))
    )
    return object_of(
        **ROW,
        subjects=list_of(TEXT),
        links=list_of(TEXT),
        deadlines=list_of(deadline),
        tasks=list_of(task),
        steps=list_of(step),
        sections=list_of({"type": "object"}),
    )
