"""What holds for a person today, over all files about them that the reader may see."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from byla.app.desk.door import door
from byla.app.desk.present.today import today_of
from byla.app.store.read import NoSuchFile
from byla.app.store.show import show
from byla.app.store.who import Who
from byla.casefile import FileId
from byla.persons import PERSON


@door("GET")
def today_page(request: HttpRequest, who: Who, file: str) -> HttpResponse:
    """May this person stay, work, travel, and why."""
    shown = show(FileId(file), who)
    if shown.file.procedure is not PERSON:
        raise NoSuchFile(file)
    return render(request, "desk/today.html", today_of(shown, who))
