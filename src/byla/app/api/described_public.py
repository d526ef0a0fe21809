"""The OpenAPI description of what is answered without a token: the public part of the national list."""

from __future__ import annotations

from byla.app.api.described import MAYBE_TEXT, TEXT, list_of, object_of, problems, ref
from byla.app.api.schema import Schema
from byla.app.public.national_list import FARTHEST, ON_A_PAGE

DAY: Schema = MAYBE_TEXT | {"format": "date"}


def public_part() -> Schema:
    """The address."""
    page = {"type": "integer", "minimum": 1, "maximum": FARTHEST, "default": 1}
    found = {"application/json": {"schema": ref("PublicList")}}
    return {
        "/api/v1/list/public": {
            "get": {
                "summary": "The public part of the national list, for everybody: in the order of names, no search",
                "description": "lt/utpi:133(7)",
                "security": [],
                "parameters": [{"name": "page", "in": "query", "schema": page}],
                "responses": {"200": {"description": "Found", "content": found}, **problems("fields")},
            }
        }
    }


def schemas_of_public_part() -> dict[str, Schema]:
    """What it answers. A name alone says nothing of who somebody is."""
    entry = object_of(name=TEXT, decision=TEXT, begins=DAY, ends=DAY) | {"additionalProperties": False}
    following: Schema = {"type": ["integer", "null"], "description": "The number of the next page"}
    entries = list_of(entry) | {"maxItems": ON_A_PAGE}
    return {"PublicList": object_of(entries=entries, next=following, under=TEXT)}
