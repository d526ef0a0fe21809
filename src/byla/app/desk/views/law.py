"""The law: what was in force on a day, and one provision of it."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from byla.app.desk.door import door
from byla.app.desk.present.citation import provisions
from byla.app.desk.present.law import STANDINGS, law_list, one_provision
from byla.app.desk.present.outcomes import of_provision
from byla.app.desk.question import asked_now
from byla.app.desk.views.trouble import unreadable
from byla.app.moment import today
from byla.app.registry import book
from byla.app.store.who import Who
from byla.law import Law


class _NoDay(ValueError):
    pass


@door("GET")
def law_page(request: HttpRequest, who: Who) -> HttpResponse:
    """Every act in force on the day, with its provisions."""
    try:
        law = _law_of(request)
    except _NoDay as wrong:
        return unreadable(request, str(wrong))
    standing = request.GET.get("standing") or "all"
    if standing not in STANDINGS:
        return unreadable(request, _("Ask for one of {standings}.").format(standings=", ".join(STANDINGS)))
    return render(request, "desk/law.html", law_list(law, tuple(law.text.provisions.values()), standing))


@door("GET")
def provision_page(request: HttpRequest, who: Who, citation: str) -> HttpResponse:
    """One provision; of an article that is held in parts, the list of these."""
    try:
        law = _law_of(request)
    except _NoDay as wrong:
        return unreadable(request, str(wrong))
    found = provisions(citation, law)
    if not found:
        raise Http404
    if len(found) > 1:
        return render(request, "desk/law.html", law_list(law, found))
    courts = of_provision(found[0].id, who, asked_now(who))
    return render(request, "desk/provision.html", one_provision(found[0], law) | {"courts": courts})


def _law_of(request: HttpRequest) -> Law:
    asked = request.GET.get("on", "")
    try:
        day = date.fromisoformat(asked) if asked else today()
    except ValueError as error:
        raise _NoDay(
            _("{given} is no day. Give year, month and day, for example 2026-01-15.").format(given=asked[:40])
        ) from error
    return book().on(day, known=today())
