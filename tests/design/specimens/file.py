"""The page of one file."""

from __future__ import annotations

from datetime import date

from tests.design.specimens.clocks import ASSESSMENT_CLOCK, DECISION_CLOCK, DONE_CLOCK, PAUSED_CLOCK
from tests.design.specimens.entries import ENTRIES
from tests.design.specimens.frame import IDENTITY, Context, cite
from tests.design.specimens.statements import FACTS

FILE: Context = {
    "identity": IDENTITY,
    "back": {"href": "/worklist", "text": "Worklist"},
    "must": {
        "text": "Ask the State Security Department for its conclusion again, or record the extension",
        "why": "A permit may be issued only after both conclusions; this one is overdue.",
        "who": "",
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
                    "citation": cite("Art. 4(4)"),
                }
            ],
        },
        {
            "text": "Refuse the renewal",
            "refusals": [
                {
                    "text": "The person has not been heard.",
                    "citation": cite("EU Charter, Art. 41", unconfirmed=False),
                },
                {
                    "text": "The individual circumstances are incomplete: schooling of the children.",
                    "citation": cite("Art. 128(1)"),
                },
                {
                    "text": "A bare conclusion never carries a refusal; your own reasons are missing.",
                    "citation": None,
                },
            ],
        },
    ],
    "clocks": [ASSESSMENT_CLOCK, DECISION_CLOCK, PAUSED_CLOCK, DONE_CLOCK],
    "summary": [
        {"key": "Ground of residence", "value": "Work, highly qualified", "hint": "Art. 44"},
        {"key": "Lodged", "value": "2026-10-05, at the counter in Kaunas"},
        {"key": "Address", "value": "Kaunas, Demo street 4–12"},
        {"key": "Representative", "value": ""},
    ],
    "facts": FACTS,
    "circumstances": [
        {
            "heading": "Length of stay",
            "value": "Eleven years, lawful throughout.",
            "source": "Permits since 2015",
            "citation": None,
        },
        {
            "heading": "Family",
            "value": "Married; husband holds a permanent permit. Two children, 9 and 12.",
            "source": "Register extract, 2026-10-06",
            "citation": None,
        },
        {"heading": "Children's schooling", "value": "", "source": "", "citation": cite("Art. 128(1)")},
        {
            "heading": "Health",
            "value": "Nothing to consider, says the person.",
            "source": "Questionnaire",
            "citation": None,
        },
    ],
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
    "decision": {
        "standing": "Draft, not signed",
        "colour": "grey",
        "rows": [
            {"key": "Outcome", "value": "Grant until 2028-12-31"},
            {"key": "Drafted by", "value": "Rūta Vaitkienė"},
            {"key": "To be signed by", "value": "Darius Žukauskas"},
        ],
        "elements": [
            {
                "text": "Facts that were established",
                "hint": "",
                "href": "/step",
                "status": "Complete",
                "colour": "green",
            },
            {"text": "Law applied", "hint": "", "href": "/step", "status": "Complete", "colour": "green"},
            {
                "text": "Remedy, court and term",
                "hint": "Which court, and until when",
                "href": "/step",
                "status": "Missing",
                "colour": "red",
            },
            {
                "text": "Signature of an official with a mandate",
                "hint": "After everything above",
                "href": "",
                "status": "Not yet",
                "colour": "grey",
            },
        ],
        "text": "The Migration Department, having examined the application of 5 October 2026 …",
        "href": "/document",
    },
    "entries": ENTRIES,
    "known_on": {"action": "/file", "value": date(2026, 11, 23), "past": False},
}
