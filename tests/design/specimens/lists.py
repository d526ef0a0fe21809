"""The worklist of an official and the inbox of an assessor."""

from __future__ import annotations

from datetime import date

from tests.design.specimens.clocks import ASSESSMENT_CLOCK, DECISION_CLOCK, PAUSED_CLOCK
from tests.design.specimens.frame import Context, cite


def row(
    number: int, person: str, original: str, clock: Context | None, step: str, stage: str, colour: str
) -> Context:
    return {
        "id": f"file-{number}",
        "href": "/file",
        "number": f"LT-2026-{number:06}",
        "person": person,
        "original": original,
        "matter": "Temporary permit, renewal",
        "stage": stage,
        "colour": colour,
        "next_step": step,
        "turn": "Caseworker",
        "clock": clock,
    }


WORKLIST: Context = {
    "heading": "Worklist",
    "count": "5 of 128 files, the most urgent first.",
    "filters": [
        {
            "heading": "Whose",
            "choices": [
                {"text": "Mine", "href": "?whose=mine", "current": True},
                {"text": "My unit", "href": "?whose=unit", "current": False},
            ],
        },
        {
            "heading": "Standing",
            "choices": [
                {"text": "All", "href": "?", "current": True},
                {"text": "Late", "href": "?standing=late", "current": False},
                {"text": "Paused", "href": "?standing=paused", "current": False},
            ],
        },
    ],
    "search": {"action": "/worklist", "name": "q", "value": "", "kept": [("whose", "mine")]},
    "openings": [{"text": "Open an identity record", "href": "/step"}],
    "batches": [{"text": "Assign", "action": "/many/residence_permit/assign"}],
    "files": [
        row(
            417, "Alena Kavaliova", "Алена Кавалёва", ASSESSMENT_CLOCK, "Remind the service", "Assessment", ""
        ),
        row(
            388,
            "Siarhei Novik",
            "Сяргей Новік",
            DECISION_CLOCK | {"days_left": 2},
            "Sign the decision",
            "Decision",
            "yellow",
        ),
        row(402, "Iryna Hančarova", "Ірына Ганчарова", DECISION_CLOCK, "Hear the person", "Hearing", ""),
        row(
            431,
            "Dmitrij Orlov",
            "Дмитрий Орлов",
            PAUSED_CLOCK,
            "Wait for the missing data",
            "Incomplete",
            "grey",
        ),
        row(290, "Tamara Lis", "", None, "Nothing", "Served", "green"),
    ],
    "previous": "",
    "next": "?after=LT-2026-000290",
}

INBOX: Context = {
    "assessments": [
        {
            "href": "/step",
            "number": "LT-2026-000417",
            "person": "Alena Kavaliova",
            "original": "Алена Кавалёва",
            "question": "Does residence threaten state security?",
            "citation": cite("Art. 4(3)"),
            "asked_by": "Migration Department, Vilnius unit",
            "clock": ASSESSMENT_CLOCK,
            "steps": [{"href": "/step", "text": "Give a conclusion"}],
        },
        {
            "href": "/step",
            "number": "LT-2026-000402",
            "person": "Iryna Hančarova",
            "original": "Ірына Ганчарова",
            "question": "Does residence threaten state security?",
            "citation": cite("Art. 4(3)"),
            "asked_by": "Migration Department, Kaunas unit",
            "clock": DECISION_CLOCK | {"days_left": 9},
            "steps": [{"href": "/step", "text": "Acknowledge the request"}],
        },
    ],
    "answered": [
        {
            "number": "LT-2026-000388",
            "person": "Siarhei Novik",
            "conclusion": "No threat",
            "day": date(2026, 11, 12),
            "href": "/file",
        }
    ],
    "previous": "",
    "next": "",
}

UNIT: Context = {
    "units": [
        {
            "name": "Vilnius unit",
            "waiting": 128,
            "late": 3,
            "in_hand": [
                {
                    "name": "In nobody's hands",
                    "absent": False,
                    "waiting": 4,
                    "late": 1,
                    "soon": 2,
                    "href": "/files?held_by=nobody",
                },
                {
                    "name": "Rūta Pavyzdė",
                    "absent": True,
                    "waiting": 61,
                    "late": 2,
                    "soon": 9,
                    "href": "/files?held_by=ruta",
                },
            ],
            "late_on": [
                {
                    "clock": "Assessment of public order",
                    "waits_for": "Give the conclusion",
                    "files": 3,
                    "oldest": date(2026, 11, 12),
                }
            ],
            "files": WORKLIST["files"][:1],
        }
    ]
}
