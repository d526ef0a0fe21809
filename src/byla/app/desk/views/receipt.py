"""The receipt of an entry, to be saved and given to the person."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_whole
from byla.app.desk.door import door
from byla.app.log.receipts import SUFFIX, NotCovered, receipt
from byla.app.store.show import show
from byla.app.store.who import Who
from byla.casefile import FileId


@door("GET")
def receipt_page(request: HttpRequest, who: Who, file: str, number: int) -> HttpResponse:
    """The receipt; where no checkpoint covers the entry yet, the file's page says so."""
    shown = show(FileId(file), who)
    if not shown.whole or number not in {one.number for one in shown.file.entries}:
        raise Http404
    try:
        text = receipt(FileId(file), number).written()
    except NotCovered:
        messages.warning(request, _("There is no receipt for this entry yet. Try again in a few seconds."))
        return redirect(of_whole(shown.file))
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{shown.file.number}-{number}{SUFFIX}"'
    return response
