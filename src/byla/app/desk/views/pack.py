"""What an official gives to SIS, to be saved: the very bytes whose hash stands in the entry."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from byla.access import OPEN_DOCUMENT
from byla.app.desk.door import door
from byla.app.looks.looking import looking
from byla.app.store.show import show
from byla.app.store.who import Who
from byla.casefile import FileId
from byla.ledger import canonical
from byla.looks import Way
from byla.procedures.lt.alert import PackMade


@door("GET")
def pack_page(request: HttpRequest, who: Who, file: str, number: int) -> HttpResponse:
    """The pack of that entry as canonical JSON; what is erased, and every other entry, does not exist."""
    with looking(who, "a pack without a door") as seen:
        seen.by(Way.DOCUMENT)
        shown = show(FileId(file), who, action=OPEN_DOCUMENT)
    body = next((one.body for one in shown.file.entries if one.number == number), None)
    if not isinstance(body, PackMade):
        raise Http404
    response = HttpResponse(canonical(body.written), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{shown.file.number}-{number}.sis.json"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
