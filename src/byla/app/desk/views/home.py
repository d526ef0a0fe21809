"""Where each official begins."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from byla.app.desk.door import door
from byla.app.desk.frame import places
from byla.app.store.who import Who


@door("GET")
def home_page(request: HttpRequest, who: Who) -> HttpResponse:
    """The first place that the official may go to."""
    return redirect(places(who)[0])
