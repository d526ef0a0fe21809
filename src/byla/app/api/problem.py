"""Problems (RFC 9457): every answer that is a no, with a stable type and what to do about it."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

from byla.app.registry import catalogue
from byla.casefile import Problem, Refusal

TYPES = {
    "malformed": (HTTPStatus.BAD_REQUEST, "The body is not the JSON object that the step asks for."),
    "not-signed-in": (HTTPStatus.UNAUTHORIZED, "Send a valid token: Authorization: Bearer …"),
    "forbidden": (HTTPStatus.FORBIDDEN, "You may not take this step."),
    "not-found": (HTTPStatus.NOT_FOUND, "There is no such thing, or you may not see it."),
    "method": (HTTPStatus.METHOD_NOT_ALLOWED, "This address takes another method; see Allow."),
    "refused": (HTTPStatus.CONFLICT, "The step may not be taken now; each refusal says why."),
    "key-reused": (HTTPStatus.CONFLICT, "The idempotency key was used for another request. Use a new one."),
    "stale": (HTTPStatus.PRECONDITION_FAILED, "Somebody was first. Read what changed, and decide again."),
    "too-large": (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is larger than is taken."),
    "media-type": (HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json."),
    "fields": (HTTPStatus.UNPROCESSABLE_ENTITY, "Some answers do not fit; each problem names its field."),
    "look-not-recorded": (
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Nothing is shown, because it could not be recorded that you looked. Try again later.",
    ),
    "precondition-required": (
        HTTPStatus.PRECONDITION_REQUIRED,
        'Send If-Match with the version that you read, such as "7".',
    ),
}
SCHEMA = {
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "enum": [f"urn:byla:problem:{code}" for code in TYPES]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "refusals": {"type": "array", "items": {"$ref": "#/components/schemas/Refusal"}},
        "problems": {"type": "array", "items": {"$ref": "#/components/schemas/FieldProblem"}},
        "version": {"type": "integer"},
        "unseen": {"type": "array", "items": {"$ref": "#/components/schemas/Entry"}},
    },
}


def problem(code: str, **more: Any) -> HttpResponse:
    """The problem of that code, with what belongs to it."""
    status, title = TYPES[code]
    body = {"type": f"urn:byla:problem:{code}", "title": title, "status": int(status), **more}
    # A name that was sent may hold half a surrogate pair, which cannot be sent back.
    said = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
    return HttpResponse(said, status=status, content_type="application/problem+json")


def refusal_json(one: Refusal) -> dict[str, Any]:
    """A refusal: its code, what it says, the provisions it cites, the step that settles it."""
    return {
        "code": one.code,
        "said": catalogue().say(one.said),
        "cited": list(one.cited),
        "settled_by": one.settled_by,
    }


def field_problem_json(one: Problem) -> dict[str, Any]:
    """What does not fit in one field."""
    return {"field": one.field, "code": one.said.code, "said": catalogue().say(one.said)}
