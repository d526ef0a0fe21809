"""The worklist and the search: the files that the official may see, the most urgent first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from byla.access import FILE
from byla.app.desk.door import door
from byla.app.desk.present.worklist import worklist
from byla.app.desk.question import asked_now
from byla.app.desk.views.trouble import unreadable
from byla.app.store import listing
from byla.app.store.who import Who
from byla.casefile import Role


@door("GET")
def worklist_page(request: HttpRequest, who: Who) -> HttpResponse:
    """A page of the list, as filtered and searched."""
    query: dict[str, Any] = request.GET.dict()
    now = asked_now(who)
    if not query.get("view"):
        query["view"] = usual_view(now.actor.reader.roles, searching=bool(query.get("q", "").strip()))
    try:
        asked = listing.Asked.read(query)
    except listing.BadQuestion as bad:
        return unreadable(request, str(bad))
    if not asked.words.strip() and asked.procedure is None:
        asked = replace(asked, kinds=frozenset({FILE}))
    return render(request, "desk/worklist.html", worklist(asked, listing.page(asked, who), who, now))


def usual_view(roles: frozenset[str], *, searching: bool) -> str:
    """What somebody sees who chose nothing: a caseworker the own files, whoever signs what waits for that, the lead of
    a unit the unit's, others all.
    """
    if searching:
        return "all"
    if Role.UNIT_LEAD in roles:
        return "unit"
    if Role.SIGNATORY in roles:
        return "sign"
    return "mine" if Role.CASEWORKER in roles else "all"
