"""Answering a request so that whoever is shown persons is recorded first."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponseBase

from byla.app.looks.looking import looking
from byla.app.store.who import Who

R = TypeVar("R", bound=HttpResponseBase)
SHOW_NOTHING = frozenset({HTTPStatus.CREATED, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER})
"""What was done has an entry in the record that says who did it; the page that it leads to is a look of its own."""


def recorded(view: Callable[..., R], request: HttpRequest, who: Who, *args: Any, **kwargs: Any) -> R:
    """The view's answer, once it is recorded whom it shows. Raises NotRecorded; then the answer is not to be sent."""
    route = request.resolver_match.route if request.resolver_match else "unknown"
    with looking(who, route) as seen:
        response = view(request, who, *args, **kwargs)
        seen.nothing = response.status_code in SHOW_NOTHING
    return response
