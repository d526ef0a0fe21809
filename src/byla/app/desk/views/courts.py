"""Appeals: what waits for a court, and what courts decided."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from byla.app.desk.door import door
from byla.app.desk.present.courts import courts
from byla.app.desk.question import asked_now
from byla.app.store import listing
from byla.app.store.who import Who
from byla.casefile import Role

OF_CASES = frozenset({Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD, Role.AUDITOR})


@door("GET")
def courts_page(request: HttpRequest, who: Who) -> HttpResponse:
    """The appeals that the reader may see, by the court's next day."""
    if not asked_now(who).actor.reader.roles & OF_CASES:
        raise Http404
    page = listing.page(listing.Asked(procedure="appeal"), who)
    return render(request, "desk/courts.html", courts(page, who))
