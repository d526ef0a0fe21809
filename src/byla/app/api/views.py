"""The addresses of the API. Each asks the store and turns the answer into JSON; none of them decides anything."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from byla.app.api import body, shown
from byla.app.api.openapi import document
from byla.app.api.problem import field_problem_json, problem, refusal_json
from byla.app.api.tokens import bearer
from byla.app.doors.recording import recorded
from byla.app.looks.store import NotRecorded
from byla.app.registry import procedure
from byla.app.store import kept, listing
from byla.app.store.act import Done, Request, Stale, WrongStep, act
from byla.app.store.read import NoSuchFile
from byla.app.store.show import MayNotSee, show
from byla.app.store.show import document as stored_document
from byla.app.store.who import Who
from byla.casefile import FileId, Refused, UnknownStep

View = Callable[..., HttpResponse]
log = logging.getLogger("byla.looks")
ETAG = re.compile(r'"(\d{1,9})"\Z')


def door(method: str) -> Callable[[View], View]:
    """Lets in who sends a valid token and the right method, and answers for what everybody may run into."""

    def wrap(view: View) -> View:
        @csrf_exempt  # a token in a header is never sent by a browser of its own accord
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            who = bearer(request)
            if who is None:
                return _with(problem("not-signed-in"), {"WWW-Authenticate": "Bearer"})
            if "\x00" in request.path:
                return problem("not-found")
            if request.method != method:
                return _with(problem("method"), {"Allow": method})
            try:
                return recorded(view, request, who, *args, **kwargs)
            except (NoSuchFile, MayNotSee, UnknownStep, WrongStep):
                return problem("not-found")
            except NotRecorded:
                log.exception("a look could not be recorded")
                return problem("look-not-recorded")

        return answer

    return wrap


@door("GET")
def openapi(request: HttpRequest, who: Who) -> HttpResponse:
    """The description of the API itself."""
    return JsonResponse(document())


@door("GET")
def files(request: HttpRequest, who: Who) -> HttpResponse:
    """A page of the files that the asker may see, the most urgent first."""
    try:
        asked = listing.Asked.read(request.GET.dict())
    except listing.BadQuestion as bad:
        return problem("fields", problems=[{"field": bad.name, "code": "api.query", "said": str(bad)}])
    page = listing.page(asked, who)
    return JsonResponse({"files": [shown.row_json(row) for row in page.rows], "next": page.after})


@door("GET")
def file(request: HttpRequest, who: Who, file: str) -> HttpResponse:
    """A whole file, as known now or at `known`."""
    try:
        known = _moment(request.GET.get("known"))
    except (ValueError, OverflowError):
        return _no_moment("Give a moment in UTC.")
    found = show(FileId(file), who)
    if known is not None:
        if not found.file.entries[0].header.known_from <= known <= found.situation.now:
            return _no_moment("Give a moment since the file was opened, and not one to come.")
        found = show(FileId(file), who, known=known)
    return _with(JsonResponse(shown.file_json(found)), {"ETag": f'"{found.file.version}"'})


@door("GET")
def entries(request: HttpRequest, who: Who, file: str) -> HttpResponse:
    """The entries of a file, as written."""
    found = show(FileId(file), who)
    return JsonResponse(
        {"entries": [shown.entry_json(entry, found.file.erased) for entry in found.file.entries]}
    )


@door("GET")
def file_document(request: HttpRequest, who: Who, file: str, number: int) -> HttpResponse:
    """The bytes of the document that an entry names."""
    sent, content = stored_document(FileId(file), number, who)
    headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
    return _with(HttpResponse(content, content_type=sent.media_type), headers)


@door("POST")
def open_file(request: HttpRequest, who: Who, procedure_code: str, step_code: str) -> HttpResponse:
    """Takes a step that opens a file."""
    return _take(request, who, procedure_code, step_code, file=None, expected=None)


@door("POST")
def take_step(request: HttpRequest, who: Who, procedure_code: str, file: str, step_code: str) -> HttpResponse:
    """Takes a step on a file that the asker has read: `If-Match` says which version."""
    show(FileId(file), who)
    match = ETAG.match(request.headers.get("If-Match", ""))
    if match is None:
        return problem("precondition-required")
    return _take(request, who, procedure_code, step_code, file=FileId(file), expected=int(match[1]))


def _take(
    request: HttpRequest,
    who: Who,
    procedure_code: str,
    step_code: str,
    *,
    file: FileId | None,
    expected: int | None,
) -> HttpResponse:
    step = procedure(procedure_code).step(step_code)
    if request.content_type != "application/json":
        return problem("media-type")
    try:
        sent = body.read_body(request, step)
    except RequestDataTooBig:
        return problem("too-large")
    except body.Malformed:
        return problem("malformed")
    if sent.problems:
        return problem("fields", problems=[field_problem_json(one) for one in sent.problems])
    asked = Request(
        procedure=procedure_code,
        step=step_code,
        file=file,
        answers=sent.answers,
        expected=expected,
        key=request.headers.get("Idempotency-Key", "")[:80] or None,
        contents=sent.contents,
    )
    try:
        return _answer(act(asked, who))
    except kept.KeyReused:
        return problem("key-reused")


def _answer(result: Done | Refused | Stale) -> HttpResponse:
    if isinstance(result, Done):
        headers = {"ETag": f'"{result.version}"', "Location": f"/api/v1/files/{result.file}"}
        return _with(JsonResponse(asdict(result), status=201), headers)
    if isinstance(result, Stale):
        unseen = [shown.entry_json(entry, result.file.erased) for entry in result.unseen]
        return problem("stale", version=result.file.version, unseen=unseen)
    if result.problems:
        return problem("fields", problems=[field_problem_json(one) for one in result.problems])
    code = "forbidden" if result.forbidden else "refused"
    return problem(code, refusals=[refusal_json(one) for one in result.refusals])


def _with(response: HttpResponse, headers: dict[str, str]) -> HttpResponse:
    for name, value in headers.items():
        response[name] = value
    return response


def _no_moment(said: str) -> HttpResponse:
    return problem("fields", problems=[{"field": "known", "code": "api.moment", "said": said}])


def _moment(text: str | None) -> datetime | None:
    """A moment given in a query. ValueError unless ISO 8601; without an offset it is UTC."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text.replace(" ", "+"))
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
