"""A step on many files, and what came of it."""

from __future__ import annotations

from tests.design.specimens.frame import Context
from tests.design.specimens.step import STEP

FILES = [
    {"id": "a1", "number": "LT-2026-000417", "href": "/file", "person": "Alena Kavaliova"},
    {"id": "b2", "number": "LT-2026-000388", "href": "/file", "person": "Siarhei Novik"},
]
BATCH: Context = {
    "step": {"text": "Assign", "why": "Every file is in somebody's hands"},
    "form": STEP["form"],
    "action": "/many/residence_permit/assign",
    "once": "0f3c",
    "cancel": "/files",
    "files": FILES,
}
BATCH_DONE: Context = {
    "step": "Assign",
    "back_to_list": "/files",
    "taken": FILES[:1],
    "refused": [FILES[1] | {"why": ["The official has declared a conflict of interest in this file."]}],
}
