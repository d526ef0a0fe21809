"""The law as a list, and one provision of it."""

from __future__ import annotations

from datetime import date

from tests.design.specimens.frame import Context

LAW: Context = {
    "on": date(2026, 11, 23),
    "action": "/law",
    "unconfirmed": 2,
    "standing": "unconfirmed",
    "filters": [
        {
            "heading": "Standing",
            "choices": [
                {"text": "All (2)", "href": "/law?standing=all", "current": False},
                {"text": "Unconfirmed (2)", "href": "/law?standing=unconfirmed", "current": True},
            ],
        }
    ],
    "questions": [
        {
            "id": "lt/utpi:4(4)#clock-starts",
            "question": "Whose application starts the 14 days of the assessment",
            "readings": [
                {"text": "The foreigner's", "source": "Art. 4(4)", "mark": "Read.", "followed": False},
                {"text": "The Department's", "source": "Art. 4(4)", "mark": "Read.", "followed": True},
            ],
            "chosen": "The project, until a lawyer decides: a body can count only from what it received.",
        }
    ],
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
                    "known": "Read in the text of March 2022.",
                    "source": "TAR.42837E5A79DD",
                    "uses": 3,
                    "amended_since": date(2024, 7, 1),
                    "href": "/provision",
                },
                {
                    "id": "lt/utpi:33(1)",
                    "title": "Terms of decision",
                    "in_force_from": date(2022, 3, 1),
                    "mark": "Unconfirmed",
                    "colour": "grey",
                    "known": "Read in the text of March 2022.",
                    "source": "TAR.42837E5A79DD",
                    "uses": 3,
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
        "values": [
            {"key": "Term", "value": "14 calendar days"},
            {"key": "At most", "value": "28 calendar days"},
        ],
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
    "steps": ["Residence permit: Ask for an assessment"],
    "rules": [
        {
            "name": "no_threat_concluded_4_4",
            "place": "lt/residence_permit/required/conclusions",
            "says": "Art. 4(4): a permit is issued only after every body concluded on no threat.",
        }
    ],
}
