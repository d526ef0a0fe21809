"""The unit lead's page: the load of the unit, what is late, and why."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from byla.app.desk.door import door
from byla.app.desk.present.unit import unit_pages
from byla.app.desk.question import asked_now
from byla.app.store.who import Who
from byla.casefile import Role


@door("GET")
def unit_page(request: HttpRequest, who: Who) -> HttpResponse:
    """The load of each unit that the reader leads."""
    now = asked_now(who)
    if Role.UNIT_LEAD not in now.actor.reader.roles:
        raise Http404
    return render(request, "desk/unit.html", unit_pages(who, now))
