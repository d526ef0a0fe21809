"""Holding a pack to its schema (`schemas/`, JSON Schema 2020-12): the part of that language that the schemas use.

A keyword that is not read here is an error: nothing of a schema is passed over in silence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "schemas"
KINDS = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
READ = {
    "$schema", "title", "type", "const", "enum", "pattern", "minLength", "minItems",
    "items", "required", "properties", "additionalProperties",
}  # fmt: skip


@cache
def schema(name: str) -> Mapping[str, Any]:
    """The schema of that name: `return`, `refusal` or `deletion`. Raises FileNotFoundError."""
    read: Mapping[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return read


def unfit(value: object, rule: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """Where the value does not fit the schema, as paths: `data.surnames`. Raises ValueError for a schema that says what
    is not read here.
    """
    unknown = rule.keys() - READ
    if unknown:
        raise ValueError(f"the schema at {at or 'its root'} says {sorted(unknown)}, which is not read")
    if not _fits(value, rule):
        yield at
        return
    if isinstance(value, dict):
        yield from _unfit_object(value, rule, at)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from unfit(one, rule.get("items", {}), f"{at}[{number}]")


def _fits(value: object, rule: Mapping[str, Any]) -> bool:
    kinds = rule.get("type", ())
    named = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    if named and not any(_is(value, one) for one in named):
        return False
    if "const" in rule and (value != rule["const"] or type(value) is not type(rule["const"])):
        return False
    if "enum" in rule and value not in rule["enum"]:
        return False
    if isinstance(value, str):
        return (
            len(value) >= rule.get("minLength", 0) and re.search(rule.get("pattern", ""), value) is not None
        )
    return not (isinstance(value, list) and len(value) < rule.get("minItems", 0))


def _is(value: object, kind: str) -> bool:
    return isinstance(value, KINDS[kind]) and not (kind == "integer" and isinstance(value, bool))


def _unfit_object(value: dict[str, Any], rule: Mapping[str, Any], at: str) -> Iterator[str]:
    before = f"{at}." if at else ""
    own = rule.get("properties", {})
    yield from (f"{before}{name}" for name in rule.get("required", ()) if name not in value)
    for name, one in value.items():
        if name in own:
            yield from unfit(one, own[name], f"{before}{name}")
        elif rule.get("additionalProperties", True) is False:
            yield f"{before}{name}"
