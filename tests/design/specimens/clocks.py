"""A clock in each of its four states."""

from __future__ import annotations

from datetime import date

from tests.design.specimens.frame import Context, cite

DECISION_CLOCK: Context = {
    "name": "Decision on the application",
    "day": date(2026, 12, 21),
    "state": "running",
    "days_left": 28,
    "late_by": 0,
    "note": "Paused once, for 14 days.",
    "unconfirmed": True,
    "citation": cite("lt/utpi:33(1)"),
    "steps": [
        "Application lodged on Monday 5 October 2026: this starts the clock.",
        "Two months from that day: Saturday 5 December 2026.",
        "Data were missing: the clock stood still from 12 to 26 October 2026, 14 days.",
        "New end: Saturday 19 December 2026.",
        "19 December is a Saturday: the term ends on the next working day, Monday 21 December 2026.",
    ],
}

ASSESSMENT_CLOCK: Context = {
    "name": "Assessment by the State Security Department",
    "day": date(2026, 11, 19),
    "state": "late",
    "days_left": 0,
    "late_by": 4,
    "note": "A notice of extension would end it on 3 December 2026.",
    "unconfirmed": True,
    "citation": cite("lt/utpi:4(4)"),
    "steps": [
        "Request received on Thursday 5 November 2026: this starts the clock.",
        "14 calendar days: Thursday 19 November 2026. Non-working days count.",
    ],
}

PAUSED_CLOCK: Context = {
    "name": "Missing data",
    "day": None,
    "state": "paused",
    "days_left": 0,
    "late_by": 0,
    "note": "Stands still until the insurance policy arrives.",
    "unconfirmed": False,
    "citation": cite("lt/utpi:33(4)"),
    "steps": ["Letter sent on Monday 12 October 2026: from this day the clock stands still."],
}

DONE_CLOCK: Context = {
    "name": "Assessment by the police",
    "day": date(2026, 11, 19),
    "state": "done",
    "days_left": 0,
    "late_by": 0,
    "note": "Concluded on 16 November 2026.",
    "unconfirmed": False,
    "citation": cite("lt/utpi:4(4)"),
    "steps": [
        "Request received on Thursday 5 November 2026.",
        "14 calendar days: Thursday 19 November 2026.",
    ],
}
