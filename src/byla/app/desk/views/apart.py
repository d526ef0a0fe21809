"""Answers that are kept apart, for the official who has just recorded that they read them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_file, of_step
from byla.app.desk.door import door
from byla.app.store.apart import apart
from byla.app.store.who import Who
from byla.casefile import FileId

QUOTE = "quote_opinion"


@door("GET")
def apart_page(request: HttpRequest, who: Who, file: str, number: int) -> HttpResponse:
    """What was read, under the questions to which it was said; in no other page, list or file."""
    read = apart(FileId(file), number, who)
    kind = read.shown.file.procedure
    asked, quotes = kind.wordings(read.shown.file), any(one.code == QUOTE for one in kind.steps)
    context = {
        "number": read.shown.file.number,
        "of": read.of,
        "said": [{"key": asked.get(code, code), "value": said} for code, said in read.said.items()],
        "quote": of_step(file, QUOTE) if quotes else "",
        "back": {"href": of_file(file), "text": _("Back to the file")},
    }
    return render(request, "desk/apart.html", context)
