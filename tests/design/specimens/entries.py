"""A record with a correction in it."""

from __future__ import annotations

from datetime import UTC, date, datetime


def moment(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


ENTRIES = [
    {
        "number": 9,
        "act": "act-9",
        "taken": "",
        "title": "Conclusion received: police",
        "by": "Police Department, T. Jonaitis",
        "true_from": date(2026, 11, 16),
        "known_from": moment(16, 9, 12),
        "text": "No threat to public order.",
        "legal": True,
        "corrected_by": None,
        "corrects": None,
        "details": [{"key": "Conclusion", "value": "No threat"}, {"key": "Document", "value": "5-S-1182"}],
    },
    {
        "number": 8,
        "act": "act-8",
        "taken": "",
        "title": "Date of receipt put right",
        "by": "Rūta Vaitkienė",
        "true_from": date(2026, 10, 26),
        "known_from": moment(6, 14, 3),
        "text": "The policy arrived on 26 October; 28 October was the day of scanning.",
        "legal": True,
        "corrected_by": None,
        "corrects": 6,
        "details": [],
    },
    {
        "number": 6,
        "act": "act-6",
        "taken": "",
        "title": "Missing data received",
        "by": "Registry, L. Petrauskas",
        "true_from": date(2026, 10, 28),
        "known_from": datetime(2026, 10, 28, 8, 40, tzinfo=UTC),
        "text": "",
        "legal": True,
        "corrected_by": 8,
        "corrects": None,
        "details": [{"key": "Received", "value": "28 October 2026"}],
        "now": [{"key": "Received", "value": "26 October 2026"}],
    },
    {
        "number": 1,
        "act": "act-1",
        "taken": "",
        "title": "Application lodged",
        "by": "Registry, L. Petrauskas",
        "true_from": date(2026, 10, 5),
        "known_from": datetime(2026, 10, 5, 7, 30, tzinfo=UTC),
        "text": "",
        "legal": True,
        "corrected_by": None,
        "corrects": None,
        "details": [],
    },
]
