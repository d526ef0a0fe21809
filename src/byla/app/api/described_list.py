"""The OpenAPI description of the national list. It has no field for a number that says how alike two records are."""

from __future__ import annotations

from byla.app.api.described import MAYBE_TEXT, TEXT, WHOLE, list_of, object_of, problems, ref
from byla.app.api.schema import Schema
from byla.app.national_list.searching import MOST_AT_ONCE
from byla.border import LONGEST_NOTE, SHORTEST_NOTE, Reason
from byla.national_list import LONGEST, LONGEST_COMPARED, Outcome, State

MEANT = {
    "name": "In any script, its words in any order; a family name may stand before a comma",
    "born": "YYYY, YYYY-MM or YYYY-MM-DD; also DD.MM.YYYY, and whatever else can be one day alone",
    "citizenship": "ISO 3166-1 alpha-3",
    "document": "The number of a document",
    "sex": "M or F",
    "mrz": "The lines of a machine-readable zone; they speak for what the other fields leave out",
}


def national_list() -> Schema:
    """The addresses."""
    return {
        "/api/v1/list/search": {
            "post": _asking(
                "Look for somebody on the national list. The answer is `no_match`, or `look`: compare the document",
                ref("ListSearch"),
                ref("ListAnswer"),
            )
        },
        "/api/v1/list/searches": {
            "post": _asking(
                "The same for many, recorded as one search",
                object_of(searches=list_of(ref("ListSearch")) | {"minItems": 1, "maxItems": MOST_AT_ONCE})
                | {"additionalProperties": False},
                object_of(answers=list_of(ref("ListAnswer"))),
            )
        },
        "/api/v1/list/same": {
            "post": _asking(
                "Say that you compared the document, and that a match is the same person; you are told how it stands",
                object_of(
                    search=WHOLE | {"minimum": 1},
                    entry=TEXT | {"maxLength": 160},
                    compared=TEXT | {"maxLength": LONGEST_COMPARED},
                ),
                ref("ListFacts"),
            )
        },
        "/api/v1/list/set-aside": {
            "post": _asking(
                "Say that a match is another person: remembered for this traveller and this entry, it hides nothing",
                object_of(
                    question=TEXT,
                    entry=TEXT | {"maxLength": 160},
                    reason=TEXT | {"enum": [one.value for one in Reason]},
                    note=TEXT | {"minLength": SHORTEST_NOTE, "maxLength": LONGEST_NOTE},
                ),
                ref("ListAside"),
            )
        },
        "/api/v1/list/taken-back": {
            "post": _asking(
                "Take back that a match was set aside: it is shown like any other from then on",
                object_of(
                    pair=TEXT | {"maxLength": 32},
                    note=TEXT | {"minLength": SHORTEST_NOTE, "maxLength": LONGEST_NOTE},
                ),
                ref("ListAside"),
            )
        },
    }


def _asking(summary: str, asked: Schema, answered: Schema) -> Schema:
    return {
        "summary": summary,
        "requestBody": {"required": True, "content": {"application/json": {"schema": asked}}},
        "responses": {
            "200": {"description": "Answered", "content": {"application/json": {"schema": answered}}},
            **problems(
                "malformed",
                "not-signed-in",
                "not-found",
                "too-large",
                "media-type",
                "fields",
                "look-not-recorded",
            ),
        },
    }


def schemas_of_list() -> Schema:
    """What is asked and answered."""
    whole = {name: TEXT | {"description": MEANT[name], "maxLength": LONGEST[name]} for name in MEANT}
    texts = ("names", "births", "citizenships", "documents")
    identity = object_of(**dict.fromkeys(texts, list_of(TEXT)), sex=TEXT)
    reasons = list_of(object_of(code=TEXT, said=TEXT))
    return {
        "ListSearch": {"type": "object", "properties": whole, "additionalProperties": False},
        "ListMatch": object_of(
            entry=TEXT,
            identity=identity,
            reasons=reasons,
            source=TEXT,
            aside={"oneOf": [ref("ListAside"), {"type": "null"}]},
        ),
        "ListAside": object_of(
            **dict.fromkeys(("pair", "said", "note", "by", "at", "until"), TEXT),
            reason=TEXT | {"enum": [one.value for one in Reason]},
            taken_back={"type": "boolean"},
        ),
        "ListAnswer": object_of(
            search=WHOLE,
            at=TEXT,
            outcome=TEXT | {"enum": [one.value for one in Outcome]},
            said=TEXT,
            notes=list_of(TEXT),
            matches=list_of(ref("ListMatch")),
            question=TEXT | {"description": "Signed; to be sent back with what you say of a match"},
        ),
        "ListFacts": object_of(
            hit=WHOLE,
            state=TEXT | {"enum": [one.value for one in State]},
            begins=MAYBE_TEXT,
            ends=MAYBE_TEXT,
            suspended={"type": ["boolean", "null"]},
            suspension=object_of(since=TEXT, case=TEXT, under=list_of(TEXT)) | {"type": ["object", "null"]},
            permits={"type": ["array", "null"], "items": TEXT},
            asylum_asked={"type": ["boolean", "null"]},
            **dict.fromkeys(("at", "entry", "said", "decision", "call", "source"), TEXT),
        ),
    }
