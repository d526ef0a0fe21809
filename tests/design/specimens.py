"""What the pages look like: a made-up context for each template, for tests and for looking at them. Nobody here exists."""

from __future__ import annotations

from datetime import UTC, date, datetime
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

DECISION_CLOCK: Context = {
    "name": "Decision on the renewal",
    "day": date(2026, 12, 21),
    "state": "running",
    "days_left": 28,
    "late_by": 0,
    "note": "Paused once, for 14 days.",
    "unconfirmed": True,
    "citation": "lt/utpi:33(1)",
    "steps": [
        "Application lodged on Monday 5 October 2026: this starts the clock.",
        "Two months from that day: Saturday 5 December 2026.",
        "Data were missing: the clock stood still from 12 to 26 October 2026, 14 days. New end: Saturday 19 December 2026.",
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
    "citation": "lt/utpi:4(4)",
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
    "citation": "lt/utpi:33(4)",
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
    "citation": "lt/utpi:4(4)",
    "steps": ["Request received on Thursday 5 November 2026.", "14 calendar days: Thursday 19 November 2026."],
}


def moment(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


FACTS = [
    {
        "statement": "Served as a conscript in the border troops from 2006 to 2007.",
        "kind": "Fact",
        "colour": "",
        "source": "Questionnaire, answer 14",
        "day": date(2026, 10, 5),
        "reliability": "Stated by the person, matches the military booklet",
        "supports": [],
        "opposes": ["Nineteen years ago; no contact since (answer 16)."],
    },
    {
        "statement": "The service left ties that could be used to put pressure on her.",
        "kind": "Hypothesis",
        "colour": "yellow",
        "source": "State Security Department, conclusion of 18 November 2026",
        "day": date(2026, 11, 18),
        "reliability": "Not linked to any act of hers",
        "supports": ["Former superior is in post."],
        "opposes": ["No known contact.", "Eleven years of residence without any report."],
    },
    {
        "statement": "Employed as a nurse in Kaunas without a break since 2016.",
        "kind": "Fact",
        "colour": "",
        "source": "Social insurance fund",
        "day": date(2026, 10, 6),
        "reliability": "Register extract",
        "supports": [],
        "opposes": [],
    },
]

ENTRIES = [
    {
        "number": 9,
        "title": "Conclusion received: police",
        "by": "Police Department, T. Jonaitis",
        "true_from": date(2026, 11, 16),
        "known_from": moment(16, 9, 12),
        "text": "No threat to public order.",
        "legal": True,
        "corrected": False,
        "corrects": None,
        "details": [{"key": "Conclusion", "value": "No threat"}, {"key": "Document", "value": "5-S-1182"}],
    },
    {
        "number": 8,
        "title": "Date of receipt put right",
        "by": "Rūta Vaitkienė",
        "true_from": date(2026, 10, 26),
        "known_from": moment(6, 14, 3),
        "text": "The policy arrived on 26 October; 28 October was the day of scanning.",
        "legal": True,
        "corrected": False,
        "corrects": 6,
        "details": [],
    },
    {
        "number": 6,
        "title": "Missing data received",
        "by": "Registry, L. Petrauskas",
        "true_from": date(2026, 10, 28),
        "known_from": datetime(2026, 10, 28, 8, 40, tzinfo=UTC),
        "text": "",
        "legal": True,
        "corrected": True,
        "corrects": None,
        "details": [],
    },
    {
        "number": 1,
        "title": "Application lodged",
        "by": "Registry, L. Petrauskas",
        "true_from": date(2026, 10, 5),
        "known_from": datetime(2026, 10, 5, 7, 30, tzinfo=UTC),
        "text": "",
        "legal": True,
        "corrected": False,
        "corrects": None,
        "details": [],
    },
]

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
                {"text": "The person has not been heard.", "citation": cite("EU Charter, Art. 41", unconfirmed=False)},
                {
                    "text": "The individual circumstances are incomplete: schooling of the children.",
                    "citation": cite("Art. 128(1)"),
                },
                {"text": "A bare conclusion never carries a refusal; your own reasons are missing.", "citation": None},
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
        {"heading": "Health", "value": "Nothing to consider, says the person.", "source": "Questionnaire", "citation": None},
    ],
    "documents": [
        {"name": "Application form", "kind": "Application", "day": date(2026, 10, 5), "href": "/document", "note": ""},
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
            {"text": "Facts that were established", "hint": "", "href": "/step", "status": "Complete", "colour": "green"},
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

OPTIONS = [
    ("none", "No threat", "Nothing against the person.", False),
    ("threat", "Threat", "State the ground and the essence of it.", True),
    ("extend", "More time is needed", "", False),
]

FIELDS = [
    {
        "name": "service",
        "kind": "choice",
        "label": "Conclusion",
        "hint": "",
        "options": OPTIONS,
        "error": "",
        "required": True,
    },
    {
        "name": "reference",
        "kind": "line",
        "label": "Number of the document",
        "hint": "As it stands on the document.",
        "value": "S-77",
        "error": "",
        "required": True,
        "longest": 60,
    },
    {
        "name": "given_on",
        "kind": "day",
        "label": "Day of the conclusion",
        "hint": "",
        "value": "31.02.2026",
        "error": "31.02.2026 is no day. Give year, month and day, for example 2026-11-18.",
        "required": True,
    },
    {
        "name": "essence",
        "kind": "text",
        "label": "Essence of the grounds",
        "hint": "What the person may read. No classified content.",
        "value": "Ties that follow from service in the border troops.",
        "error": "",
        "required": True,
        "longest": 4000,
    },
    {
        "name": "limbs",
        "kind": "choices",
        "label": "What is threatened",
        "hint": "Tick all that apply.",
        "options": [("state", "State security", "", True), ("order", "Public order", "", False)],
        "error": "",
        "required": True,
    },
    {
        "name": "classified",
        "kind": "yes_no",
        "label": "Is there a classified annex?",
        "hint": "It is not kept here; give its reference only.",
        "value": "",
        "error": "Say whether there is an annex.",
        "required": True,
    },
    {
        "name": "pages",
        "kind": "number",
        "label": "Pages",
        "hint": "",
        "value": "3",
        "unit": "pages",
        "error": "",
        "required": False,
        "longest": 4,
    },
    {
        "name": "proof",
        "kind": "attachment",
        "label": "The document",
        "hint": "PDF, JPEG or PNG, at most 10 MB, without a password.",
        "value": "",
        "error": "",
        "required": False,
        "accept": "application/pdf,image/jpeg,image/png",
    },
    {
        "name": "unit",
        "kind": "choice",
        "label": "Unit",
        "hint": "",
        "options": [(str(n), f"Unit {n}", "", n == 3) for n in range(1, 11)],
        "error": "",
        "required": False,
    },
    {"name": "kept", "kind": "hidden", "value": "1"},
]

STEP: Context = {
    "identity": IDENTITY,
    "back": {"href": "/file", "text": "Back to the file"},
    "step": {
        "text": "Record a conclusion",
        "why": "A permit may be issued only after both conclusions are on the file.",
        "warning": "A conclusion cannot be deleted. A later entry can correct it; both stay readable.",
        "citations": [cite("Art. 4(4)")],
        "button": "Record the conclusion",
    },
    "form": {
        "fields": FIELDS,
        "errors": [(field["name"], field["error"]) for field in FIELDS if field.get("error")],
    },
    "action": "/step",
    "cancel": "/file",
    "version": 9,
    "once": "01JD3ZK8",
    "upload": True,
}

CONFLICT: Context = STEP | {
    "form": {"fields": [field | {"error": ""} for field in FIELDS[:4]], "errors": []},
    "changes": [
        {
            "title": "Conclusion received: State Security Department",
            "by": "Registry, L. Petrauskas",
            "known_from": moment(23, 8, 55),
            "text": "Threat to state security; document S-77.",
            "href": "/file",
        }
    ],
    "still_open": True,
    "refusals": [],
}


def row(number: int, person: str, original: str, clock: Context | None, step: str, stage: str, colour: str) -> Context:
    return {
        "href": "/file",
        "number": f"LT-2026-{number:06}",
        "person": person,
        "original": original,
        "matter": "Temporary permit, renewal",
        "stage": stage,
        "colour": colour,
        "next_step": step,
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
    "files": [
        row(417, "Alena Kavaliova", "Алена Кавалёва", ASSESSMENT_CLOCK, "Remind the service", "Assessment", ""),
        row(388, "Siarhei Novik", "Сяргей Новік", DECISION_CLOCK | {"days_left": 2}, "Sign the decision", "Decision", "yellow"),
        row(402, "Iryna Hančarova", "Ірына Ганчарова", DECISION_CLOCK, "Hear the person", "Hearing", ""),
        row(431, "Dmitrij Orlov", "Дмитрий Орлов", PAUSED_CLOCK, "Wait for the missing data", "Incomplete", "grey"),
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

OFFICE: Context = {
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
    "units": [{"name": "Vilnius unit", "kind": "Migration Department", "head": "Darius Žukauskas", "count": 7, "href": "/step"}],
    "roles": [
        {"name": "Case officer", "may": "Opens and completes files, drafts decisions."},
        {"name": "Signatory", "may": "Signs what a mandate covers. Never a draft of their own."},
    ],
}

LAW: Context = {
    "on": date(2026, 11, 23),
    "action": "/law",
    "unconfirmed": 2,
    "acts": [
        {
            "name": "Law on the Legal Status of Aliens",
            "id": "lt/utpi",
            "provisions": [
                {
                    "id": "lt/utpi:4(4)",
                    "title": "Conclusions of the services before a permit",
                    "in_force_from": date(2022, 3, 1),
                    "mark": "Unconfirmed",
                    "colour": "grey",
                    "amended_since": date(2024, 7, 1),
                    "href": "/provision",
                },
                {
                    "id": "lt/utpi:33(1)",
                    "title": "Terms of decision",
                    "in_force_from": date(2022, 3, 1),
                    "mark": "Unconfirmed",
                    "colour": "grey",
                    "amended_since": None,
                    "href": "/provision",
                },
            ],
        }
    ],
}

PROVISION: Context = {
    "back": {"href": "/law", "text": "Law"},
    "on": date(2026, 11, 23),
    "provision": {
        "id": "lt/utpi:4(4)",
        "title": "Conclusions of the services before a permit",
        "text": "On an application the Migration Department obtains the conclusions of the services.\n\n"
        "They are given within 14 calendar days; with important reasons, within 28 in all.",
        "original": "Leidimas gyventi išduodamas tik gavus išvadas, kad grėsmės nėra.",
        "original_language": "lt",
        "mark": "Unconfirmed",
        "mark_text": "Taken from the text of March 2022; no lawyer has checked it.",
        "colour": "grey",
        "amended_since": date(2024, 7, 1),
        "in_force_from": date(2022, 3, 1),
        "values": [{"key": "Term", "value": "14 calendar days"}, {"key": "At most", "value": "28 calendar days"}],
        "rows": [
            {"key": "Act", "value": "Law on the Legal Status of Aliens, IX-2206"},
            {"key": "Known from", "value": "2026-11-02"},
            {"key": "Confirmed by", "value": ""},
            {"key": "Hash", "value": "sha256:5f1c…9b07"},
        ],
    },
    "versions": [
        {
            "in_force_from": date(2022, 3, 1),
            "known_from": date(2026, 11, 2),
            "mark": "Unconfirmed",
            "href": "/provision",
            "current": True,
        },
        {
            "in_force_from": date(2019, 1, 1),
            "known_from": date(2026, 11, 2),
            "mark": "Unconfirmed",
            "href": "/provision",
            "current": False,
        },
    ],
    "used_by": [
        {"text": "Clock: assessment by a service", "href": "/reference"},
        {"text": "Step: grant the renewal", "href": ""},
    ],
}

SPECIMEN: Context = {
    "form": STEP["form"],
    "clocks": FILE["clocks"],
    "summary": FILE["summary"],
    "tasks": FILE["decision"]["elements"],
    "entries": ENTRIES,
    "identity": IDENTITY,
    "table": {"caption": "A table", "headings": ["Year", "Decisions", "Refused"], "rows": [["2025", "412", "18"], ["2026", "397", "21"]]},
}

PAGES: dict[str, Context] = {
    "specimen.html": SPECIMEN,
    "desk/worklist.html": WORKLIST,
    "desk/file.html": FILE,
    "desk/step.html": STEP,
    "desk/conflict.html": CONFLICT,
    "desk/inbox.html": INBOX,
    "desk/office.html": OFFICE,
    "desk/law.html": LAW,
    "desk/provision.html": PROVISION,
} | {
    f"{status}.html": {"request_id": "01JD3ZK8"}
    for status in ("400", "403", "403_csrf", "404", "409", "412", "413", "415", "428", "500")
}
