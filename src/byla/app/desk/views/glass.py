"""Breaking the glass: the form, and the way from it to the file."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from byla.app.desk.door import door
from byla.app.desk.present.glasses import breaking
from byla.app.desk.present.said import say, written_moment
from byla.app.desk.typed.keeping import drop, typed_before
from byla.app.looks import glass
from byla.app.store.read import NoSuchFile
from byla.app.store.who import Who
from byla.looks import Glass
from byla.words import Words


@door("GET", "POST")
def glass_page(request: HttpRequest, who: Who) -> HttpResponse:
    """For those who deal with cases: the number of a file that is closed to them, and the reason."""
    if not glass.may_break(who):
        raise Http404
    if request.method != "POST":
        number, reason = (typed_before(request, who.user, name) for name in ("number", "reason"))
        return render(request, "desk/glass.html", breaking(who, number=number, reason=reason))
    number, reason = request.POST.get("number", "").strip(), request.POST.get("reason", "")
    try:
        broken = glass.break_glass(number, reason, who)
    except NoSuchFile:
        wrong = [("number", _("There is no file of this number that an emergency opens to you."))]
        return _again(request, who, number, reason, wrong)
    if isinstance(broken, Words):
        return _again(request, who, number, reason, [("reason", say(broken))])
    drop(request)
    if not isinstance(broken, Glass):
        messages.info(request, _("This file is open to you; nothing had to be broken."))
        return redirect("desk:file", broken)
    said = _(
        "You may read this file until {moment}. The data protection officer sees that you opened it, and why."
    )
    messages.warning(request, said.format(moment=written_moment(broken.until)))
    return redirect("desk:file", broken.file)


def _again(
    request: HttpRequest, who: Who, number: str, reason: str, wrong: list[tuple[str, str]]
) -> HttpResponse:
    context = breaking(who, number=number, reason=reason, errors=wrong)
    return render(request, "desk/glass.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
