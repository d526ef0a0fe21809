"""The OpenAPI 3.1 description, made from the procedures: what a step's definition says is what the address does."""

from __future__ import annotations

from functools import cache
from typing import Any

from byla.app.api.problem import SCHEMA, TYPES
from byla.app.api.schema import Schema, form_schema
from byla.app.registry import PROCEDURES, catalogue
from byla.app.store.listing import LONGEST_QUERY, VIEWS
from byla.casefile import Procedure, Step, texts_of
from byla.words import words

TEXT: Schema = {"type": "string"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
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
        "/api/v1/openapi.json": {"get": _get("This description", {"type": "object"}, [], ())},
        "/api/v1/files": {
            "get": _get("Files that you may see", _ref("Files"), [kind, view, query, cursor], ("fields",))
        },
        "/api/v1/files/{file}": {
            "get": _get(
                "A file, as known now or then", _ref("File"), [FILE_PARAMETER, known], ("not-found", "fields")
            )
        },
        "/api/v1/files/{file}/entries": {
            "get": _get("Its entries, as written", _ref("Entries"), [FILE_PARAMETER], ("not-found",))
        },
        "/api/v1/files/{file}/documents/{number}": {
            "get": _get("The document that an entry names", None, [FILE_PARAMETER, number], ("not-found",))
        },
    }


def _get(summary: str, schema: Schema | None, parameters: list[Schema], problems: tuple[str, ...]) -> Schema:
    content = {"application/json": {"schema": schema}} if schema is not None else {"*/*": {"schema": {}}}
    return {
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": {"description": "Found", "content": content},
            **_problems("not-signed-in", *problems),
        },
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
            "201": {"description": "Done", "content": {"application/json": {"schema": _ref("Done")}}},
            **_problems(*common, *of_file),
        },
    }


def _problems(*codes: str) -> Schema:
    """The answers that say no, by status; two problems may share one."""
    content = {"application/problem+json": {"schema": _ref("Problem")}}
    return {
        str(int(TYPES[code][0])): {"description": TYPES[code][1], "content": content}
        for code in (*codes, "method")
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "required": sorted(properties), "properties": properties}


def _list(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _schemas() -> Schema:
    whole: Schema = {"type": "integer"}
    truth: Schema = {"type": "boolean"}
    row = {"id": TEXT, "number": TEXT, "procedure": TEXT, "stage": TEXT, "version": whole, "unit": MAYBE_TEXT}
    row |= {"assignee": MAYBE_TEXT, "next_step": MAYBE_TEXT, "turn": MAYBE_TEXT}
    refusal = _object(code=TEXT, said=TEXT, cited=_list(TEXT), settled_by=MAYBE_TEXT)
    deadline = _object(
        code=TEXT, article=TEXT, binds=TEXT, day=MAYBE_TEXT, state=TEXT, late_by=whole, why=_list(TEXT)
    )
    step = _object(
        code=TEXT, open=truth, mine=truth, bars=_list(_ref("Refusal")), forbidden=_list(_ref("Refusal"))
    )
    return {
        "Problem": SCHEMA,
        "Refusal": refusal,
        "FieldProblem": _object(field=TEXT, code=TEXT, said=TEXT),
        "Done": _object(file=TEXT, version=whole, act=TEXT, entries={"type": "object"}),
        "Row": _object(**row, due=MAYBE_TEXT, due_clock=MAYBE_TEXT, tasks=whole),
        "Files": _object(files=_list(_ref("Row")), next=MAYBE_TEXT),
        "File": _object(
            **row,
            subjects=_list(TEXT),
            links=_list(TEXT),
            deadlines=_list(deadline),
            tasks=_list(_object(code=TEXT, said=TEXT, settled_by=TEXT, owed=truth)),
            steps=_list(step),
            sections=_list({"type": "object"}),
        ),
        "Entry": _object(file=TEXT, number=whole, type=TEXT, version=whole, seal=TEXT, commitment=TEXT),
        "Entries": _object(entries=_list(_ref("Entry"))),
    }
