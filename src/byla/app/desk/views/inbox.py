"""An assessor's inbox: only what was asked of the assessor's own body."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from byla.access import FILE
from byla.app.desk.door import door
from byla.app.desk.present.inbox import inbox
from byla.app.desk.question import asked_now
from byla.app.desk.views.trouble import unreadable
from byla.app.store import listing
from byla.app.store.who import Who


@door("GET")
def inbox_page(request: HttpRequest, who: Who) -> HttpResponse:
    """Open requests, the most urgent first, and what was answered lately."""
    now = asked_now(who)
    if now.actor.reader.agency is None:
        raise Http404
    try:
        asked = listing.Asked.read({"after": request.GET.get("after", "")})
    except listing.BadQuestion as bad:
        return unreadable(request, str(bad))
    page = listing.page(replace(asked, kinds=frozenset({FILE})), who)
    return render(request, "desk/inbox.html", inbox(page, who, now))
