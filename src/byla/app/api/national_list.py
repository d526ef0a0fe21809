"""The national list by the API: one search, many at once, and what an official says after comparing a document."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse

from byla.app.api.problem import problem
from byla.app.api.shown_list import answers_json, aside_json
from byla.app.api.views import door
from byla.app.border.pairs import NotStanding
from byla.app.border.question import OldQuestion, come_back
from byla.app.border.setting_aside import Unsaid, set_aside, take_back
from byla.app.national_list.comparing import NotCompared, same_person
from byla.app.national_list.searching import MOST_AT_ONCE, TooMany, search_many
from byla.app.registry import catalogue
from byla.app.store.who import Who
from byla.national_list import Asked, Facts, Suspension, Unfit
from byla.words import words

Json = dict[str, Any]
NAMES = tuple(one.name for one in fields(Asked))
LARGEST_NUMBER = 2**63 - 1


class Malformed(ValueError):
    """The body is not the JSON that the address asks for."""


@door("POST")
def search_list(request: HttpRequest, who: Who) -> HttpResponse:
    """One search."""
    return _searched(request, who, many=False)


@door("POST")
def search_list_many(request: HttpRequest, who: Who) -> HttpResponse:
    """Many searches, recorded as one."""
    return _searched(request, who, many=True)


@door("POST")
def compared(request: HttpRequest, who: Who) -> HttpResponse:
    """That the document was compared, and is of the person of an entry; then the facts."""
    given = _read(request)
    if isinstance(given, HttpResponse):
        return given
    number, entry, said = given.get("search"), given.get("entry"), given.get("compared")
    if isinstance(number, bool) or not isinstance(number, int) or not 0 < number < LARGEST_NUMBER:
        return problem("malformed")
    if not (isinstance(entry, str) and isinstance(said, str)) or "\x00" in entry:
        return problem("malformed")
    try:
        return JsonResponse(_facts(same_person(number, entry, said, who, door=_door(request))))
    except NotCompared as wrong:
        told = {"field": "compared", "code": wrong.said.code, "said": catalogue().say(wrong.said)}
        return problem("fields", problems=[told])


@door("POST")
def aside(request: HttpRequest, who: Who) -> HttpResponse:
    """That a match is another person; remembered for this traveller and this entry."""
    given = _texts(request, "question", "entry", "reason", "note")
    if isinstance(given, HttpResponse):
        return given
    question, entry, reason, note = given
    try:
        held = set_aside(come_back(question, who), entry, reason, note, who)
    except OldQuestion:
        return problem("not-found")
    except Unsaid as wrong:
        return _unsaid(wrong)
    return JsonResponse(aside_json(held))


@door("POST")
def taken_back(request: HttpRequest, who: Who) -> HttpResponse:
    """That a pair that was set aside is shown like any other again."""
    given = _texts(request, "pair", "note")
    if isinstance(given, HttpResponse):
        return given
    pair, note = given
    try:
        return JsonResponse(aside_json(take_back(pair, note, who)))
    except NotStanding:
        return problem("not-found")
    except Unsaid as wrong:
        return _unsaid(wrong)


def _texts(request: HttpRequest, *names: str) -> list[str] | HttpResponse:
    """The texts of these names, and no other."""
    given = _read(request)
    if isinstance(given, HttpResponse):
        return given
    values = [value for name in names if isinstance(value := given.get(name), str) and "\x00" not in value]
    return values if len(values) == len(names) == len(given) else problem("malformed")


def _unsaid(wrong: Unsaid) -> HttpResponse:
    told = [
        {"field": field, "code": said.code, "said": catalogue().say(said)} for field, said in wrong.problems
    ]
    return problem("fields", problems=told)


def _searched(request: HttpRequest, who: Who, *, many: bool) -> HttpResponse:
    given = _read(request)
    if isinstance(given, HttpResponse):
        return given
    try:
        asked = _questions(given) if many else [_question(given)]
        answers = search_many(asked, who, door=_door(request))
    except Malformed:
        return problem("malformed")
    except TooMany as many_:
        told = {"field": "searches", "code": "national_list.too_many", "said": str(many_)}
        return problem("fields", problems=[told])
    except Unfit as unfit:
        return problem("fields", problems=_unfit(unfit, many=many))
    shown = answers_json(asked, answers, who)
    return JsonResponse({"answers": shown} if many else shown[0])


def _read(request: HttpRequest) -> Json | HttpResponse:
    if request.content_type != "application/json":
        return problem("media-type")
    try:
        given = json.loads(request.body)
    except RequestDataTooBig:
        return problem("too-large")
    except (ValueError, RecursionError):
        return problem("malformed")
    return given if isinstance(given, dict) else problem("malformed")


def _questions(given: Json) -> list[Asked]:
    several = given.get("searches")
    if not isinstance(several, list) or not several or given.keys() != {"searches"}:
        raise Malformed
    if len(several) > MOST_AT_ONCE:
        raise TooMany(len(several))
    return [_question(one) for one in several]


def _question(given: object) -> Asked:
    """What was asked. Raises Malformed for anything but an object of texts."""
    if not isinstance(given, dict) or not all(
        name in NAMES and isinstance(text, str) for name, text in given.items()
    ):
        raise Malformed
    return Asked(**given)


def _unfit(unfit: Unfit, *, many: bool) -> list[Json]:
    """What does not fit, each with its field; of many with the place of the question, from 0."""
    before = f"searches.{unfit.place}." if many else ""
    return [
        {"field": f"{before}{one.field.value}", "code": one.said.code, "said": catalogue().say(one.said)}
        for one in unfit.problems
    ]


def _facts(facts: Facts) -> Json:
    return {
        "hit": facts.hit,
        "at": facts.at.isoformat(),
        "entry": facts.entry,
        "state": facts.state.value,
        "said": catalogue().say(words(f"national_list.state.{facts.state.value}")),
        "decision": facts.decision,
        "call": facts.call,
        "begins": facts.begins and facts.begins.isoformat(),
        "ends": facts.ends and facts.ends.isoformat(),
        "suspended": facts.suspended,
        "suspension": _suspension(facts.suspension),
        "source": facts.source,
        "permits": None if facts.permits is None else list(facts.permits),
        "asylum_asked": facts.asylum_asked,
    }


def _suspension(word: Suspension | None) -> Json | None:
    if word is None:
        return None
    return {"since": word.since.isoformat(), "case": word.case, "under": list(word.under)}


def _door(request: HttpRequest) -> str:
    return request.resolver_match.route if request.resolver_match else "unknown"
