"""Facts and hypotheses, kept apart."""

from __future__ import annotations

from datetime import date

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
