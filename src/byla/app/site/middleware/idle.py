"""A sign-in ends when nobody has used it for a while, and after some hours however busy it is."""

from __future__ import annotations

import time

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase

from byla.app.site.middleware import Answer

LAST_SEEN = "last_seen"
SIGNED_IN = "signed_in"
# The time of the last request is written once a minute at most: a write per request would slow every page.
STEP_SECONDS = 60


class IdleSignOut:
    """Signs out a session whose last request, or whose first, is longer ago than the installation allows."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            now = int(time.time())
            last = request.session.get(LAST_SEEN, now)
            # The age of the cookie does not serve: it begins anew with each write, and so with each busy minute.
            since = request.session.setdefault(SIGNED_IN, now)
            if now - last > settings.BYLA_IDLE_SECONDS or now - since > settings.SESSION_COOKIE_AGE:
                logout(request)
            elif now - last >= STEP_SECONDS or LAST_SEEN not in request.session:
                request.session[LAST_SEEN] = now
        return self.answer(request)
