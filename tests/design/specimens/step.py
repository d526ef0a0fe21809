"""The form of a step, every kind of field, two of them wrong; and the same after someone else was first."""

from __future__ import annotations

from tests.design.specimens.entries import moment
from tests.design.specimens.frame import IDENTITY, Context, cite

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
    {
        "name": "applicant",
        "kind": "file",
        "label": "Applicant",
        "hint": "",
        "chosen": {"text": "Alena Kavaliova · 2026-000001", "href": "/file", "id": "1"},
        "value": "1",
        "error": "",
        "required": True,
    },
    {
        "name": "permit",
        "kind": "file",
        "label": "Earlier permit",
        "hint": "The number of the file.",
        "chosen": None,
        "value": "2026-000009",
        "error": "",
        "required": True,
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
    "mark": {"name": "made_for", "value": "signed"},
    "read_first": {"href": "/decision", "text": "Read the decision as it stands"},
    "restored": {"documents": ["scan.pdf"], "fresh": "?fresh=1"},
    "objections": [{"text": "The person has not been heard.", "citations": [cite("EU Charter, Art. 41")]}],
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
