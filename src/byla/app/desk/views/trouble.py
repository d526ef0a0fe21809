"""Pages that say no: what happened, what was not recorded, what to do; and never a typed word lost."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from byla.app.desk.present.form import KEPT
from byla.app.desk.present.said import text
from byla.app.desk.typed.keeping import MARK, OURS, keep
from byla.app.site.logs import request_id

SECRET = ("password", "code", "credential")
"""Fields of the sign-in pages that must not come back on a page."""


def unreadable(request: HttpRequest, what: str) -> HttpResponse:
    """400: an address or a form that does not say what it must."""
    return render(request, "400.html", {"what": what, "request_id": request_id.get()}, status=400)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, and 413 for what is too large to be read at all."""
    if isinstance(exception, RequestDataTooBig):
        return render(request, "413.html", {"request_id": request_id.get()}, status=413)
    return render(request, "400.html", {"request_id": request_id.get()}, status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return render(request, "403.html", {"request_id": request_id.get()}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, the same for what is not there and for what may not be seen."""
    return render(request, "404.html", {"request_id": request_id.get()}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, with the number under which the log has it."""
    # Without the request no context processor runs: the database may be what is broken.
    return HttpResponse(render_to_string("500.html", {"request_id": request_id.get()}), status=500)


def not_recorded(request: HttpRequest) -> HttpResponse:
    """503: nothing is shown where it cannot be recorded who looked."""
    context = {"request_id": request_id.get(), "what": text("looks.not_recorded")}
    # As with 500: a page with a frame would ask the store that is broken.
    return HttpResponse(render_to_string("503.html", context), status=503)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose token is of another sign-in. What was typed is shown, and kept if it is sure whose it is."""
    context: dict[str, Any] = {"request_id": request_id.get(), "typed": _typed(request)}
    if request.POST.get(MARK) and keep(request):
        context["again"] = {"href": request.path, "text": _("Open the form again, with what you typed")}
    return render(request, "403_csrf.html", context, status=403)


def _typed(request: HttpRequest) -> list[dict[str, str]]:
    rows = []
    for name in request.POST:
        if name in OURS or name.startswith(KEPT) or any(secret in name for secret in SECRET):
            continue
        value = ", ".join(one for one in request.POST.getlist(name) if one)
        if value:
            rows.append({"key": name.replace("_", " ").capitalize(), "value": value})
    return rows
