"""The log as anybody reads it, without signing in: its files, and a page in plain words."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from byla.app.log import keys
from byla.app.log.folder import CHECKPOINT, PART
from byla.app.log.growth import growth
from byla.app.log.keys import BadKeys
from byla.app.log.receipts import NotCovered, receipt_at
from byla.app.log.sequencer import LogStopped, of_this_installation
from byla.ledger.tiles import NotATile

FOR_EVER = "public, max-age=31536000, immutable"
FOR_A_MOMENT = "public, max-age=1"


@require_safe
def checkpoint_file(request: HttpRequest) -> HttpResponse:
    """The newest signed checkpoint."""
    return _file(CHECKPOINT, "text/plain; charset=utf-8", FOR_A_MOMENT)


@require_safe
def tile_file(request: HttpRequest, path: str) -> HttpResponse:
    """A tile or a bundle. It never changes."""
    _, part, width = path.partition(PART)
    if part and int(width) > 255:
        raise Http404
    return _file(path, "application/octet-stream", FOR_EVER)


@require_safe
def receipt_file(request: HttpRequest, place: int) -> HttpResponse:
    """The receipt of whatever stands at that place: for whoever has a pointer on paper, and nothing else."""
    try:
        text = receipt_at(place).written()
    except (NotCovered, NotATile) as error:
        raise Http404 from error
    return HttpResponse(
        text, content_type="text/plain; charset=utf-8", headers={"Cache-Control": FOR_A_MOMENT}
    )


@require_safe
def growth_file(request: HttpRequest, earlier: int, size: int) -> HttpResponse:
    """What proves that the log has only grown from so many entries to so many. It never changes."""
    try:
        text = growth(earlier, size)
    except (NotCovered, NotATile) as error:
        raise Http404 from error
    kind = "text/plain; charset=utf-8"
    return HttpResponse(text, content_type=kind, headers={"Cache-Control": FOR_EVER})


@require_safe
def log_page(request: HttpRequest) -> HttpResponse:
    """What the log is, how many entries it has, under which root and keys, and how one checks it."""
    log = of_this_installation()
    try:
        own = keys.read(log.keys_path, log.name)
        checkpoint = log.signed(own)
    except (BadKeys, LogStopped):
        return render(request, "log/page.html", {"name": log.name})
    found = {
        "name": log.name,
        "size": checkpoint.size,
        "root": checkpoint.root.hex(),
        "keys": [one.written() for one in own.public],
        "tiles": f"{reverse('log:page')}tile/",
    }
    return render(request, "log/page.html", found)


def _file(path: str, kind: str, kept: str) -> HttpResponse:
    try:
        content = of_this_installation().folder.read(path)
    except NotATile as damaged:
        raise Http404 from damaged
    if content is None:
        raise Http404
    return HttpResponse(content, content_type=kind, headers={"Cache-Control": kept})
