"""A ban on the list that a court suspends by interim measure, and lets run again. Nobody here exists."""

from __future__ import annotations

from tests.app.authority import of, take
from tests.app.in_court import with_paper

from byla.app.moment import today
from byla.casefile import FileId

CASE = "eI-1234-5/2026"
BY_ORDER = "lt/utpi:139(2)"


def appealed(ban: FileId) -> FileId:
    """The ban is taken to court, which has ordered nothing yet."""
    day = today().isoformat()
    said = {"decision": ban, "lodged_on": day, "case": CASE, "claims": ["reasons"]}
    appeal = with_paper("record_complaint", "complaint", **said, unit="security")
    take("appeal", "find_what_hangs_on_it", of("ruta"), appeal)
    return appeal


def ordered(appeal: FileId, *, suspends: bool) -> None:
    """The court orders so, and every file is told."""
    said = {"suspends": suspends, "ruled_on": today().isoformat()}
    with_paper("record_interim", "ruling", appeal, **said)
    take("appeal", "carry_out", of("ruta"), appeal)
