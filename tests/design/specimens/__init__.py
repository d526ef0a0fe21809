"""What the pages look like: a made-up context for each template. Nobody here exists."""

from __future__ import annotations

from tests.design.specimens.clocks import ASSESSMENT_CLOCK, DECISION_CLOCK, DONE_CLOCK, PAUSED_CLOCK
from tests.design.specimens.decision import DECISION
from tests.design.specimens.entries import ENTRIES
from tests.design.specimens.file import FILE
from tests.design.specimens.frame import FRAME, IDENTITY, Context
from tests.design.specimens.law import LAW, PROVISION
from tests.design.specimens.batches import BATCH, BATCH_DONE
from tests.design.specimens.lists import INBOX, UNIT, WORKLIST
from tests.design.specimens.log import LOG
from tests.design.specimens.office import OFFICE
from tests.design.specimens.step import CONFLICT, STEP

__all__ = ["FRAME", "PAGES", "STEP"]

TASKS: list[Context] = [
    {"text": "Law applied", "hint": "", "href": "/step", "status": "Complete", "colour": "green"},
    {
        "text": "Remedy, court and term",
        "hint": "Until when",
        "href": "/step",
        "status": "Missing",
        "colour": "red",
    },
    {
        "text": "Signature",
        "hint": "After everything above",
        "href": "",
        "status": "Not yet",
        "colour": "grey",
    },
]
SPECIMEN: Context = {
    "form": STEP["form"],
    "clocks": [ASSESSMENT_CLOCK, DECISION_CLOCK, PAUSED_CLOCK, DONE_CLOCK],
    "summary": FILE["sections"][0]["lines"],
    "tasks": TASKS,
    "entries": ENTRIES,
    "identity": IDENTITY,
    "table": {
        "caption": "A table",
        "headings": ["Year", "Decisions", "Refused"],
        "rows": [["2025", "412", "18"], ["2026", "397", "21"]],
    },
}

PAGES: dict[str, Context] = {
    "specimen.html": SPECIMEN,
    "desk/worklist.html": WORKLIST,
    "desk/file.html": FILE,
    "desk/decision.html": DECISION,
    "desk/step.html": STEP,
    "desk/conflict.html": CONFLICT,
    "desk/inbox.html": INBOX,
    "desk/unit.html": UNIT,
    "desk/batch.html": BATCH,
    "desk/batch_done.html": BATCH_DONE,
    "desk/office.html": OFFICE,
    "desk/law.html": LAW,
    "desk/provision.html": PROVISION,
    "log/page.html": LOG,
    "verify.html": {"keys": LOG["keys"][0]},
} | {
    f"{status}.html": {"request_id": "01JD3ZK8"}
    for status in ("400", "403", "403_csrf", "404", "409", "412", "413", "415", "428", "500")
}
