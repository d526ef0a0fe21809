"""What stands around every page: who is signed in, and where one may go."""

from __future__ import annotations

from typing import Any

Context = dict[str, Any]


def cite(text: str, *, unconfirmed: bool = True) -> Context:
    return {"text": text, "href": "/law", "unconfirmed": unconfirmed}


FRAME: Context = {
    "official": {"name": "Rūta Vaitkienė", "unit": "Vilnius unit", "roles": "case officer"},
    "sign_out_url": "/sign-out",
    "demonstration": True,
    "navigation": [
        {"text": "Worklist", "href": "/worklist", "current": True},
        {"text": "Assessments", "href": "/inbox", "current": False},
        {"text": "Office", "href": "/office", "current": False},
        {"text": "Law", "href": "/law", "current": False},
    ],
    "footer_links": [
        {"text": "Accessibility", "href": "/accessibility"},
        {"text": "Security", "href": "/security"},
        {"text": "Programming interface", "href": "/api/docs"},
    ],
}

IDENTITY: Context = {
    "number": "LT-2026-000417",
    "person": "Alena Kavaliova",
    "original": "Алена Кавалёва",
    "matter": "Temporary permit, renewal",
    "stage": "Assessment",
    "facts": [
        {"key": "Born", "value": "1988-03-14"},
        {"key": "Citizen of", "value": "Belarus"},
        {"key": "Permit valid until", "value": "2026-12-31"},
        {"key": "Official", "value": "Rūta Vaitkienė"},
    ],
}
