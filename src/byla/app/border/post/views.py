"""The border page as a post serves it: the same page, on a snapshot, for officers who joined with a code."""

from __future__ import annotations

import logging
import sqlite3
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from byla.app.border.post.station import Station, station
from byla.app.border.present import answered, asking, mended, problems
from byla.app.desk.present.said import say, written_moment
from byla.app.moment import legal_day, now
from byla.border.snapshot import NotASnapshot
from byla.national_list import Asked, Unfit, understood

TYPED = ("mrz", "name", "born", "citizenship", "document")
PAGE = "border/check.html"
Context = dict[str, Any]
log = logging.getLogger("byla.post")


@require_http_methods(["GET", "HEAD"])
def home_page(request: HttpRequest) -> HttpResponse:
    """To the check, or to joining."""
    return redirect("border:check")


@require_http_methods(["GET", "HEAD", "POST"])
def join_page(request: HttpRequest) -> HttpResponse:
    """A device joins with a code, which serves once. A picture of the code leads here; only sending it uses it up."""
    if request.method != "POST":
        return render(request, "border/join.html", {"code": request.GET.get("code", "")[:40], "error": ""})
    code, here, at = request.POST.get("code", "")[:40], station(), now()
    officer = here.journal.join(code, at)
    if officer is None:
        wrong = _(
            "This code is wrong, was used already, or is too old. Have a new one made on the post's machine."
        )
        return render(request, "border/join.html", {"code": "", "error": wrong}, status=422)
    request.session.cycle_key()
    request.session["officer"] = officer
    request.session.set_expiry(max(1, int((here.snapshot.until - at).total_seconds())))
    return redirect("border:check")


@require_http_methods(["GET", "HEAD", "POST"])
def check_page(request: HttpRequest) -> HttpResponse:
    """A search of the snapshot. It says how old it is on every answer, and nothing is done on it."""
    here, at = station(), now()
    officer = request.session.get("officer", "")
    if officer not in here.snapshot.officers:
        return redirect("border:join")
    try:
        here.snapshot.serves(at)
        return _answer(request, here, officer, at)
    except NotASnapshot as over:
        return render(request, "border/no_answer.html", {"said": say(over.said)}, status=503)
    except sqlite3.Error:
        log.exception("a search could not be written down")
        said = _(
            "The search cannot be written down here, so nothing is shown. Tell whoever keeps this machine."
        )
        return render(request, "border/no_answer.html", {"said": said}, status=503)


def _answer(request: HttpRequest, here: Station, officer: str, at: datetime) -> HttpResponse:
    above = {"offline": _offline(here, officer, at)}
    if request.method != "POST":
        return render(request, PAGE, asking(Asked()) | above)
    asked = Asked(**{name: request.POST.get(name, "") for name in TYPED})
    try:
        answer = here.search(asked, officer, at)
    except Unfit as unfit:
        return render(request, PAGE, asking(asked, errors=problems(unfit)) | above, status=422)
    query, on = understood(asked, legal_day(at)).query, legal_day(at)
    shown = answered(answer, query, here.set_aside(answer, query, on), acts=False)
    shown["notes"] = [*shown["notes"], *mended(asked)]
    return render(request, PAGE, asking(asked) | above | {"answer": shown})


def _offline(here: Station, officer: str, at: datetime) -> Context:
    snapshot = here.snapshot
    return {
        "made": written_moment(snapshot.made),
        "age": timesince(snapshot.made, at),
        "until": written_moment(snapshot.until),
        "call": snapshot.call,
        "officer": officer,
    }
