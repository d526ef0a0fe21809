"""A request gets a number, one log line and one measurement."""

from __future__ import annotations

import logging
import re
import time
import uuid

from django.http import HttpRequest, HttpResponseBase

from byla.app.site import measures
from byla.app.site.logs import request_id
from byla.app.site.middleware import Answer

HEADER = "X-Request-ID"
# Hexadecimal only: a proxy's number is taken over, a name cannot be smuggled into the log.
ACCEPTED = re.compile(r"[0-9a-f-]{16,64}")
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
logger = logging.getLogger("byla.request")


class RequestLog:
    """Takes the request's number from the header or makes one, returns it, and writes who asked which route."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get(HEADER, "")
        number = given if ACCEPTED.fullmatch(given) else uuid.uuid4().hex
        token = request_id.set(number)
        started = time.perf_counter()
        try:
            response = self.answer(request)
            response[HEADER] = number
            _record(request, response.status_code, time.perf_counter() - started)
            return response
        finally:
            request_id.reset(token)


def _record(request: HttpRequest, status: int, seconds: float) -> None:
    method = request.method if request.method in METHODS else "other"
    route = request.resolver_match.route if request.resolver_match else "unknown"
    measures.REQUESTS.labels(method, route, status).inc()
    measures.SECONDS.labels(method, route).observe(seconds)
    user = getattr(request, "user", None)
    fields = {"method": method, "route": route, "status": status, "milliseconds": round(seconds * 1000, 1)}
    if user is not None and user.is_authenticated:
        fields["user"] = user.pk
    logger.info("request answered", extra=fields)
