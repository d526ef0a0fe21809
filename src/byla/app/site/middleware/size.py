"""A request that is larger than anything that can be recorded is answered before it is read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string

from byla.app.site.logs import request_id
from byla.app.site.middleware import Answer

LARGEST_BYTES = 50_000_000
"""Several documents of ten million, and the rest of the form; what one document may be, its field says."""


class RequestSize:
    """Answers 413 by the length that the request states, so that nobody fills the disk with what is then refused."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        stated = request.headers.get("Content-Length", "")
        if stated.isascii() and stated.isdigit() and int(stated) > LARGEST_BYTES:
            return HttpResponse(render_to_string("413.html", {"request_id": request_id.get()}), status=413)
        return self.answer(request)
