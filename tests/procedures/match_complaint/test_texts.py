"""Every code that the procedure can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re

from tests.texts import SOURCE, EveryText, may_have, needed

from byla.procedures.lt.match_complaint import MATCH_COMPLAINT
from byla.procedures.lt.match_complaint.course import STAGES

PACKAGE = "procedures/lt/match_complaint"
LABELS = re.findall(r'_line\("([a-z_]+)"', (SOURCE / PACKAGE / "shown.py").read_text())
PATTERNS = (
    {f"section.{code}" for code in ("complaint", "outcome")}
    | {f"label.{code}" for code in LABELS}
    | {f"count.{one.code}" for one in MATCH_COMPLAINT.counts}
    | {"clock.answer"}
)
NEEDED = needed(MATCH_COMPLAINT, stages=STAGES) | {f"match_complaint.{code}" for code in PATTERNS}


class TestTexts(EveryText):
    package = PACKAGE
    code = "match_complaint"
    needed = NEEDED
    optional = may_have(MATCH_COMPLAINT)
