"""The door of every page: who is signed in, and what everybody may run into."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from byla.app.desk.typed.keeping import keep
from byla.app.desk.views.trouble import not_recorded
from byla.app.doors.asking import asking
from byla.app.doors.recording import recorded
from byla.app.looks.store import NotRecorded
from byla.app.store.act import WrongStep
from byla.app.store.read import NoSuchFile
from byla.app.store.show import MayNotSee
from byla.casefile import UnknownStep

View = Callable[..., HttpResponseBase]
log = logging.getLogger("byla.looks")


def door(*methods: str) -> Callable[[View], View]:
    """Lets in who is signed in, and records whom they are shown. What may not be seen is answered as what does not
    exist.
    """

    def wrap(view: View) -> View:
        @require_http_methods(["HEAD", *methods])
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return _to_sign_in(request)
            try:
                return recorded(view, request, asking(request.user, source="desk"), *args, **kwargs)
            except (NoSuchFile, MayNotSee, UnknownStep, WrongStep) as hidden:
                raise Http404 from hidden
            except NotRecorded:
                log.exception("a look could not be recorded")
                return not_recorded(request)

        return answer

    return wrap


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    if request.method == "POST" and keep(request):
        said = _(
            "Your sign-in had ended. Nothing was recorded, and nothing that you typed is lost: sign in, and it is back."
        )
        messages.warning(request, said)
    return redirect_to_login(request.get_full_path())
