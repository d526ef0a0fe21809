"""The public part of the national list, as a page and for machines. Neither asks who you are, nor whom you look for."""

from __future__ import annotations

from dataclasses import asdict

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from byla.app.api.problem import problem
from byla.app.desk.present.citation import citation
from byla.app.moment import today
from byla.app.public.national_list import FARTHEST, page
from byla.app.registry import book
from byla.app.store.who import office
from byla.procedures.lt.entry_ban.national_list import PUBLIC_PART

NOT_INDEXED = {"X-Robots-Tag": "noindex, noarchive"}
"""A ban ends, and what a search engine kept of it would not."""
UNFIT = f"a whole number from 1 to {FARTHEST:,}"


class UnfitPage(Exception):
    """What was asked for is the number of no page."""


@require_safe
def public_list_page(request: HttpRequest) -> HttpResponse:
    """Who is banned, under which decision, from when and until when; and what is not published."""
    try:
        number = _number(request)
    except UnfitPage as unfit:
        raise Http404 from unfit
    authority = settings.BYLA_AUTHORITY
    found = page(number, authority=authority)
    here = reverse("public_list")
    shown = {
        "authority": office(authority).name or authority,
        "entries": found.entries,
        "previous": f"{here}?page={number - 1}" if number > 1 else "",
        "next": f"{here}?page={found.next}" if found.next else "",
        # The text of the law is a page of the desk, which asks who you are.
        "cited": citation(PUBLIC_PART, book().on(today(), known=today())) | {"href": ""},
    }
    answer = render(request, "public/national_list.html", shown)
    for name, value in NOT_INDEXED.items():
        answer.headers[name] = value
    return answer


@require_safe
def public_list(request: HttpRequest) -> HttpResponse:
    """The same for machines; no token is asked for."""
    try:
        number = _number(request)
    except UnfitPage:
        said = {"field": "page", "code": "api.query", "said": UNFIT}
        return problem("fields", problems=[said])
    found = page(number, authority=settings.BYLA_AUTHORITY)
    entries = [asdict(one) for one in found.entries]
    return JsonResponse({"entries": entries, "next": found.next, "under": PUBLIC_PART}, headers=NOT_INDEXED)


def _number(request: HttpRequest) -> int:
    """Raises UnfitPage."""
    asked = request.GET.get("page", "1")
    if not (asked.isascii() and asked.isdigit() and len(asked) <= len(str(FARTHEST))):
        raise UnfitPage(UNFIT)
    if not 1 <= int(asked) <= FARTHEST:
        raise UnfitPage(UNFIT)
    return int(asked)
