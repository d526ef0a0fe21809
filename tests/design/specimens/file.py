"""The page of one file."""

from __future__ import annotations

from datetime import date

from tests.design.specimens.clocks import ASSESSMENT_CLOCK, DECISION_CLOCK, DONE_CLOCK, PAUSED_CLOCK
from tests.design.specimens.entries import ENTRIES
from tests.design.specimens.frame import IDENTITY, Context, cite
from tests.design.specimens.sections import SECTIONS

FILE: Context = {
    "identity": IDENTITY,
    "back": {"href": "/worklist", "text": "Worklist"},
    "must": {
        "text": "Ask the State Security Department for its conclusion again, or record the extension",
        "why": "A permit may be issued only after both conclusions; this one is overdue.",
        "who": "",
        "waits_for": "",
        "whole": None,
        "refusals": [],
        "href": "/step",
        "button": "Remind the service",
        "clock": ASSESSMENT_CLOCK,
        "citations": [cite("Art. 4(4) of the Law on the Legal Status of Aliens")],
    },
    "may": [
        {
            "text": "Record a document",
            "hint": "What arrived by post or at the counter.",
            "href": "/step",
            "citations": [],
        },
        {
            "text": "Ask for missing data",
            "hint": "Stops the clock from dispatch until the data arrive.",
            "href": "/step",
            "citations": [cite("Art. 33(4)")],
        },
        {
            "text": "Invite to a hearing",
            "hint": "Before any decision that goes against the person.",
            "href": "/step",
            "citations": [],
        },
    ],
    "blocked": [
        {
            "text": "Grant the renewal",
            "refusals": [
                {
                    "text": "The conclusion of the State Security Department is not on the file.",
                    "citations": [cite("Art. 4(4)")],
                }
            ],
        },
        {
            "text": "Refuse the renewal",
            "refusals": [
                {
                    "text": "The person has not been heard.",
                    "citations": [cite("EU Charter, Art. 41", unconfirmed=False)],
                },
                {
                    "text": "The individual circumstances are incomplete: schooling of the children.",
                    "citations": [cite("Art. 128(1)")],
                },
                {
                    "text": "A bare conclusion never carries a refusal; your own reasons are missing.",
                    "citations": [],
                },
            ],
        },
    ],
    "clocks": [ASSESSMENT_CLOCK, DECISION_CLOCK, PAUSED_CLOCK, DONE_CLOCK],
    "has_clocks": True,
    "whole": True,
    "sections": SECTIONS,
    "decision_href": "/decision",
    "documents": [
        {
            "name": "Application form",
            "kind": "Application",
            "day": date(2026, 10, 5),
            "href": "/document",
            "note": "",
        },
        {
            "name": "Insurance policy",
            "kind": "Evidence",
            "day": date(2026, 10, 26),
            "href": "/document",
            "note": "Asked for on 12 October",
        },
    ],
    "linked": [
        {
            "text": "Alena Kavaliova · 2024-000031",
            "href": "/file",
            "matter": "Renewal of a temporary permit",
            "stage": "Permit",
        }
    ],
    "tasks": [
        {
            "text": "Answer to the letter: the person was told 4 December; today's computation gives 7 December",
            "href": "/step",
            "button": "Settle a difference between dates",
            "who": "",
        }
    ],
    "keeping_said": "Keep the file in order",
    "keeping": [
        {"text": "Correct an entry", "hint": "Both versions stay.", "href": "/step", "citations": []}
    ],
    "others": [{"text": "Give a conclusion", "who": "Assessor of an outside body"}],
    "entries": ENTRIES,
    "known_on": {"action": "/file", "value": date(2026, 11, 23), "past": False},
}
