"""Headers that Django has no setting for."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase

from byla.app.site.middleware import Answer

PERMISSIONS = ", ".join(
    [
        f"{feature}=()"
        for feature in ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
    ]
    + ["publickey-credentials-get=(self)", "publickey-credentials-create=(self)"]
)


class Headers:
    """Switches off what the pages do not use, and keeps case files out of the caches of shared computers."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.answer(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        # Static files come with a header of their own.
        response.headers.setdefault("Cache-Control", "no-store")
        return response
