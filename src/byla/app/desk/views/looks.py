"""Who looked, for those who hold officials to account; the broken glasses; and what a person is answered."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from byla.app.desk.door import door
from byla.app.desk.present.glasses import glasses_page
from byla.app.desk.present.looks import looks_page
from byla.app.desk.present.said import say
from byla.app.desk.present.told import told_page
from byla.app.desk.typed.keeping import drop, typed_before
from byla.app.desk.views.trouble import unreadable
from byla.app.looks import glass
from byla.app.looks.answering import NoSuchPower, answered
from byla.app.looks.searching import BadSearch, Search, search
from byla.app.store.who import Who
from byla.casefile import FileId


@door("GET")
def search_page(request: HttpRequest, who: Who) -> HttpResponse:
    """Looks by official, person and day."""
    try:
        asked = Search.read(request.GET.dict())
    except BadSearch as bad:
        return unreadable(request, str(bad))
    return render(request, "desk/looks.html", looks_page(asked, search(asked, who), who))


@door("GET")
def glasses(request: HttpRequest, who: Who) -> HttpResponse:
    """Broken glasses, those of today first, with what was looked at behind them."""
    return render(request, "desk/glasses.html", glasses_page(glass.broken(who), who))


@door("GET", "POST")
def review(request: HttpRequest, who: Who, number: int) -> HttpResponse:
    """What the data protection officer says of one; asked for where the sign-in had ended before it was sent."""
    if request.method != "POST":
        typed = {number: typed_before(request, who.user, "note")}
        return render(request, "desk/glasses.html", glasses_page(glass.broken(who), who, typed=typed))
    note = request.POST.get("note", "")
    wrong = glass.review(number, note, who)
    if wrong is None:
        drop(request)
        messages.success(request, _("Recorded: what you found about this emergency."))
        return redirect("desk:glasses")
    context = glasses_page(glass.broken(who), who, typed={number: note}, wrong={number: say(wrong)})
    return render(request, "desk/glasses.html", context, status=422)


@door("GET")
def told(request: HttpRequest, who: Who, file: str) -> HttpResponse:
    """The answer to a person who asks who looked, to read and print."""
    try:
        found = answered(FileId(file), who, to=request.GET.get("to", ""))
    except NoSuchPower:
        return unreadable(request, _("Nobody of that name may ask for this person today."))
    return render(request, "desk/told.html", told_page(found, who))
