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
ENTRY: Schema = TEXT | {"maxLength": 160}
NOTE: Schema = TEXT | {"minLength": SHORTEST_NOTE, "maxLength": LONGEST_NOTE}
REASON: Schema = TEXT | {"enum": [one.value for one in Reason]}


def national_list() -> Schema:
    """The addresses."""
    return {
        f"/api/v1/list/{name}": {"post": _asking(summary, asked, ref(answered))}
        for name, (summary, asked, answered) in _addresses().items()
    }


def _addresses() -> dict[str, tuple[str, Schema, str]]:
    """What each is for, what it is asked, and the schema of what it answers."""
    return {
        "search": (
            "Look for somebody on the national list. The answer is `no_match`, or `look`: compare the document",
            ref("ListSearch"),
            "ListAnswer",
        ),
        "searches": (
            "The same for many, recorded as one search",
            _many(),
            "ListAnswers",
        ),
        "same": (
            "Say that you compared the document, and that a match is the same person; you are told how it stands",
            _same(),
            "ListFacts",
        ),
        "set-aside": (
            "Say that a match is another person: remembered for this traveller and this entry, it hides nothing",
            _set_aside(),
            "ListAside",
        ),
        "taken-back": (
            "Take back that a match was set aside: it is shown like any other from then on",
            object_of(pair=TEXT | {"maxLength": 32}, note=NOTE),
            "ListAside",
        ),
    }


def _many() -> Schema:
    searches = list_of(ref("ListSearch")) | {"minItems": 1, "maxItems": MOST_AT_ONCE}
    return object_of(searches=searches) | {"additionalProperties": False}


def _same() -> Schema:
    return object_of(
        search=WHOLE | {"minimum": 1}, entry=ENTRY, compared=TEXT | {"maxLength": LONGEST_COMPARED}
    )


def _set_aside() -> Schema:
    return object_of(question=TEXT, entry=ENTRY, reason=REASON, note=NOTE)


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
    return {
        "ListSearch": _search(),
        "ListMatch": _match(),
        "ListAside": _aside(),
        "ListAnswer": _answer(),
        "ListAnswers": object_of(answers=list_of(ref("ListAnswer"))),
        "ListFacts": _facts(),
    }


def _search() -> Schema:
    fields = {name: TEXT | {"description": MEANT[name], "maxLength": LONGEST[name]} for name in MEANT}
    return {"type": "object", "properties": fields, "additionalProperties": False}


def _match() -> Schema:
    texts = ("names", "births", "citizenships", "documents")
    return object_of(
        entry=TEXT,
        identity=object_of(**dict.fromkeys(texts, list_of(TEXT)), sex=TEXT),
        reasons=list_of(object_of(code=TEXT, said=TEXT)),
        source=TEXT,
        aside={"oneOf": [ref("ListAside"), {"type": "null"}]},
    )


def _aside() -> Schema:
    texts = ("pair", "said", "note", "by", "at", "until")
    return object_of(**dict.fromkeys(texts, TEXT), reason=REASON, taken_back={"type": "boolean"})


def _answer() -> Schema:
    return object_of(
        search=WHOLE,
        at=TEXT,
        outcome=TEXT | {"enum": [one.value for one in Outcome]},
        said=TEXT,
        notes=list_of(TEXT),
        matches=list_of(ref("ListMatch")),
        question=TEXT | {"description": "Signed; give it as it is with what you say of a match"},
    )


def _facts() -> Schema:
    return object_of(
        hit=WHOLE,
        state=TEXT | {"enum": [one.value for one in State]},
        begins=MAYBE_TEXT,
        ends=MAYBE_TEXT,
        suspended={"type": ["boolean", "null"]},
        suspension=object_of(since=TEXT, case=TEXT, under=list_of(TEXT)) | {"type": ["object", "null"]},
        permits={"type": ["array", "null"], "items": TEXT},
        asylum_asked={"type": ["boolean", "null"]},
        **dict.fromkeys(("at", "entry", "said", "decision", "call", "source"), TEXT),
    )
