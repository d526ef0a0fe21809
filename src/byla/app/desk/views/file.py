"""The page of a file, now or as it was known on a day, and the documents that it holds."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, time, timedelta

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_whole
from byla.app.desk.door import door
from byla.app.desk.present.printed_decisions import also_decided, printed_decision
from byla.app.desk.present.said import written_day
from byla.app.desk.present.whole_file import whole_file
from byla.app.moment import JURISDICTION, legal_day
from byla.app.store.read import NoSuchFile
from byla.app.store.show import Shown, document, show
from byla.app.store.who import Who, office_file
from byla.casefile import FileId

INSTANT = timedelta(microseconds=1)


@door("GET")
def file_page(request: HttpRequest, who: Who, file: str) -> HttpResponse:
    """Everything about the file; with `known_on` as it was known at the end of that legal day, to read only."""
    if file == office_file(who.authority):
        return redirect("desk:office")
    shown = show(FileId(file), who)
    asked = request.GET.get("known_on", "")
    if not asked:
        return render(request, "desk/file.html", whole_file(shown))
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        no_day = _("{given} is no day. Give year, month and day, for example 2026-01-15.")
        return _as_it_is(request, shown, no_day.format(given=asked[:40]))
    if day >= shown.situation.on:
        return redirect(of_whole(shown.file))
    opened = legal_day(shown.file.entries[0].header.known_from)
    if day < opened:
        said = _("Nothing was known of this file on {day}: it was opened on {opened}. Choose a later day.")
        return _as_it_is(request, shown, said.format(day=written_day(day), opened=written_day(opened)))
    then = show(FileId(file), who, known=end_of(day))
    return render(request, "desk/file.html", whole_file(then, past=day))


def _as_it_is(request: HttpRequest, shown: Shown, said: str) -> HttpResponse:
    """Back to the file as it is today, with what was wrong with the day."""
    messages.warning(request, said)
    return redirect(of_whole(shown.file))


def end_of(day: date) -> datetime:
    """The last moment of a legal day, in UTC."""
    begins = datetime.combine(day + timedelta(days=1), time(), tzinfo=JURISDICTION)
    return begins.astimezone(UTC) - INSTANT


@door("GET")
def document_page(request: HttpRequest, who: Who, file: str, number: int) -> HttpResponseBase:
    """The bytes of a document, to be saved: nothing that was sent to the authority runs in an official's browser."""
    sent, content = document(FileId(file), number, who)
    response = FileResponse(
        io.BytesIO(content), as_attachment=True, filename=sent.name, content_type=sent.media_type
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response


@door("GET")
def decision_page(request: HttpRequest, who: Who, file: str) -> HttpResponse:
    """The last decision, or its draft, to read and print; with `?number=` the one of that number."""
    shown = show(FileId(file), who)
    back = {"href": of_whole(shown.file), "text": _("Back to the file")}
    found = printed_decision(shown.file, request.GET.get("number"))
    if found is None:
        raise NoSuchFile(file)
    also = [
        {"number": number, "href": f"{request.path}?number={number}"}
        for number in also_decided(shown.file, found)
    ]
    return render(request, found.page, {"decision": found.shown(shown), "back": back, "also": also})
