"""JSON Schemas of forms: what a step asks for, as a program reads it."""

from __future__ import annotations

from enum import Enum
from typing import Any, get_args, get_type_hints

from byla.casefile import Asks, Field, Step, fields_of

Schema = dict[str, Any]
DOCUMENT: Schema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name", "content"],
    "properties": {
        "name": {"type": "string", "minLength": 1, "maxLength": 200},
        "content": {"type": "string", "contentEncoding": "base64", "minLength": 4},
    },
}
BY_QUESTION: Schema = {"type": "object", "additionalProperties": {"type": "string"}}
"""Answers by the codes of their questions; the file says which these are."""


def form_schema(step: Step[Any, Any]) -> Schema:
    """The schema of a step's body."""
    hints = get_type_hints(step.form)
    asked = fields_of(step.form)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in asked.items() if field.required],
        "properties": {
            name: _optional(field, _field_schema(field, hints[name])) for name, field in asked.items()
        },
    }


def _optional(field: Field, schema: Schema) -> Schema:
    """Leaving a field out and sending null say the same."""
    return schema if field.required else {"anyOf": [schema, {"type": "null"}]}


def _field_schema(field: Field, hint: Any) -> Schema:
    match field.asks:
        case Asks.LINE | Asks.TEXT | Asks.FILE:
            return _text(field)
        case Asks.DAY:
            return {"type": "string", "format": "date"}
        case Asks.YES_NO:
            return {"type": "boolean"}
        case Asks.NUMBER:
            return {"type": "integer", "minimum": field.least, "maximum": field.most}
        case Asks.CHOICE:
            return _codes(field, hint)
        case Asks.CHOICES:
            return {"type": "array", "items": _codes(field, hint), "minItems": int(field.required)}
        case Asks.ATTACHMENT | Asks.ANSWERS:
            return DOCUMENT if field.asks is Asks.ATTACHMENT else BY_QUESTION


def _text(field: Field) -> Schema:
    schema: Schema = {"type": "string", "minLength": int(field.required), "maxLength": field.longest}
    if field.asks is Asks.FILE:
        schema["description"] = f"The id of a file of {' or '.join(field.procedures)}."
    return schema


def _codes(field: Field, hint: Any) -> Schema:
    """The closed list of an enumeration; where the list hangs on the file, any text, and the file says which."""
    if field.options is None:
        for one in (hint, *get_args(hint)):
            if isinstance(one, type) and issubclass(one, Enum):
                return {"type": "string", "enum": [str(member.value) for member in one]}
    return {"type": "string", "minLength": int(field.required)}
