"""Who looked, by the API: looks and broken glasses for those who hold officials to account, what a person is answered,
and breaking the glass.
"""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse

from byla.app.api.problem import problem
from byla.app.api.views import door
from byla.app.looks import glass
from byla.app.looks.answering import Answered, NoSuchPower, answered
from byla.app.looks.searching import BadSearch, Found, Search, search
from byla.app.registry import catalogue
from byla.app.store.who import Who
from byla.casefile import FileId
from byla.looks import Glass, Look
from byla.words import Words

Json = dict[str, Any]


@door("GET")
def search_looks(request: HttpRequest, who: Who) -> HttpResponse:
    """Looks by official, person and day, the newest first."""
    try:
        found = search(Search.read(request.GET.dict()), who)
    except BadSearch as bad:
        return _wrong(bad.name, "api.query", str(bad))
    return JsonResponse({"looks": [_look(one, found) for one in found.looks], "next": found.next or None})


@door("GET")
def glasses(request: HttpRequest, who: Who) -> HttpResponse:
    """Broken glasses, the newest first."""
    return JsonResponse({"glasses": [_glass(one) for one in glass.broken(who)]})


@door("GET")
def told(request: HttpRequest, who: Who, file: str) -> HttpResponse:
    """What the person of an identity record is answered who asks who looked."""
    try:
        return JsonResponse(_answer(answered(FileId(file), who, to=request.GET.get("to", ""))))
    except NoSuchPower:
        return _wrong("to", "api.query", "Nobody of that name may ask for this person today.")


@door("POST")
def break_glass(request: HttpRequest, who: Who) -> HttpResponse:
    """Opens a file that is closed to the asker, in an emergency, for a reason."""
    if request.content_type != "application/json":
        return problem("media-type")
    try:
        given = json.loads(request.body)
    except RequestDataTooBig:
        return problem("too-large")
    except (ValueError, RecursionError):
        return problem("malformed")
    number, reason = (given.get("file"), given.get("reason")) if isinstance(given, dict) else (None, None)
    if not (isinstance(number, str) and isinstance(reason, str)):
        return problem("malformed")
    broken = glass.break_glass(number, reason, who)
    if isinstance(broken, Words):
        return _wrong("reason", broken.code, catalogue().say(broken))
    if isinstance(broken, Glass):
        return JsonResponse({"file": broken.file, "until": broken.until.isoformat()}, status=201)
    return JsonResponse({"file": broken, "until": None})


def _look(look: Look, found: Found) -> Json:
    return {
        "id": look.id,
        "at": look.at.isoformat(),
        "official": look.user,
        "unit": look.unit or None,
        "agency": look.agency or None,
        "occasion": look.occasion.value,
        "way": look.way.value,
        "door": look.door,
        "key": look.key,
        "files": list(found.named(look).values()),
        "count": len(look.files),
    }


def _glass(one: Glass) -> Json:
    review = one.review
    return {
        "id": one.id,
        "file": one.number,
        "official": one.user,
        "unit": one.unit,
        "at": one.at.isoformat(),
        "until": one.until.isoformat(),
        "reason": one.reason,
        "denied": one.denied,
        "looks": [look.at.isoformat() for look in glass.behind(one)],
        "review": review and {"by": review.by, "at": review.at.isoformat(), "note": review.note},
    }


def _answer(found: Answered) -> Json:
    return {
        "person": found.person.file.number,
        "to": found.speaker and found.speaker.key,
        "looks": [
            {
                "at": one.at.isoformat(),
                "unit": one.unit or None,
                "agency": one.agency or None,
                "occasion": one.occasion.value,
                "said": catalogue().texts[f"looks.occasion.{one.occasion.value}"],
            }
            for one in found.answer.told
        ],
        "waiting": dict(found.answer.waiting),
        "number_may_be_told": found.answer.counted,
    }


def _wrong(field: str, code: str, said: str) -> HttpResponse:
    return problem("fields", problems=[{"field": field, "code": code, "said": said}])
