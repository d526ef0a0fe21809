"""Nobody works on a case file with a password alone."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect

from byla.app.site.middleware import Answer

# Where one signs in and sets a second factor up, and what shows no case. Everything else asks for it.
OPEN = ("/accounts/", "/static/", "/log/", "/healthz", "/readyz", "/metrics")
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
ASK = "Set up a second factor, an authenticator app or a passkey, before you work on files."


class SecondFactor:
    """Sends a user who has none to the page that sets one up; a program is answered 403 with a problem document."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(OPEN) or not request.user.is_authenticated:
            return self.answer(request)
        if is_mfa_enabled(request.user, types=FACTORS):
            return self.answer(request)
        if request.path.startswith("/api/"):
            problem = {"type": "/problems/second-factor-missing", "title": ASK, "status": 403}
            return JsonResponse(problem, status=403, content_type="application/problem+json")
        messages.warning(request, ASK)
        return redirect("mfa_index")
