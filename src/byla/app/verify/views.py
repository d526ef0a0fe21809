"""The page at /verify. Nothing is sent to it: the browser itself checks, by static/byla/verify.js."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from byla.app.log import keys
from byla.app.log.keys import BadKeys
from byla.app.log.sequencer import of_this_installation


@require_safe
def verify_page(request: HttpRequest) -> HttpResponse:
    """The form, with the public keys of this installation's log, where it has one."""
    return render(request, "verify.html", {"keys": _public_keys()})


def _public_keys() -> str:
    log = of_this_installation()
    try:
        return "\n".join(one.written() for one in keys.read(log.keys_path, log.name).public)
    except BadKeys:
        return ""
