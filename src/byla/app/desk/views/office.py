"""The office: who serves in the authority, and the steps by which its keepers order it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from byla.app.desk.door import door
from byla.app.desk.present.office import office_page as present
from byla.app.store.show import show
from byla.app.store.who import Who, office_file


@door("GET")
def office_page(request: HttpRequest, who: Who) -> HttpResponse:
    """The order of the authority as it stands today."""
    return render(request, "desk/office.html", present(show(office_file(who.authority), who)))
