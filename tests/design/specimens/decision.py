"""A decision as a document."""

from __future__ import annotations

from datetime import date

from tests.design.specimens.frame import Context, cite

from byla.app.desk.present.pointed import drawn

POINTER = f"https://byla.example.lt/verify#place=48211&commitment={'9f86d081' * 8}"

DECISION: Context = {
    "back": {"href": "/file", "text": "Back to the file"},
    "decision": {
        "is_signed": False,
        "agrees": False,
        "hash": "5f1c9b07" * 8,
        "authority": "Migration Department",
        "number": "2026-000012",
        "day": date(2026, 11, 23),
        "file": "2026-000417",
        "person": "Alena Kavaliova",
        "original": "Алена Кавалёва",
        "who": [{"key": "Born", "value": "14 March 1988"}, {"key": "Citizen of", "value": "Belarus"}],
        "asks": "Renewal of a temporary permit",
        "opened": date(2026, 10, 5),
        "ordered": "Alena Kavaliova is refused a temporary residence permit.",
        "began": [{"text": "Application lodged, 5 October 2026.", "hint": ""}],
        "judged": [],
        "in_favour": [{"text": "Ten years without an offence.", "hint": "Said by: Police"}],
        "concluded": [
            {"text": "State Security Department: threat.", "weighed_by_official": "The ties are recent."}
        ],
        "facts": [{"text": "Served as a conscript from 2006 to 2007.", "hint": "Fact, established"}],
        "reasons": [{"text": "Ties that follow from the service.", "link": "", "rests_on": ["Served."]}],
        "circumstances": [{"key": "Family", "value": "Married; two children."}],
        "hearing": ["Invited on 1 November 2026.", "Heard on 9 November 2026."],
        "law": [
            {
                "citation": cite("Law on Foreigners, Art. 35(1)(1)"),
                "text": "Threat",
                "threshold": "may threaten",
            }
        ],
        "weighing": "What speaks for her weighs more.",
        "court": "Regional Administrative Court",
        "term": "14 days",
        "remedy": cite("Law on Foreigners, Art. 138(1)"),
        "follows": ["No new application within 1 year."],
        "drafter": "Rūta Pavyzdė",
        "signatory": "Darius Žukauskas",
        "law_hash": "0d2f77aa" * 8,
        "pointed": {"text": POINTER, "place": 48211, **drawn(POINTER)},
    },
}
