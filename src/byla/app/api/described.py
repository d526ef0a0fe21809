"""The parts of which the OpenAPI description is made."""

from __future__ import annotations

from byla.app.api.problem import TYPES
from byla.app.api.schema import Schema

TEXT: Schema = {"type": "string"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
WHOLE: Schema = {"type": "integer"}
MAYBE_WHOLE: Schema = {"type": ["integer", "null"]}


def get(summary: str, schema: Schema | None, parameters: list[Schema], wrong: tuple[str, ...]) -> Schema:
    """What a GET of an address answers."""
    content = {"application/json": {"schema": schema}} if schema is not None else {"*/*": {"schema": {}}}
    return {
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": {"description": "Found", "content": content},
            **problems("not-signed-in", *wrong),
        },
    }


def problems(*codes: str) -> Schema:
    """The answers that say no, by status; two problems may share one."""
    content = {"application/problem+json": {"schema": ref("Problem")}}
    return {
        str(int(TYPES[code][0])): {"description": TYPES[code][1], "content": content}
        for code in (*codes, "method")
    }


def ref(name: str) -> Schema:
    """A schema by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


def object_of(**properties: Schema) -> Schema:
    """An object that has all these."""
    return {"type": "object", "required": sorted(properties), "properties": properties}


def list_of(schema: Schema) -> Schema:
    """A list of such."""
    return {"type": "array", "items": schema}
