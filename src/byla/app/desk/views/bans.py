"""The bans that are listed with their reviews, and the departures and bans that owe something to SIS."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from byla.app.desk.door import door
from byla.app.desk.frame import OF_BANS
from byla.app.desk.present.bans import SHOWN, asked_for, bans
from byla.app.desk.question import asked_now
from byla.app.desk.views.trouble import unreadable
from byla.app.store import listing
from byla.app.store.who import Who


@door("GET")
def bans_page(request: HttpRequest, who: Who) -> HttpResponse:
    """A page of the list, as filtered and searched."""
    now = asked_now(who)
    if not now.actor.reader.roles & OF_BANS:
        raise Http404
    shown = request.GET.get("show") or "listed"
    if shown not in SHOWN:
        return unreadable(request, f"Ask for one of {', '.join(SHOWN)}.")
    try:
        given = listing.Asked.read({name: request.GET.get(name, "") for name in ("q", "after")})
    except listing.BadQuestion as bad:
        return unreadable(request, str(bad))
    asked = replace(asked_for(shown, now), after=given.after, words=given.words)
    return render(request, "desk/bans.html", bans(shown, asked, listing.page(asked, who), who, now))
