"""What a procedure shows of its matter: lines, rows, the sheet of circumstances, the decision."""

from __future__ import annotations

from tests.design.specimens.frame import Context

ROWS = [
    (
        "Served as a conscript in the border troops from 2006 to 2007.",
        "Fact",
        "green",
        "Questionnaire, answer 14",
    ),
    (
        "The service left ties that could be used to put pressure on her.",
        "Hypothesis",
        "yellow",
        "Conclusion S-77",
    ),
]
HEADINGS = ["Statement", "Nature", "Source"]


def cell(heading: str, text: str, colour: str | None = None) -> Context:
    return {"heading": heading, "text": text, "href": "", "colour": colour}


SECTIONS: list[Context] = [
    {
        "code": "summary",
        "heading": "Summary",
        "template": "desk/parts/section.html",
        "lines": [
            {"key": "Applicant", "value": "Alena Kavaliova", "link": "/file"},
            {"key": "Ground of residence", "value": "Work, highly qualified", "hint": "Art. 44"},
            {"key": "Representative", "value": ""},
        ],
    },
    {
        "code": "facts",
        "heading": "Facts and assessments",
        "template": "desk/parts/section.html",
        "headings": HEADINGS,
        "rows": [
            [cell("Statement", said), cell("Nature", nature, colour), cell("Source", source)]
            for said, nature, colour, source in ROWS
        ],
    },
    {"code": "reasons", "heading": "Reasons", "template": "desk/parts/section.html"},
    {
        "code": "circumstances",
        "heading": "Individual circumstances",
        "template": "desk/parts/sections/circumstances.html",
        "lines": [
            {"key": "Length of stay", "value": "Eleven years, lawful throughout."},
            {"key": "Children and schooling", "value": ""},
        ],
    },
    {
        "code": "decision",
        "heading": "Decision",
        "template": "desk/parts/sections/decision.html",
        "lines": [{"key": "Order", "value": "Renew"}, {"key": "Until", "value": "31 December 2028"}],
    },
]
