"""The people of an authority."""

from __future__ import annotations

from datetime import date

from tests.design.specimens.entries import ENTRIES
from tests.design.specimens.frame import Context

OFFICE: Context = {
    "authority": "Migration Department",
    "agencies": [{"name": "Police Department", "code": "police"}],
    "entries": ENTRIES,
    "actions": [
        {"text": "Add a person", "href": "/step"},
        {"text": "Give a mandate", "href": "/step"},
        {"text": "Record an absence", "href": "/step"},
    ],
    "people": [
        {
            "name": "Rūta Vaitkienė",
            "username": "ruta",
            "unit": "Vilnius unit",
            "roles": ["case officer"],
            "href": "/step",
            "standing": "At work",
            "colour": "green",
        },
        {
            "name": "Darius Žukauskas",
            "username": "darius",
            "unit": "Vilnius unit",
            "roles": ["signatory", "head of unit"],
            "href": "/step",
            "standing": "Absent",
            "colour": "yellow",
        },
    ],
    "mandates": [
        {
            "person": "Darius Žukauskas",
            "scope": "Temporary permits: issue, renewal, withdrawal",
            "first": date(2026, 1, 2),
            "last": None,
            "document": "Order 3K-14 of the Director",
            "standing": "In force",
            "colour": "green",
            "href": "/step",
        }
    ],
    "absences": [
        {
            "person": "Darius Žukauskas",
            "first": date(2026, 11, 20),
            "last": date(2026, 11, 27),
            "deputy": "Asta Marčiulionienė",
            "href": "/step",
        }
    ],
    "units": [
        {
            "name": "Vilnius unit",
            "kind": "Migration Department",
            "head": "Darius Žukauskas",
            "count": 7,
            "href": "/step",
        }
    ],
    "roles": [
        {"name": "Case officer", "may": "Opens and completes files, drafts decisions."},
        {"name": "Signatory", "may": "Signs what a mandate covers. Never a draft of their own."},
    ],
}
