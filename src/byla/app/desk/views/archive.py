"""A whole file as an archive, to be saved by those who may take it out."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse

from byla.app.archive.contents import archive
from byla.app.desk.door import door
from byla.app.store.show import show
from byla.app.store.who import Who
from byla.casefile import FileId

log = logging.getLogger("byla.exchange")


@door("GET")
def archive_page(request: HttpRequest, who: Who, file: str) -> HttpResponse:
    """The archive; that it was given out is logged."""
    content = archive(FileId(file), who)
    log.info("file given out", extra={"user": who.user, "authority": who.authority})
    response = HttpResponse(content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{show(FileId(file), who).file.number}.zip"'
    return response
